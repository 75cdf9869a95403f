// Owns asking whether the backup of the week is due, and writing down what came of it.
import { HABIT, type BackupHabit } from '../domain/backup-habit.ts';
import { isBackupDue, NO_WEEKLY, slotOf, WEEKLY, type WeeklyBackup } from '../domain/weekly-backup.ts';
import type { World } from './world.ts';

/** Where nothing can be kept of it there is none: it must not stop what checks. */
export async function backUpIfDue(world: World): Promise<void> {
  await backUp(world).catch(() => {});
}

async function backUp(world: World): Promise<void> {
  const { clock, lasting, version } = world;
  const now = clock.wall();
  const kept = await lasting.get([HABIT, WEEKLY]);
  const habit = kept[HABIT] as BackupHabit | undefined;
  const before = (kept[WEEKLY] as WeeklyBackup | undefined) ?? NO_WEEKLY;
  if (!isBackupDue(habit?.scheduledSince ?? null, before, now)) return;
  const tried: WeeklyBackup = { ...before, triedAt: now, failure: null };
  await lasting.set({ [WEEKLY]: tried });
  const failure = await world.saveWeekly({ now, software: version, slot: slotOf(now) });
  await lasting.set({ [WEEKLY]: { ...tried, ...(failure ? { failure } : { savedAt: now }) } });
  world.announce({ kind: 'changed' });
}
