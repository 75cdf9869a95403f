// Owns the lanes of evidence of one outage, on one stretch of time: what we saw, what their page showed, what they said. Pure.
import type { Outage } from '../../domain/outage.ts';
import type { Pasted, PastedStatement } from '../../domain/pasted.ts';
import type { Impact } from '../../domain/status-report.ts';
import { ownNotes } from '../../domain/own-notes.ts';
import { stripOf, type RunState, type Strip, type StripRun } from '../../domain/strip.ts';
import { allTargets, type WatchedTarget } from '../../domain/target.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import { amendmentsOn } from '../../domain/amendments-on.ts';
import { current, type Post } from '../../domain/thread.ts';
import type { Note, Ticket } from '../../domain/ticket.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import { hours, milliseconds, minutes, type Duration } from '../../time/duration.ts';
import { earlier, earliest, later, latest, type Instant } from '../../time/instant.ts';
import { intersection, lengthOf, subtract, type Interval } from '../../time/interval.ts';
import { lineStripOf } from './line-strip.ts';
import type { Theirs } from './outage-theirs.ts';
import { pastOf, rowOf } from './row.ts';
import { ticketMarks, type TicketMarks } from './ticket-marks.ts';

export type Lanes = {
  readonly whole: Interval;
  /** As it counts; where the user's word makes that another, as it was recorded after it. */
  readonly targets: readonly (WatchedTarget & { readonly strip: Strip; readonly isAsRecorded: boolean })[];
  /** The user's own line. */
  readonly line: Strip;
  /** What their page's headline showed, as far as we saw it: by their word. Null: nobody read it then. */
  readonly page: Strip | null;
  /** By the time that they state. */
  readonly posts: readonly (Post & { readonly at: Instant })[];
  readonly pasted: readonly (PastedStatement & { readonly from: Instant })[];
  readonly tickets: TicketMarks;
  /** What the user noted, by time. */
  readonly notes: readonly Note[];
  /** Names of the user's other targets there that were not bad in all that time, as far as anybody watched. */
  readonly works: readonly string[];
};

/** What somebody says of another day does not make the picture longer than that. */
const REACH = hours(12);

export function lanesOf(
  outage: Outage,
  stored: StoredOutage,
  { said, page, believedUntil }: Theirs,
  pasted: readonly Pasted[],
  tickets: readonly Ticket[],
  now: Instant,
): Lanes {
  const posts = said
    .flatMap(({ thread }) => thread.posts.map(({ versions }) => current(versions).content))
    .flatMap((post) => (post.at === null ? [] : [{ ...post, at: post.at }]));
  const statements = pasted
    .filter(({ removedAt }) => removedAt === null)
    .flatMap((each) => each.statements)
    .flatMap((each) => (each.from === null ? [] : [{ ...each, from: each.from }]));
  const told = [...posts.map(({ at }) => at), ...statements.map(({ from }) => from)];
  const written = tickets.flatMap(({ events }) => events.map(({ at }) => at));
  const whole = wholeOf(outage, [...told, ...written], now);
  const { gaps } = stored;
  const past = pastOf({ gaps, windows: stored.outages.flatMap(({ windows }) => windows) });
  const recorded = pastOf({
    gaps,
    windows: [...stored.outages, ...stored.falseAlarms].flatMap((each) => each.recorded ?? each.windows),
  });
  const everything = allTargets(stored.watchlist.sites).map((each) =>
    rowOf(each, stored, past, { from: whole.from, to: now }),
  );
  const rows = everything
    .filter(({ site }) => site.provider === outage.provider)
    .flatMap(({ site, target, windows, unobserved }) => {
      const counted = { site, target, strip: stripOf(whole, windows, unobserved), isAsRecorded: false };
      const own = (recorded.windows.get(target.id) ?? []).filter((window) => isIn(whole, window, now));
      const isSame = own.every((window) => windows.includes(window));
      if (isSame) return [counted];
      return [counted, { ...counted, strip: stripOf(whole, own, unobserved), isAsRecorded: true }];
    });
  const hit = new Set((outage.recorded ?? outage.windows).map(({ target }) => target));
  const isHit = ({ target }: WatchedTarget) => hit.has(target.id);
  const isShown = (at: Instant) => at >= whole.from && at <= whole.to;
  return {
    whole,
    targets: rows.filter(isHit),
    line: lineStripOf(
      whole,
      everything.map(({ unobserved }) => unobserved),
      [...stored.gaps, ...everything.flatMap(({ pending }) => pending)],
    ),
    page: page && shownBy(page.heads, whole, believedUntil),
    posts: posts.filter(({ at }) => isShown(at)),
    pasted: statements.filter(({ from }) => isShown(from)),
    tickets: ticketMarks(tickets, now),
    notes: ownNotes(tickets, amendmentsOn(outage, stored.corrections.amended)),
    works: rows
      .filter(
        (row) =>
          !row.isAsRecorded && row.target.removedAt === null && !isHit(row) && worked(row.strip, outage, now),
      )
      .map(({ target }) => target.name),
  };
}

function isIn(whole: Interval, { startedAt, endedAt }: DowntimeWindow, now: Instant): boolean {
  return startedAt <= whole.to && (endedAt ?? now) >= whole.from;
}

/** The outage with what was said about it, and some room around. */
function wholeOf({ startedAfter, startedAt, endedAt }: Outage, said: readonly Instant[], now: Instant) {
  const down = { from: startedAfter ?? startedAt, to: endedAt ?? now };
  const near = said.filter((at) => at >= earlier(down.from, REACH) && at <= later(down.to, REACH));
  const told = { from: earliest(down.from, ...near), to: latest(down.to, ...near) };
  const room: Duration = milliseconds(Math.max(minutes(10), lengthOf(told) * 0.12));
  return { from: earlier(told.from, room), to: latest(down.to, earliest(now, later(told.to, room))) };
}

type Heads = NonNullable<Theirs['page']>['heads'];

function shownBy(heads: Heads, whole: Interval, until: Instant): Strip | null {
  const shown = heads.flatMap(({ content, firstSeenAt, lastSeenAt }): StripRun[] => {
    const seen = intersection(whole, { from: firstSeenAt, to: lastSeenAt ?? until });
    return seen ? [{ ...seen, state: SHOWN_AS[content.impact?.is ?? 'unknown'] }] : [];
  });
  if (shown.length === 0) return null;
  const unread = subtract(whole, shown).map((each): StripRun => ({ ...each, state: 'unobserved' }));
  return { runs: [...shown, ...unread].sort((one, other) => one.from - other.from), edges: [] };
}

/** How bad they call it is told in words: red is for what we saw. */
const SHOWN_AS: Readonly<Record<Impact, RunState>> = {
  none: 'up',
  ...{ maintenance: 'degraded', minor: 'degraded', major: 'degraded', critical: 'degraded' },
  unknown: 'unobserved',
};

function worked({ runs }: Strip, { startedAt, endedAt }: Outage, now: Instant): boolean {
  const down = { from: startedAt, to: endedAt ?? now };
  const meanwhile = runs.filter((run) => intersection(run, down) !== null);
  const isGood = meanwhile.every(({ state }) => state === 'up' || state === 'unobserved');
  return isGood && meanwhile.some(({ state }) => state === 'up');
}
