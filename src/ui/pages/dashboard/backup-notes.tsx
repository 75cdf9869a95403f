// Owns the reminder of a backup on the dashboard, and the word that nothing proves what stands there.
import { useEffect, useState } from 'preact/hooks';
import { declineBackup, readBackupNote, type BackupNote } from '../../data/backup-note.ts';
import { say } from '../../data/manner.ts';
import { sayWhen } from '../../data/say-when.ts';
import { Banner } from '../../kit/banner.tsx';

/** It comes after the first paint: nobody waits for it. */
export function BackupNotes() {
  const [note, setNote] = useState<BackupNote | null>(null);
  useEffect(() => void readBackupNote().then(setNote), []);
  if (!note) return null;
  const { now, reminder, savedAt, unverifiedUntil } = note;
  return (
    <>
      {unverifiedUntil !== null && (
        <Banner tone="note" title={say('backupUnverifiedRecord', sayWhen(unverifiedUntil, now))} />
      )}
      {reminder && (
        <Banner
          tone="note"
          title={
            reminder === 'first'
              ? say('backupRemindFirst')
              : say('backupRemindOld', sayWhen(savedAt ?? now, now))
          }
        >
          <div class="buttons">
            <a class="button" href="/src/ui/pages/options/index.html#backup">
              {say('backupSave')}
            </a>
            <button onClick={() => void declineBackup().then(setNote)}>{say('backupNotNow')}</button>
          </div>
        </Banner>
      )}
    </>
  );
}
