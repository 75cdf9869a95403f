// Owns the section about the file that holds the whole record: saved, restored, and beside another computer's.
import { useEffect, useState } from 'preact/hooks';
import type { BackupHabit } from '../../../domain/backup-habit.ts';
import { hasOutages } from '../../../store/read/has-outages.ts';
import { changeHabit, NO_BACKUPS, readBackups, type Backups } from '../../data/backup-habit.ts';
import { say } from '../../data/manner.ts';
import { pageStore } from '../../data/page-store.ts';
import { sayWhen } from '../../data/say-when.ts';
import { Problem } from '../../kit/field.tsx';
import { BackupRestore } from './backup-restore.tsx';
import { BackupSave } from './backup-save.tsx';
import { BackupSchedule } from './backup-schedule.tsx';
import type { Page } from './page.ts';
import { Section } from './section.tsx';
import { Vantages } from './vantages.tsx';

export type Habit = Backups & {
  /** There is something in the record that cannot be measured again. */
  readonly hasOutages: boolean;
  readonly changeHabit: (change: Partial<BackupHabit>) => Promise<void>;
  /** What the background wrote down is read again. */
  readonly lookAgain: () => Promise<void>;
};

export function Backup({ page }: { readonly page: Page }) {
  const [backups, setBackups] = useState(NO_BACKUPS);
  const [isWorthIt, setWorthIt] = useState(false);
  useEffect(() => {
    void readBackups().then(setBackups);
    void hasOutages(pageStore).then(setWorthIt);
  }, [page.scene.now]);
  const shared: Habit = {
    ...backups,
    hasOutages: isWorthIt,
    changeHabit: async (change) => setBackups(await changeHabit(change)),
    lookAgain: async () => setBackups(await readBackups()),
  };
  const { live, now } = page.scene;
  const restored = live?.restored;
  return (
    <Section anchor="backup" title={say('backupTitle')} hint={say('backupHint')}>
      {restored && !restored.isVerified && (
        <Problem text={say('backupUnverifiedRecord', sayWhen(restored.at, now))} />
      )}
      <div class="card">
        <BackupSave page={page} {...shared} />
        <BackupSchedule page={page} {...shared} />
      </div>
      <div class="card">
        <BackupRestore page={page} />
      </div>
      <Vantages page={page} />
      <p class="field-hint">
        {say('backupVerifierHint')}{' '}
        <a href="/src/ui/pages/verifier/index.html">{say('backupVerifierOpen')}</a>{' '}
        <a href="/downlog-verifier.html.txt" download="downlog-verifier.html">
          {say('backupVerifierSave')}
        </a>
      </p>
    </Section>
  );
}
