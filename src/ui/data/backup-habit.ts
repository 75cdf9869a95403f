// Owns what is known of the user's backups, in the storage that outlives the record. What was saved by itself is written down
// by the background.
import { lastBackupAt, NO_HABIT, type BackupHabit } from '../../domain/backup-habit.ts';
import { HABIT, NO_WEEKLY, WEEKLY, type WeeklyBackup } from '../../domain/weekly-backup.ts';
import { lasting } from '../../platform/storage-areas.ts';
import type { Instant } from '../../time/instant.ts';

export type Backups = {
  readonly habit: BackupHabit;
  readonly weekly: WeeklyBackup;
  /** The last one, saved by hand or by itself; null: there is none yet. */
  readonly savedAt: Instant | null;
};

export const NO_BACKUPS: Backups = { habit: NO_HABIT, weekly: NO_WEEKLY, savedAt: null };

export async function readBackups(): Promise<Backups> {
  const kept = await lasting.get([HABIT, WEEKLY]);
  const habit = { ...NO_HABIT, ...(kept[HABIT] as Partial<BackupHabit> | undefined) };
  const weekly = { ...NO_WEEKLY, ...(kept[WEEKLY] as Partial<WeeklyBackup> | undefined) };
  return { habit, weekly, savedAt: lastBackupAt(habit, weekly) };
}

export async function changeHabit(change: Partial<BackupHabit>): Promise<Backups> {
  const { habit } = await readBackups();
  await lasting.set({ [HABIT]: { ...habit, ...change } });
  return readBackups();
}
