// Owns when the user is reminded of a backup, and when one is due that is saved by itself.
import { days } from '../time/duration.ts';
import { between, type Instant } from '../time/instant.ts';

/** What was done about backups on this computer. Kept outside the record: it is about the record being lost. */
export type BackupHabit = {
  /** The last one, saved by hand or by itself; null: there is none yet. */
  readonly savedAt: Instant | null;
  /** The user did not want to be reminded then. */
  readonly declinedAt: Instant | null;
  /** Whether one is saved by itself every week. */
  readonly isScheduled: boolean;
  /** The last one that was saved by itself, and the last try that failed. */
  readonly scheduledAt: Instant | null;
  readonly failedAt: Instant | null;
};

export const NO_HABIT: BackupHabit = {
  ...{ savedAt: null, declinedAt: null, scheduledAt: null, failedAt: null },
  isScheduled: false,
};

const MONTH = days(30);
const WEEK = days(7);
/** What failed is tried again the next day. */
const RETRY = days(1);
/** So many files are kept: the oldest is written over. */
export const KEPT = 4;

/** `first` there is an outage in the record, and no backup of it · `old` the last one is a month old · null: nothing to say. */
export function reminderDue(
  { savedAt, declinedAt }: BackupHabit,
  hasOutages: boolean,
  now: Instant,
): 'first' | 'old' | null {
  if (!hasOutages || (declinedAt !== null && isRecent(declinedAt, now, MONTH))) return null;
  if (savedAt === null) return 'first';
  return isRecent(savedAt, now, MONTH) ? null : 'old';
}

export function isBackupDue({ isScheduled, scheduledAt, failedAt }: BackupHabit, now: Instant): boolean {
  if (!isScheduled || (failedAt !== null && isRecent(failedAt, now, RETRY))) return false;
  return scheduledAt === null || !isRecent(scheduledAt, now, WEEK);
}

/** 1 to KEPT, the next one each week. */
export function slotOf(now: Instant): number {
  return (Math.floor(now / WEEK) % KEPT) + 1;
}

/** A clock that was put back must not make a backup that never ends to be new. */
function isRecent(at: Instant, now: Instant, within: typeof MONTH): boolean {
  return Math.abs(between(at, now)) < within;
}
