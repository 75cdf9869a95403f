// Owns how late and how true the provider's word was, for one outage and for all of them.
import { milliseconds, sum, type Duration } from '../time/duration.ts';
import { between, earliest, latest, type Instant } from '../time/instant.ts';
import { intersection, lengthOf, type Interval } from '../time/interval.ts';
import type { Joined } from './join.ts';
import type { Outage } from './outage.ts';
import {
  firstWordAt,
  isOngoing,
  isOver,
  postsOf,
  statedEndAt,
  type SaidState,
  type Thread,
} from './thread.ts';

/** A length between these two; negative where they spoke before we saw anything. */
export type Spread = { readonly least: Duration; readonly most: Duration };

export type Lag = {
  /** From the start of the outage to the first word that acknowledges it, by the time that they state; null: no word. */
  readonly firstWord: Spread | null;
  /** From our recovery to the time for which they state "resolved"; null: one of the two has not come. */
  readonly resolved: Spread | null;
  /** How long we saw their page say that all was well while we saw it down; null: nobody read the page meanwhile. */
  readonly greenWhileDown: Duration | null;
  /** How long they kept it open after our last failing check, so far; null: still down, nothing to close, or not read since. */
  readonly openAfterRecovery: Duration | null;
  /** The longest time without a word during the outage, from the first word on, which may have come before. */
  readonly longestSilence: Duration | null;
  readonly posts: number;
};

export type LagContext = {
  readonly now: Instant;
  /** Until when what was read last is believed: what they have said since then nobody knows. */
  readonly believedUntil: Instant;
  /** What their page showed; null: nobody read it. */
  readonly page: Thread | null;
};

export function lagOf(
  outage: Outage,
  joined: readonly Joined[],
  { now, believedUntil, page }: LagContext,
): Lag {
  const threads = joined.map(({ thread }) => thread);
  const words = threads
    .flatMap((thread) => postsOf(thread).flatMap(({ at }) => at ?? []))
    .sort((a, b) => a - b);
  const first = acknowledgement(threads);
  const speakers = mainSpeakers(threads);
  const ends = speakers.map(statedEndAt);
  const resolvedAt =
    ends.length === 0 || ends.includes(null) ? null : latest(...ends.filter((at) => at !== null));
  const { startedAfter, startedAt, endedAfter, endedAt } = outage;
  return {
    firstWord: first === null ? null : spread(startedAfter ?? startedAt, startedAt, first),
    resolved:
      resolvedAt === null || endedAfter === null || endedAt === null
        ? null
        : spread(endedAfter, endedAt, resolvedAt),
    greenWhileDown: page && greenDuring({ from: startedAt, to: endedAfter ?? now }, page, believedUntil),
    openAfterRecovery:
      endedAfter === null ? null : openAfter(endedAfter, speakers, resolvedAt, believedUntil),
    longestSilence: longestSilence(words, startedAt, earliest(endedAt ?? now, believedUntil)),
    posts: threads.reduce((count, { posts }) => count + posts.length, 0),
  };
}

/** Who would have to call it over: planned work only where there is nothing else. */
function mainSpeakers(threads: readonly Thread[]): readonly Thread[] {
  const incidents = threads.filter(({ kind }) => kind === 'incident');
  return incidents.length > 0 ? incidents : threads;
}

/**
 * The first word that something goes on. To announce work, or to say that all is over, acknowledges nothing; work that is
 * called begun does, where no incident is declared.
 */
function acknowledgement(threads: readonly Thread[]): Instant | null {
  const telling = mainSpeakers(threads.filter(acknowledges));
  const words = telling.flatMap((thread) =>
    thread.kind === 'incident'
      ? [firstWordAt(thread)]
      : postsOf(thread).flatMap(({ state, at }) => (BEGUN.has(state.is) ? (at ?? []) : [])),
  );
  return words.length === 0 ? null : (Math.min(...words) as Instant);
}

const BEGUN: ReadonlySet<SaidState> = new Set(['in_progress', 'verifying'] as const);

/** An incident was declared open at some time, in whatever words; work has begun. */
function acknowledges(thread: Thread): boolean {
  const states = [
    ...thread.heads.map(({ content }) => content.state.is),
    ...postsOf(thread).map(({ state }) => state.is),
  ];
  return states.some((state) => (thread.kind === 'incident' ? !isOver(state) : BEGUN.has(state)));
}

/** From a moment in [from, to] to `at`. */
function spread(from: Instant, to: Instant, at: Instant): Spread {
  return { least: between(to, at), most: between(from, at) };
}

function greenDuring(down: Interval, page: Thread, until: Instant): Duration | null {
  if (down.from >= down.to) return milliseconds(0);
  const seen = page.heads.flatMap(({ content, firstSeenAt, lastSeenAt }) => {
    const shown = intersection(down, { from: firstSeenAt, to: lastSeenAt ?? until });
    return shown ? [{ green: content.impact?.is === 'none', length: lengthOf(shown) }] : [];
  });
  return seen.length === 0 ? null : sum(seen.filter(({ green }) => green).map(({ length }) => length));
}

function openAfter(
  recoveredAfter: Instant,
  threads: readonly Thread[],
  resolvedAt: Instant | null,
  now: Instant,
): Duration | null {
  if (threads.length === 0) return null;
  const until = resolvedAt ?? (threads.some(isOngoing) && now >= recoveredAfter ? now : null);
  return until === null ? null : milliseconds(Math.max(0, between(recoveredAfter, until)));
}

function longestSilence(words: readonly Instant[], startedAt: Instant, until: Instant): Duration | null {
  const [first] = words;
  if (first === undefined || first >= until) return null;
  const from = latest(first, startedAt);
  const moments = [from, ...words.filter((at) => at > from && at < until), until];
  const silences = moments.slice(1).map((at, index) => between(moments[index] ?? at, at));
  return milliseconds(Math.max(0, ...silences));
}

/** What a figure was over several outages, and over how many. */
export type Distribution = {
  readonly count: number;
  readonly median: Duration;
  /** Nine out of ten were not longer. */
  readonly ninth: Duration;
  readonly worst: Duration;
};

/** Nearest-rank percentiles; null: there is nothing to count. */
export function distributionOf(lengths: readonly Duration[]): Distribution | null {
  const sorted = [...lengths].sort((one, other) => one - other);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  const [median, ninth, worst] = [rank(0.5), rank(0.9), sorted.at(-1)];
  if (median === undefined || ninth === undefined || worst === undefined) return null;
  return { count: sorted.length, median, ninth, worst };
}
