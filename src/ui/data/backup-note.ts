// Owns what a page that shows the record says about its backups: that there is none of late, and what nothing proves.
import { reminderDue } from '../../domain/backup-habit.ts';
import { hasOutages } from '../../store/read/has-outages.ts';
import { readLive } from '../../store/read/live.ts';
import type { Instant } from '../../time/instant.ts';
import { changeHabit, readHabit } from './backup-habit.ts';
import { pageClock, pageStore } from './page-store.ts';

export type BackupNote = {
  readonly now: Instant;
  readonly reminder: ReturnType<typeof reminderDue>;
  readonly savedAt: Instant | null;
  /** When the record was restored from a file that nothing proves; null: it was not. */
  readonly unverifiedUntil: Instant | null;
};

export async function readBackupNote(): Promise<BackupNote> {
  const now = pageClock.wall();
  const [habit, isWorthIt, known] = await Promise.all([
    readHabit(),
    hasOutages(pageStore),
    pageStore.read(['live'], (transaction) => readLive(transaction.objectStore('live'))),
  ]);
  const restored = known.ok ? known.value?.live.restored : undefined;
  return {
    ...{ now, savedAt: habit.savedAt },
    reminder: reminderDue(habit, isWorthIt, now),
    unverifiedUntil: restored && !restored.isVerified ? restored.at : null,
  };
}

export async function declineBackup(): Promise<BackupNote> {
  await changeHabit({ declinedAt: pageClock.wall() });
  return readBackupNote();
}
