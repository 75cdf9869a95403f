// Owns saving the backup of the week from the background: made here, or in Chromium in the document beside it.
import type { MadeBackup, WeeklyOutcome, WeeklyTask } from '../messages/weekly-backup.ts';
import { download, mayDownload } from './downloads.ts';
import { keepAlive } from './keep-alive.ts';
import { makeBackup } from './made-backup.ts';
import { askDocument } from './offscreen.ts';

/** Never rejects. */
export async function saveWeekly(task: WeeklyTask): Promise<WeeklyOutcome> {
  const save = async (made: MadeBackup): Promise<WeeklyOutcome> => {
    if ('failure' in made) return made.failure;
    const isSaved = await download(made.url, `Downlog/downlog-backup-${task.slot}.gz`);
    return isSaved ? null : 'disk';
  };
  const letSleep = keepAlive();
  try {
    if (!(await mayDownload())) return 'permission';
    // A worker of Chromium has no workers, and no address for a file.
    if (typeof Worker === 'undefined') return await askDocument({ backup: task }, save);
    const made = await makeBackup(task);
    const saved = await save(made);
    if ('url' in made) URL.revokeObjectURL(made.url);
    return saved;
  } catch {
    return 'broken';
  } finally {
    letSleep();
  }
}
