// Owns the backup that is saved by itself every week: switched on with the permission that it needs, and how it went.
import { useEffect, useState } from 'preact/hooks';
import { KEPT } from '../../../domain/backup-habit.ts';
import { mayDownload, requestDownloads } from '../../../platform/downloads.ts';
import { say } from '../../data/manner.ts';
import { pageClock } from '../../data/page-store.ts';
import { saveIfDue } from '../../data/scheduled-backup.ts';
import { sayWhen } from '../../data/say-when.ts';
import { Check } from '../../kit/check.tsx';
import { Problem } from '../../kit/field.tsx';
import type { Habit } from './backup.tsx';
import type { Page } from './page.ts';

export function BackupSchedule({ page, habit, changeHabit }: Habit & { readonly page: Page }) {
  const { isScheduled, scheduledAt, failedAt } = habit;
  const [isAllowed, setAllowed] = useState(true);
  useEffect(() => void mayDownload().then(setAllowed), [page.scene, isScheduled]);
  const flip = (wanted: boolean) => {
    // The browser takes the question from within the click only.
    const asking = wanted ? requestDownloads().catch(() => false) : Promise.resolve(true);
    void asking.then(async (isGiven) => {
      setAllowed(isGiven);
      if (!isGiven) return;
      await changeHabit({ isScheduled: wanted, failedAt: null });
      await saveIfDue();
      await changeHabit({});
    });
  };
  const now = pageClock.wall();
  const isOn = isScheduled && isAllowed;
  return (
    <div class="sheet">
      <Check
        isSwitch
        label={say('backupWeekly')}
        hint={say('backupWeeklyHint', KEPT)}
        input={{
          name: 'weekly-backup',
          checked: isOn,
          onChange: ({ currentTarget }) => {
            const wanted = currentTarget.checked;
            // It shows what is so, not what is wished for.
            currentTarget.checked = isOn;
            flip(wanted);
          },
        }}
      />
      {!isAllowed && <Problem text={say('backupNotAllowed')} />}
      {isOn && scheduledAt !== null && (
        <p class="muted">{say('backupWeeklyLast', sayWhen(scheduledAt, now))}</p>
      )}
      {isOn && failedAt !== null && <Problem text={say('backupWeeklyFailed', sayWhen(failedAt, now))} />}
    </div>
  );
}
