// Owns the backup that is saved by itself: whichever page of ours is open when it is due has the clerk make it.
import { isBackupDue, slotOf } from '../../domain/backup-habit.ts';
import { askClerk } from '../../platform/clerk.ts';
import { mayDownload, saveInDownloads } from '../../platform/downloads.ts';
import { extensionVersion } from '../../platform/engine.ts';
import { changeHabit, readHabit } from './backup-habit.ts';
import { pageClock } from './page-store.ts';

const FOLDER = 'Downlog';

/** Two pages that open at once make it once. */
export function saveIfDue(): Promise<void> {
  return navigator.locks.request('scheduled-backup', { ifAvailable: true }, async (lock) => {
    const now = pageClock.wall();
    if (!lock || !isBackupDue(await readHabit(), now) || !(await mayDownload())) return;
    const made = await askClerk('save-backup', { now, software: extensionVersion() }).reply;
    // Nothing is recorded yet: there will be something to save the next time.
    if (!made.ok && made.problem.kind === 'record' && made.problem.why === 'empty') return;
    const isSaved =
      made.ok && (await saveInDownloads(made.value.file, `${FOLDER}/downlog-backup-${slotOf(now)}.gz`));
    await changeHabit(isSaved ? { savedAt: now, scheduledAt: now, failedAt: null } : { failedAt: now });
  });
}
