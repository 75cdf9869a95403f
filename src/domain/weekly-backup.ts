// Owns the backup that is saved by itself: when it is due, into which of its files it goes, and how the last one went.
import { days, minutes, type Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';

/**
 * `permission` the browser does not let us · `record` it could not be read · `size` it would be larger than what can be
 * restored · `disk` the file could not be written · `broken` whoever made it ended without a word.
 */
export type WeeklyFailure = 'permission' | 'record' | 'size' | 'disk' | 'broken';

export type WeeklyBackup = {
  readonly savedAt: Instant | null;
  /** Written down before it is tried: what ends the browser must not do so again at its next start. */
  readonly triedAt: Instant | null;
  /** Why the last try failed; null: it did not, or nobody knows. */
  readonly failure: WeeklyFailure | null;
};

export const NO_WEEKLY: WeeklyBackup = { savedAt: null, triedAt: null, failure: null };

/** The names under which what the user does is kept, and what became of the last one: each has one writer. */
export const HABIT = 'backups';
export const WEEKLY = 'weeklyBackup';

const WEEK = days(7);
/** What failed is tried again the next day. */
const RETRY = days(1);
/** What has not ended by then never will. */
const LONGEST = minutes(15);
/** So many files are kept: the oldest is written over. */
export const KEPT = 4;

/** `scheduledSince`: since when the user wants one every week; null or left out: not at all. */
export function isBackupDue(
  scheduledSince: Instant | null | undefined,
  last: Partial<WeeklyBackup> | undefined,
  now: Instant,
): boolean {
  if (!scheduledSince || isWithin(last?.savedAt, now, WEEK)) return false;
  // Who has just switched it on does not wait for tomorrow.
  return (last?.triedAt ?? 0) < scheduledSince || !isWithin(last?.triedAt, now, RETRY);
}

/** `saving` it is under way · a failure: the last try was one · null: it went well, or nothing was tried. */
export function weeklyState(
  { savedAt, triedAt, failure }: WeeklyBackup,
  now: Instant,
): 'saving' | WeeklyFailure | null {
  if (triedAt === null || savedAt === triedAt) return null;
  return failure ?? (isWithin(triedAt, now, LONGEST) ? 'saving' : 'broken');
}

/** 1 to KEPT, the next one each week. */
export function slotOf(now: Instant): number {
  return (Math.floor(now / WEEK) % KEPT) + 1;
}

/** A clock that was put back must not make a backup that never ends to be new. */
function isWithin(at: Instant | null | undefined, now: Instant, length: Duration): boolean {
  return Math.abs(now - (at ?? Infinity)) < length;
}
