// Owns remembering what was done about backups, in the storage that outlives the record.
import { NO_HABIT, type BackupHabit } from '../../domain/backup-habit.ts';
import { lasting } from '../../platform/storage-areas.ts';

const KEY = 'backups';

export async function readHabit(): Promise<BackupHabit> {
  const kept = (await lasting.get([KEY]))[KEY] as Partial<BackupHabit> | undefined;
  return { ...NO_HABIT, ...kept };
}

export async function changeHabit(change: Partial<BackupHabit>): Promise<BackupHabit> {
  const habit = { ...(await readHabit()), ...change };
  await lasting.set({ [KEY]: habit });
  return habit;
}
