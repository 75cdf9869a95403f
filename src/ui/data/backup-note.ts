// Owns what a page that shows the record says about its backups: that there is none of late, and what nothing proves.
import { reminderDue } from '../../domain/backup-habit.ts';
import { weeklyState, type WeeklyFailure } from '../../domain/weekly-backup.ts';
import { hasOutages } from '../../store/read/has-outages.ts';
import { readLive } from '../../store/read/live.ts';
import type { Instant } from '../../time/instant.ts';
import { changeHabit, readBackups } from './backup-habit.ts';
import { pageClock, pageStore } from './page-store.ts';

export type BackupNote = {
  readonly now: Instant;
  readonly reminder: ReturnType<typeof reminderDue>;
  readonly savedAt: Instant | null;
  /** When and why the backup that is saved by itself was not saved; null: it was, or is not wished. */
  readonly failed: { readonly at: Instant; readonly why: WeeklyFailure } | null;
  /** When the record was restored from a file that nothing proves; null: it was not. */
  readonly unverifiedUntil: Instant | null;
};

export async function readBackupNote(): Promise<BackupNote> {
  const now = pageClock.wall();
  const [{ habit, weekly, savedAt }, isWorthIt, known] = await Promise.all([
    readBackups(),
    hasOutages(pageStore),
    pageStore.read(['live'], (transaction) => readLive(transaction.objectStore('live'))),
  ]);
  const restored = known.ok ? known.value?.live.restored : undefined;
  const state = weeklyState(weekly, now);
  const isFailed = habit.scheduledSince !== null && weekly.triedAt !== null && state !== null;
  return {
    ...{ now, savedAt },
    failed: isFailed && state !== 'saving' ? { at: weekly.triedAt, why: state } : null,
    reminder: reminderDue(habit, savedAt, isWorthIt, now),
    unverifiedUntil: restored && !restored.isVerified ? restored.at : null,
  };
}

export async function declineBackup(): Promise<BackupNote> {
  await changeHabit({ declinedAt: pageClock.wall() });
  return readBackupNote();
}
