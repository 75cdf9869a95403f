// Owns the verifier: a file is chosen, a hash may be pasted, and the verdict stands below. Nothing leaves the page.
import { useRef, useState } from 'preact/hooks';
import type { Manner } from '../../../text/say.ts';
import { sayBackupProblem } from '../../data/say-backup-problem.ts';
import { Field, InputField, Problem } from '../../kit/field.tsx';
import { sayVerdict, type Verdict } from './say-verdict.ts';
import { VerdictView } from './verdict-view.tsx';
import { verifyFile } from './verify-file.ts';

type State =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working'; readonly ratio: number }
  | { readonly kind: 'done'; readonly verdict: Verdict }
  | { readonly kind: 'refused'; readonly problem: string };

export function Verifier({ manner }: { readonly manner: Manner }) {
  const { say } = manner;
  const [state, setState] = useState<State>({ kind: 'waiting' });
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(0);
  const verify = async () => {
    const data = new FormData(form.current ?? undefined);
    const [file, seek] = [data.get('file'), data.get('seek')];
    if (!(file instanceof File) || file.size === 0) return;
    // A file that was chosen while another was being read is the one that counts.
    const turn = (latest.current += 1);
    const show = (next: State) => {
      if (latest.current === turn) setState(next);
    };
    const sought = typeof seek === 'string' ? seek.trim() : '';
    show({ kind: 'working', ratio: 0 });
    const onProgress = (ratio: number) => show({ kind: 'working', ratio });
    const read = await verifyFile(file, { seek: sought, onProgress });
    if (read.ok) show({ kind: 'done', verdict: sayVerdict(manner, read.value, sought) });
    else show({ kind: 'refused', problem: sayBackupProblem(say, read.problem) });
  };
  return (
    <>
      <h1>{say('verifierTitle')}</h1>
      <p>{say('verifierIntro')}</p>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void verify();
        }}
      >
        <Field label={say('verifierFile')}>
          {(ties) => (
            <input
              type="file"
              name="file"
              accept=".gz,.json,.jsonl,.ndjson,.downlog"
              onChange={() => void verify()}
              {...ties}
            />
          )}
        </Field>
        <InputField
          label={say('verifierHash')}
          hint={say('verifierHashHint')}
          input={{ name: 'seek', dir: 'ltr', class: 'hash', onChange: () => void verify() }}
        />
        <button class="primary" type="submit">
          {say('verifierVerify')}
        </button>
      </form>
      {state.kind === 'working' && <progress value={state.ratio} aria-label={say('verifierReading')} />}
      {state.kind === 'refused' && <Problem text={state.problem} />}
      {state.kind === 'done' && <VerdictView manner={manner} verdict={state.verdict} />}
    </>
  );
}
