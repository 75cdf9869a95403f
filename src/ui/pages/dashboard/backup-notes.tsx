// Owns what the dashboard says of backups: that there is none of late, that the weekly one failed, and that nothing proves what
// stands there.
import { useEffect, useState } from 'preact/hooks';
import { onAnnouncement } from '../../../platform/announcements.ts';
import { declineBackup, readBackupNote, type BackupNote } from '../../data/backup-note.ts';
import { say } from '../../data/manner.ts';
import { sayWhen } from '../../data/say-when.ts';
import { Banner } from '../../kit/banner.tsx';

/** It comes after the first paint: nobody waits for it. */
export function BackupNotes() {
  const [note, setNote] = useState<BackupNote | null>(null);
  useEffect(() => {
    const read = () => void readBackupNote().then(setNote);
    read();
    return onAnnouncement(({ kind }) => {
      if (kind === 'changed') read();
    });
  }, []);
  if (!note) return null;
  const { now, failed, reminder, savedAt, unverifiedUntil } = note;
  return (
    <>
      {unverifiedUntil !== null && (
        <Banner tone="note" title={say('backupUnverifiedRecord', sayWhen(unverifiedUntil, now))} />
      )}
      {failed && (
        <Banner tone="note" title={say('backupWeeklyFailed', sayWhen(failed.at, now))}>
          <p>{say(`backupFailure_${failed.why}`)}</p>
          <div class="buttons">
            <a class="button" href="/src/ui/pages/options/index.html#backup">
              {say('backupLook')}
            </a>
          </div>
        </Banner>
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
