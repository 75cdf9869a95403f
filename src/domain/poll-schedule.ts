// Owns when status pages are read: seldom while all is quiet, more often while the user needs to know, never against their will.
import { days, hours, minutes, seconds, times, type Duration } from '../time/duration.ts';
import { between, earliest, later, latest, type Instant } from '../time/instant.ts';
import type { Look, Reading } from './hear.ts';
import type { PollAnswer, PollProblem } from './poll.ts';
import type { Providers } from './provider.ts';
import type { StatusSource } from './status-source.ts';

/** How the reading of one status page stands. */
export type PollState = {
  /** Start of the last try. */
  readonly triedAt: Instant;
  /** The last try that gave a report; null: none has yet. */
  readonly read: Look | null;
  /** Which page gave that report, and what it was made with; left out by earlier versions. */
  readonly readFrom?: string;
  /** Start of the last try that read the past, too. */
  readonly historyAt: Instant | null;
  /** The last try that was made while one of the user's targets failed. */
  readonly troubleAt: Instant | null;
  /** They asked to be left alone until then. */
  readonly heldUntil: Instant | null;
  /** What was wrong with the last try; null: nothing. */
  readonly problem: PollProblem | null;
  /** Tries in a row that gave something else than a report. */
  readonly misreadings: number;
  /** 0.9 to 1.1: so that not everybody asks at the same moment. */
  readonly jitter: number;
};

/** By name of the provider. */
export type PollStates = ReadonlyMap<string, PollState>;

const QUIET_EVERY = minutes(5);
const FAILING_EVERY = seconds(105);
/** However often somebody asks. */
const WISHED_EVERY = seconds(30);
const RETRY_EVERY = minutes(1);
const HISTORY_EVERY = days(1);
const TROUBLED_HISTORY_EVERY = minutes(15);
const TROUBLE_LASTS = hours(6);
/** After so many misreadings in a row the page may be another one by now. */
const REDETECT_AFTER = 3;
/** What a page showed is believed for as long as a late alarm, or one lost reading, would take. */
export const TRUSTED_FOR: Duration = times(QUIET_EVERY, 2.5);

export type PollDue = {
  readonly provider: string;
  readonly source: StatusSource;
  readonly withHistory: boolean;
  /** One of the user's targets at the provider fails. */
  readonly isFailing: boolean;
};

/** Which status pages are to be read at `now`; those that somebody wishes to be read, as soon as that is polite. */
export function duePolls(
  providers: Providers,
  states: PollStates,
  now: Instant,
  isFailing: (provider: string) => boolean,
  isWished: (provider: string) => boolean = () => false,
): PollDue[] {
  return [...providers.values()].flatMap(({ name, source }) => {
    const state = states.get(name) ?? null;
    const fails = isFailing(name);
    const every = isWished(name) ? WISHED_EVERY : usualEvery(state, fails);
    if (!source || dueAt(state, every, now) > now) return [];
    return [{ provider: name, source, withHistory: isHistoryDue(state, now, fails), isFailing: fails }];
  });
}

/** When the next one will be due; null: there is none. What is due already is being read by then, or is tried again soon. */
export function nextPollAt(
  providers: Providers,
  states: PollStates,
  now: Instant,
  isFailing: (provider: string) => boolean,
): Instant | null {
  const times = [...providers.values()]
    .filter(({ source }) => source !== null)
    .map(({ name }) => {
      const state = states.get(name) ?? null;
      const at = dueAt(state, usualEvery(state, isFailing(name)), now);
      return at > now ? at : later(now, RETRY_EVERY);
    });
  return times.length === 0 ? null : earliest(...times);
}

function usualEvery(state: PollState | null, isFailing: boolean): Duration {
  return times(isFailing ? FAILING_EVERY : QUIET_EVERY, state?.jitter ?? 1);
}

function dueAt(state: PollState | null, every: Duration, now: Instant): Instant {
  // A clock that was put right meanwhile may have dated the last try ahead: nobody waits for that day to come.
  if (!state || state.triedAt > now) return now;
  const at = later(state.triedAt, every);
  return latest(at, state.heldUntil ?? at);
}

/**
 * Once a day; when nobody read for a while, since what went on meanwhile may be over by now; and often in troubled times
 * and the hours after: some say a thing only when it is over, and then it is in no list of what goes on.
 */
function isHistoryDue(state: PollState | null, now: Instant, isFailing: boolean): boolean {
  const since = (at: Instant | null | undefined) => between(at ?? (-Infinity as Instant), now);
  const isTroubled = isFailing || since(state?.troubleAt) < TROUBLE_LASTS;
  const every = isTroubled ? TROUBLED_HISTORY_EVERY : HISTORY_EVERY;
  return since(state?.historyAt) >= every || since(state?.read?.endedAt) > TRUSTED_FOR;
}

export type Try = {
  readonly source: StatusSource;
  readonly answer: PollAnswer;
  readonly isFailing: boolean;
  /** 0 ≤ n < 1. */
  readonly random: number;
};

/** What was known before an answer came; null: nothing. The same one again, or one that is older than the last, gives `old`. */
export function stateBefore(
  state: PollState | undefined,
  { startedAt, endedAt }: PollAnswer,
): PollState | 'old' | null {
  if (!state || startedAt > state.triedAt) return state ?? null;
  // No two readings overlap by so much: the clock was put right.
  return between(endedAt, state.triedAt) > TRUSTED_FOR ? null : 'old';
}

/** The state after one more try. */
export function afterPoll(before: PollState | null, { source, answer, isFailing, random }: Try): PollState {
  const { startedAt, endedAt, withHistory, report, heldFor } = answer;
  return {
    triedAt: startedAt,
    read: report.ok ? { startedAt, endedAt } : (before?.read ?? null),
    ...(report.ok
      ? { readFrom: nameOf(source) }
      : before?.readFrom === undefined
        ? {}
        : { readFrom: before.readFrom }),
    historyAt: report.ok && withHistory ? startedAt : (before?.historyAt ?? null),
    troubleAt: isFailing ? startedAt : (before?.troubleAt ?? null),
    heldUntil: heldFor === null ? null : later(endedAt, heldFor),
    problem: report.ok ? null : report.problem,
    misreadings: report.ok ? 0 : (before?.misreadings ?? 0) + (isMisreading(report.problem) ? 1 : 0),
    jitter: 0.9 + random * 0.2,
  };
}

/** What a reading is laid beside. */
export function lookBack(
  before: PollState | null,
  { source, answer }: Pick<Try, 'source' | 'answer'>,
): Pick<Reading, 'previous' | 'previousPast' | 'tellsPast' | 'isElsewhere' | 'trustedFor'> {
  const previous = before?.read ?? null;
  const historyAt = before?.historyAt ?? null;
  const past =
    historyAt === null || historyAt === previous?.startedAt
      ? previous
      : { startedAt: historyAt, endedAt: historyAt };
  const isApart = source.endpoints.some(({ holds }) => holds === 'history');
  return {
    previous,
    previousPast: isApart ? past : previous,
    tellsPast: !isApart || answer.withHistory,
    isElsewhere: previous !== null && (before?.readFrom ?? nameOf(source)) !== nameOf(source),
    trustedFor: TRUSTED_FOR,
  };
}

function nameOf({ technology, page, pageId }: StatusSource): string {
  return [technology, page, pageId ?? ''].join(' ');
}

/** Whether the page may be another one by now. The longer it stays unreadable the less often that is found out. */
export function mayHaveMoved(misreadings: number): boolean {
  return misreadings > 0 && Number.isInteger(Math.log2(misreadings / REDETECT_AFTER));
}

/** An answer that is none: not a line that failed, but another page than the one that was recognised. */
function isMisreading({ kind }: PollProblem): boolean {
  return (
    kind === 'unrecognised' ||
    kind === 'wrong-shape' ||
    kind === 'empty' ||
    kind === 'unreadable' ||
    kind === 'elsewhere'
  );
}

/** Until when what was read last is believed to stand there: now, unless nobody could read it for a while. */
export function believedUntil(state: PollState | undefined, now: Instant): Instant {
  const readAt = state?.read?.endedAt ?? null;
  return readAt !== null && between(readAt, now) > TRUSTED_FOR ? readAt : now;
}
