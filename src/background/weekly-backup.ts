// Owns asking whether the backup of the week is due, and writing down what came of it.
import type { BackupHabit } from '../domain/backup-habit.ts';
import { HABIT, isBackupDue, WEEKLY, type WeeklyBackup } from '../domain/weekly-backup.ts';
import type { World } from './world.ts';

/** Rejects where nothing can be kept of it: then there is none. */
export async function backUpIfDue(world: World): Promise<void> {
  const { clock, lasting, version } = world;
  const now = clock.wall();
  const kept = await lasting.get([HABIT, WEEKLY]);
  const habit = kept[HABIT] as BackupHabit | undefined;
  const before = kept[WEEKLY] as WeeklyBackup | undefined;
  if (!isBackupDue(habit?.scheduledSince, before, now)) return;
  const tried = { ...before, triedAt: now, failure: null };
  await lasting.set({ [WEEKLY]: tried });
  const failure = await world.saveWeekly({ now, software: version });
  await lasting.set({ [WEEKLY]: { ...tried, ...(failure ? { failure } : { savedAt: now }) } });
  world.announce({ kind: 'changed' });
}
