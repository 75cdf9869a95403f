// Owns saving the backup of the week from the background: made here, or in Chromium in the document beside it.
import type { MadeBackup, WeeklyOutcome, WeeklyTask } from '../messages/weekly-backup.ts';
import { download, mayDownload } from './downloads.ts';
import { staying } from './keep-alive.ts';
import { makeBackup } from './made-backup.ts';
import { askDocument } from './offscreen.ts';

/** Never rejects. */
export function saveWeekly(task: WeeklyTask): Promise<WeeklyOutcome> {
  return staying(async () => {
    if (!(await mayDownload())) return 'permission';
    // A worker of Chromium has no workers, and no address for a file.
    if (typeof Worker === 'undefined') return askDocument({ backup: task }, save);
    const made = await makeBackup(task);
    const saved = await save(made);
    if ('url' in made) URL.revokeObjectURL(made.url);
    return saved;
  }).catch((): WeeklyOutcome => 'broken');
}

async function save(made: MadeBackup): Promise<WeeklyOutcome> {
  if ('failure' in made) return made.failure;
  return (await download(made.url, made.name)) ? null : 'disk';
}
