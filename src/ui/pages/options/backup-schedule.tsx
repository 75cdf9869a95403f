// Owns the backup that is saved by itself every week: switched on with the permission that it needs, and how it went.
import { useEffect, useState } from 'preact/hooks';
import { KEPT, weeklyState } from '../../../domain/weekly-backup.ts';
import { mayDownload, requestDownloads } from '../../../platform/downloads.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { pageClock } from '../../data/page-store.ts';
import { sayWhen } from '../../data/say-when.ts';
import { Check } from '../../kit/check.tsx';
import { Problem } from '../../kit/field.tsx';
import type { Habit } from './backup.tsx';
import type { Page } from './page.ts';

export function BackupSchedule({
  page,
  habit,
  weekly,
  changeHabit,
  lookAgain,
}: Habit & { readonly page: Page }) {
  const { scheduledSince } = habit;
  const [isAllowed, setAllowed] = useState(true);
  useEffect(() => void mayDownload().then(setAllowed), [page.scene, scheduledSince]);
  const now = pageClock.wall();
  const flip = (wanted: boolean) => {
    // The browser takes the question from within the click only.
    const asking = wanted ? requestDownloads().catch(() => false) : Promise.resolve(true);
    void asking.then(async (isGiven) => {
      setAllowed(isGiven);
      if (!isGiven) return;
      await changeHabit({ scheduledSince: wanted ? now : null });
      await ask('back-up', null);
      await lookAgain();
    });
  };
  const isOn = scheduledSince !== null && isAllowed;
  const state = weeklyState(weekly, now);
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
      {!isAllowed && <Problem text={say('backupFailure_permission')} />}
      {isOn && weekly.savedAt !== null && (
        <p class="muted">{say('backupWeeklyLast', sayWhen(weekly.savedAt, now))}</p>
      )}
      {isOn && state === 'saving' && <p class="muted">{say('backupSaving')}</p>}
      {isOn && state !== null && state !== 'saving' && (
        <Problem
          text={`${say('backupWeeklyFailed', sayWhen(weekly.triedAt ?? now, now))} ${say(`backupFailure_${state}`)}`}
        />
      )}
    </div>
  );
}
