// Owns saving a backup now, when the last one was saved, and the reminder that there is none, or none of late.
import { useState } from 'preact/hooks';
import { reminderDue } from '../../../domain/backup-habit.ts';
import { extensionVersion } from '../../../platform/engine.ts';
import { toIso } from '../../../time/instant.ts';
import { say } from '../../data/manner.ts';
import { pageClock } from '../../data/page-store.ts';
import { useClerk } from '../../data/use-clerk.ts';
import { sayWhen } from '../../data/say-when.ts';
import { Banner } from '../../kit/banner.tsx';
import { Problem } from '../../kit/field.tsx';
import { Progress } from '../../kit/progress.tsx';
import { saveFile } from '../../kit/save-file.ts';
import type { Habit } from './backup.tsx';
import type { Page } from './page.ts';
import { sayClerkProblem } from './say-clerk-problem.ts';

export function BackupSave({
  page,
  habit,
  savedAt,
  hasOutages,
  changeHabit,
}: Habit & { readonly page: Page }) {
  const { run, ratio, cancel } = useClerk();
  const [refusal, setRefusal] = useState<string | null>(null);
  const now = pageClock.wall();
  const reminder = reminderDue(habit, savedAt, hasOutages, now);
  const save = async () => {
    setRefusal(null);
    const made = await run('save-backup', { now, software: extensionVersion() });
    if (!made.ok) return setRefusal(sayClerkProblem(made.problem));
    saveFile(made.value.file, `downlog-${toIso(now).slice(0, 10)}.gz`);
    await changeHabit({ savedAt: now });
    page.tell(say('backupSaved', made.value.rows));
  };
  return (
    <div class="sheet">
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
            <button onClick={() => void changeHabit({ declinedAt: now })}>{say('backupNotNow')}</button>
          </div>
        </Banner>
      )}
      <p>{savedAt === null ? say('backupNever') : say('backupLast', sayWhen(savedAt, now))}</p>
      {refusal !== null && <Problem text={refusal} />}
      {ratio === null ? (
        <div class="buttons">
          <button class="primary" onClick={() => void save()}>
            {say('backupSave')}
          </button>
        </div>
      ) : (
        <Progress
          label={say('backupSaving')}
          ratio={ratio}
          cancel={{ label: say('optionsCancel'), run: cancel }}
        />
      )}
    </div>
  );
}
