// Owns which of a provider's threads belong to an outage, and why: time decides, components and words only rank.
import { days, hours, milliseconds, minutes, type Duration } from '../time/duration.ts';
import { earlier, earliest, later, latest, type Instant } from '../time/instant.ts';
import { intersection, lengthOf, type Interval } from '../time/interval.ts';
import { isCalled } from './attention-to.ts';
import type { Outage, OutageId } from './outage.ts';
import {
  current,
  firstWordAt,
  isOngoing,
  postsOf,
  statedEndAt,
  type Thread,
  type ThreadId,
} from './thread.ts';

/** Pages forget to close: what they have not spoken of for so long has nothing to do with what began since. */
const FORGOTTEN_AFTER = days(14);

/** Providers speak late, and often when it is over. */
const MARGIN = { before: minutes(30), after: hours(2) } as const;

export type Reason =
  /** Both went on at once for so long; zero: one began soon after the other had ended. */
  | { readonly kind: 'time'; readonly overlap: Duration }
  /** They name a component like something of the user's. */
  | { readonly kind: 'component'; readonly name: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'linked-by-user' };

export type Joined = { readonly thread: Thread; readonly reasons: readonly Reason[] };

/** What the user said about a thread and an outage: it goes before what we think. */
export type Link = {
  readonly outage: OutageId;
  readonly thread: ThreadId;
  readonly is: 'linked' | 'unlinked';
};

export type JoinContext = {
  readonly now: Instant;
  /** Until when what was read last is believed: whether something still went on after that nobody knows. Left out: now. */
  readonly believedUntil?: Instant;
  readonly links: readonly Link[];
  /** Names of the user's things in this outage: sites, hosts, plans. */
  readonly namesOf: (outage: Outage) => readonly string[];
};

/** Incidents and planned work that belong to the outage, the likeliest first. */
export function joinedThreads(outage: Outage, threads: readonly Thread[], context: JoinContext): Joined[] {
  const said = linksOf(outage, context.links);
  return threads
    .filter(({ provider, kind }) => provider === outage.provider && kind !== 'page')
    .filter(({ id }) => said.get(id) !== 'unlinked')
    .flatMap((thread) => {
      const reasons = reasonsFor(outage, thread, context);
      const isLinked = said.get(thread.id) === 'linked';
      if (isLinked) reasons.push({ kind: 'linked-by-user' });
      return isLinked || reasons[0]?.kind === 'time' ? [{ thread, reasons }] : [];
    })
    .toSorted((one, other) => weightOf(other) - weightOf(one));
}

/** What the user said of its threads, by whatever name the outage went then; under its present name goes first. */
export function linksOf(outage: Outage, links: readonly Link[]): ReadonlyMap<ThreadId, Link['is']> {
  const isPresent = (link: Link) => link.outage === outage.id;
  const former = links.filter((link) => isCalled(outage, link.outage) && !isPresent(link));
  return new Map([...former, ...links.filter(isPresent)].map(({ thread, is }) => [thread, is]));
}

/** How much time lies between the two; zero: they touch. */
export function distanceTo(outage: Outage, thread: Thread, now: Instant): Duration {
  const down = downTime(outage, now);
  const told = threadInterval(thread, now);
  return milliseconds(Math.max(0, told.from - down.to, down.from - told.to));
}

/** From the first moment that it may have begun to the last that it may have lasted. */
function downTime({ startedAfter, startedAt, endedAt }: Outage, now: Instant): Interval {
  return { from: startedAfter ?? startedAt, to: endedAt ?? now };
}

/** From their first word, or the planned beginning, to their last; what goes on reaches to `now`, if they still speak of it. */
export function threadInterval(thread: Thread, now: Instant): Interval {
  const { content } = current(thread.heads);
  const first = firstWordAt(thread);
  if (thread.kind === 'maintenance') {
    const from = content.from ?? first;
    const spoken = spokenUntil(thread, now);
    const end = statedEndAt(thread) ?? (isOngoing(thread) ? latest(content.to ?? spoken, spoken) : null);
    return { from, to: latest(from, end ?? content.to ?? thread.goneAt ?? thread.leftAt ?? now) };
  }
  const from = earliest(content.from ?? first, first);
  const end = statedEndAt(thread) ?? thread.goneAt ?? thread.leftAt;
  return { from, to: latest(from, end ?? spokenUntil(thread, now)) };
}

function spokenUntil(thread: Thread, now: Instant): Instant {
  const { from, to } = current(thread.heads).content;
  const words = [from, to, ...postsOf(thread).map(({ at }) => at)].filter((at) => at !== null);
  return earliest(now, later(latest(firstWordAt(thread), ...words), FORGOTTEN_AFTER));
}

function reasonsFor(
  outage: Outage,
  thread: Thread,
  { now, believedUntil = now, namesOf }: JoinContext,
): Reason[] {
  const down = downTime(outage, now);
  const told = threadInterval(thread, believedUntil);
  const margins = { from: earlier(down.from, MARGIN.before), to: later(down.to, MARGIN.after) };
  const reasons: Reason[] = [];
  if (told.from <= margins.to && margins.from <= told.to) {
    const common = intersection(down, told);
    reasons.push({ kind: 'time', overlap: common ? lengthOf(common) : (0 as Duration) });
  }
  const names = namesOf(outage).flatMap(wordsOf);
  const { title, affected } = current(thread.heads).content;
  const component = affected.find((name) => wordsOf(name).some((word) => names.includes(word)));
  if (component !== undefined) reasons.push({ kind: 'component', name: component });
  const said = new Set([title, ...postsOf(thread).map(({ text }) => text)].flatMap(wordsOf));
  const words = [...new Set(names.filter((name) => said.has(name)))];
  if (words.length > 0) reasons.push({ kind: 'words', words });
  return reasons;
}

/** Words that can tell one thing from another: four letters or more, or any with a digit in it. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d][\p{L}\d.-]*/gu) ?? [];
  return words.filter((word) => word.length >= 4 || /\d/.test(word));
}

function weightOf({ reasons, thread }: Joined): number {
  const points = reasons.map((reason) => {
    if (reason.kind === 'time') return reason.overlap > 0 ? 4 : 1;
    return reason.kind === 'linked-by-user' ? 16 : 2;
  });
  return points.reduce((sum, each) => sum + each, thread.kind === 'incident' ? 1 : 0);
}
