// Owns restoring a backup: a file is chosen, what it would change is shown, and only then anything is written.
import { useState } from 'preact/hooks';
import type { DryRun } from '../../../backup/dry-run.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { pageClock } from '../../data/page-store.ts';
import { useClerk } from '../../data/use-clerk.ts';
import { Field, Problem } from '../../kit/field.tsx';
import { Progress } from '../../kit/progress.tsx';
import { DryRunView } from './dry-run-view.tsx';
import type { Page } from './page.ts';
import { sayClerkProblem } from './say-clerk-problem.ts';

/** What is under way. Whoever shows the record must hear of it before anybody can go on. */
type Phase = 'backupReading' | 'backupRestoring' | 'backupTelling';

type Chosen = { readonly file: File; readonly run: DryRun };

export function BackupRestore({ page }: { readonly page: Page }) {
  const { run, ratio, cancel } = useClerk();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [phase, setPhase] = useState<Phase | null>(null);
  const [field, renewField] = useState(0);
  const end = (problem: string | null) => {
    setChosen(null);
    setPhase(null);
    setRefusal(problem);
    // The same file can be chosen again.
    renewField((count) => count + 1);
  };
  const tryFile = async (file: File) => {
    setChosen(null);
    setRefusal(null);
    setPhase('backupReading');
    const tried = await run('try-backup', { file });
    setPhase(null);
    if (tried.ok) setChosen({ file, run: tried.value });
    else end(sayClerkProblem(tried.problem));
  };
  const restore = async ({ file }: Chosen, mayBeUnverified: boolean) => {
    const birth = crypto.randomUUID().replaceAll('-', '');
    setPhase('backupRestoring');
    const done = await run('restore-backup', { file, now: pageClock.wall(), birth, mayBeUnverified });
    setPhase('backupTelling');
    // Also of what was taken back: that may have come too late.
    const heard = await ask('replaced', null);
    if (!done.ok) return end(sayClerkProblem(done.problem));
    end(heard.ok ? null : say('optionsRefused', heard.problem.message));
    page.tell(say('backupRestored', done.value.rows));
  };
  const putBeside = async ({ file }: Chosen) => {
    setPhase('backupReading');
    const done = await run('add-vantage', { file, now: pageClock.wall() });
    end(done.ok ? null : sayClerkProblem(done.problem));
    if (!done.ok) return;
    await ask('replaced', null);
    page.tell(say('backupBesideDone'));
  };
  return (
    <div class="sheet">
      <Field label={say('backupFile')} hint={say('backupFileHint')}>
        {(ties) => (
          <input
            key={field}
            type="file"
            name="backup"
            accept=".gz,.jsonl"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void tryFile(file);
            }}
            {...ties}
          />
        )}
      </Field>
      <div role="alert">{refusal !== null && <Problem text={refusal} />}</div>
      {phase !== null && (
        <Progress
          label={say(phase)}
          ratio={ratio ?? 1}
          cancel={phase === 'backupTelling' ? null : { label: say('optionsCancel'), run: cancel }}
        />
      )}
      {phase === null && chosen && (
        <DryRunView
          key={chosen.run.head.hash}
          now={page.scene.now}
          run={chosen.run}
          onRestore={(mayBeUnverified) => void restore(chosen, mayBeUnverified)}
          onPutBeside={() => void putBeside(chosen)}
          onLeave={() => end(null)}
        />
      )}
    </div>
  );
}
