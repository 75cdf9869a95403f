// Owns what the user does about backups, and when somebody is reminded of one.
import { days } from '../time/duration.ts';
import { between, latest, type Instant } from '../time/instant.ts';
import type { WeeklyBackup } from './weekly-backup.ts';

/** What was done about backups on this computer. Kept outside the record: it is about the record being lost. */
export type BackupHabit = {
  /** The last one that was saved by hand; null: there is none yet. */
  readonly savedAt: Instant | null;
  /** The user did not want to be reminded then. */
  readonly declinedAt: Instant | null;
  /** Since when one is saved by itself every week; null: it is not. */
  readonly scheduledSince: Instant | null;
};

export const NO_HABIT: BackupHabit = { savedAt: null, declinedAt: null, scheduledSince: null };

const MONTH = days(30);

/** `first` there is an outage in the record, and no backup of it · `old` the last one is a month old · null: nothing to say. */
export function reminderDue(
  { declinedAt }: BackupHabit,
  savedAt: Instant | null,
  hasOutages: boolean,
  now: Instant,
): 'first' | 'old' | null {
  if (!hasOutages || (declinedAt !== null && isRecent(declinedAt, now))) return null;
  if (savedAt === null) return 'first';
  return isRecent(savedAt, now) ? null : 'old';
}

/** The last one, saved by hand or by itself; null: there is none yet. */
export function lastBackupAt(habit: BackupHabit, weekly: WeeklyBackup): Instant | null {
  const all = [habit.savedAt, weekly.savedAt].filter((at) => at !== null);
  return all.length === 0 ? null : latest(...all);
}

/** A clock that was put back must not make a backup that never ends to be new. */
function isRecent(at: Instant, now: Instant): boolean {
  return Math.abs(between(at, now)) < MONTH;
}
