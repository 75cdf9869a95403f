// Owns when status pages are read: seldom while all is quiet, more often while the user needs to know, never against their will.
import { days, hours, minutes, seconds, times, type Duration } from '../time/duration.ts';
import { between, earliest, later, latest, type Instant } from '../time/instant.ts';
import type { PollAnswer, PollProblem } from './poll.ts';
import type { Providers } from './provider.ts';
import type { StatusSource } from './status-source.ts';

/** How the reading of one status page stands. */
export type PollState = {
  /** Start of the last try. */
  readonly triedAt: Instant;
  /** The last try that gave a report; null: none has yet. */
  readonly read: { readonly startedAt: Instant; readonly endedAt: Instant } | null;
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
export const REDETECT_AFTER = 3;
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
    if (!source || (state && now < (isWished(name) ? wishedAt(state) : dueAt(state, fails)))) return [];
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
      const state = states.get(name);
      const at = state ? dueAt(state, isFailing(name)) : now;
      return at > now ? at : later(now, RETRY_EVERY);
    });
  return times.length === 0 ? null : earliest(...times);
}

function dueAt({ triedAt, heldUntil, jitter }: PollState, isFailing: boolean): Instant {
  const at = later(triedAt, times(isFailing ? FAILING_EVERY : QUIET_EVERY, jitter));
  return latest(at, heldUntil ?? at);
}

function wishedAt({ triedAt, heldUntil }: PollState): Instant {
  const at = later(triedAt, WISHED_EVERY);
  return latest(at, heldUntil ?? at);
}

/**
 * Once a day; when nobody read for a while, since what went on meanwhile may be over by now; and often in troubled times
 * and the hours after: some say a thing only when it is over, and then it is in no list of what goes on.
 */
function isHistoryDue(state: PollState | null, now: Instant, isFailing: boolean): boolean {
  if (!state?.read || state.historyAt === null) return true;
  const { read, historyAt, troubleAt } = state;
  const isTroubled = isFailing || (troubleAt !== null && between(troubleAt, now) < TROUBLE_LASTS);
  const every = isTroubled ? TROUBLED_HISTORY_EVERY : HISTORY_EVERY;
  return between(historyAt, now) >= every || between(read.endedAt, now) > TRUSTED_FOR;
}

/** The state after one more try. `random` lies in [0, 1). */
export function afterPoll(
  before: PollState | null,
  answer: PollAnswer,
  { isFailing, random }: { readonly isFailing: boolean; readonly random: number },
): PollState {
  const { startedAt, endedAt, withHistory, report, heldFor } = answer;
  return {
    triedAt: startedAt,
    read: report.ok ? { startedAt, endedAt } : (before?.read ?? null),
    historyAt: report.ok && withHistory ? startedAt : (before?.historyAt ?? null),
    troubleAt: isFailing ? startedAt : (before?.troubleAt ?? null),
    heldUntil: heldFor === null ? null : later(endedAt, heldFor),
    problem: report.ok ? null : report.problem,
    misreadings: report.ok ? 0 : (before?.misreadings ?? 0) + (isMisreading(report.problem) ? 1 : 0),
    jitter: 0.9 + random * 0.2,
  };
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
