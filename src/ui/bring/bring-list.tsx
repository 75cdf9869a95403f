// Owns bringing a list of sites: it is pasted or chosen as a file, shown with its reasons, and taken under watch at once.
import { useState } from 'preact/hooks';
import type { Target } from '../../domain/target.ts';
import type { BroughtList, ListProblem } from '../../watchlists/read-list.ts';
import { say } from '../data/manner.ts';
import { AreaField } from '../kit/field.tsx';
import { Preview } from './preview.tsx';
import { readBrought, textOfFile, type Directory } from './read-brought.ts';
import { sayListProblem } from './say-list.ts';

export type BringListProps = {
  /** What is watched already. */
  readonly watched: readonly Target[];
  readonly label: string;
  readonly hint: string;
  /** Nothing is watched yet: who opens the page can type at once. */
  readonly isFirst?: boolean;
  readonly onSaved: (targets: readonly Target[]) => void;
};

type Brought = { readonly list: BroughtList; readonly directory: Directory };

export function BringList({ watched, label, hint, isFirst = false, onSaved }: BringListProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<ListProblem | null>(null);
  const [brought, setBrought] = useState<Brought | null>(null);
  const look = async (typed: string) => {
    const read = await readBrought(typed, watched);
    setProblem(read.ok ? null : read.problem);
    setBrought(read.ok ? read.value : null);
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const chosen = await textOfFile(file);
    setText('');
    if (chosen.ok) await look(chosen.value);
    else {
      setProblem(chosen.problem);
      setBrought(null);
    }
  };
  return (
    <div class="bring">
      <form
        class="sheet"
        noValidate
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          void look(text);
        }}
      >
        <AreaField
          label={label}
          hint={hint}
          problem={problem && sayListProblem(problem)}
          area={{
            name: 'list',
            rows: isFirst ? 3 : 5,
            autofocus: isFirst,
            dir: 'ltr',
            spellcheck: false,
            autocomplete: 'off',
            value: text,
            onInput: ({ currentTarget }) => setText(currentTarget.value),
          }}
        />
        <div class="buttons">
          <button class={brought ? '' : 'primary'}>{say('bringLook')}</button>
          <label class="button file">
            {say('bringFile')}
            <input
              type="file"
              class="hidden"
              onChange={({ currentTarget }) => {
                void take(currentTarget.files?.[0]);
                // The same file once more is chosen anew.
                currentTarget.value = '';
              }}
            />
          </label>
        </div>
      </form>
      {brought && (
        <Preview
          key={JSON.stringify(brought.list.proposals.map(({ draft }) => draft.url))}
          list={brought.list}
          directory={brought.directory}
          onSaved={(targets) => {
            setBrought(null);
            setText('');
            onSaved(targets);
          }}
        />
      )}
    </div>
  );
}
