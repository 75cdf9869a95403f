// Owns pasting what somebody wrote: it is read at once, shown as it was read, and only then kept.
import { useEffect, useRef, useState } from 'preact/hooks';
import { pasteProblems, type PastedStatement, type PasteProblem } from '../../../domain/pasted.ts';
import type { Refusal } from '../../../messages/commands.ts';
import { seconds } from '../../../time/duration.ts';
import type { Instant } from '../../../time/instant.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { Field, InputField, Problem } from '../../kit/field.tsx';
import { Statements } from './statements.tsx';

export type PasteBoxProps = { readonly view: OutageView; readonly now: Instant };

/** A long report is read when the user has stopped typing for so long. */
const PAUSE = seconds(0.2);

/** What stands in the box, and what was read in it; null: it is being read. */
type Paste = { readonly text: string; readonly statements: readonly PastedStatement[] | null };

const EMPTY: Paste = { text: '', statements: [] };

export function PasteBox({ view: { outage }, now }: PasteBoxProps) {
  const [{ text, statements }, setPaste] = useState(EMPTY);
  const [source, setSource] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isKept, setKept] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const problems = pasteProblems({ text, source: source.trim(), statements: statements ?? [] });
  const problemOf = (field: PasteProblem['field']) => {
    const found = problems.find((each) => each.field === field);
    return found ? say('problem_too_long', found.most) : null;
  };
  const isTooLong = problemOf('text') !== null;
  const isBlank = text.trim() === '';

  const { startedAfter, startedAt, endedAt } = outage;
  const read = async () => {
    // Most who open the page paste nothing: the words for time in seven languages come when they are needed.
    const { readProse } = await import('../../../providers/prose/read-prose.ts');
    const around = { from: startedAfter ?? startedAt, to: endedAt ?? now };
    return readProse(text, { zone: pageManner.zone, around }).statements;
  };
  useEffect(() => {
    if (isBlank || isTooLong) return undefined;
    const timer = setTimeout(
      () =>
        void read().then((found) =>
          setPaste((newest) => (newest.text === text ? { text, statements: found } : newest)),
        ),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [text, startedAt, endedAt]);

  const keep = async () => {
    const kept = await ask('save-pasted', {
      ...{ outage: outage.id, provider: outage.provider, text, source: source.trim() },
      statements: statements ?? (await read()),
    });
    if (!kept.ok) return setRefusal(refusalOf(kept.problem));
    setPaste(EMPTY);
    setSource('');
    setRefusal(null);
    setKept(true);
    box.current?.focus();
  };

  return (
    <form
      class="paste"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBlank && problems.length === 0) void keep();
      }}
    >
      <Field label={say('pasteText')} hint={say('pasteTextHint')} problem={problemOf('text')}>
        {(ties) => (
          <textarea
            ref={box}
            rows={6}
            dir="auto"
            value={text}
            onInput={({ currentTarget: { value } }) => {
              setPaste({ text: value, statements: null });
              setKept(false);
            }}
            {...ties}
          />
        )}
      </Field>
      <InputField
        label={say('pasteSource')}
        hint={say('pasteSourceHint')}
        problem={problemOf('source')}
        input={{ value: source, dir: 'auto', onInput: ({ currentTarget }) => setSource(currentTarget.value) }}
      />
      <div role="status">
        {!isBlank && statements !== null && !isTooLong && <p class="muted">{sayCount(statements.length)}</p>}
        {isBlank && isKept && <p class="muted">{say('pasteKept')}</p>}
      </div>
      {!isBlank && statements !== null && <Statements statements={statements} outage={outage} />}
      <div role="alert">{refusal !== null && <Problem text={refusal} />}</div>
      <p>
        <button class="primary" disabled={isBlank || problems.length > 0}>
          {say('pasteKeep')}
        </button>
      </p>
    </form>
  );
}

function refusalOf(problem: readonly PasteProblem[] | Refusal): string {
  if ('message' in problem) return say('optionsRefused', problem.message);
  return problem.map(({ most }) => say('problem_too_long', most)).join(' ');
}

function sayCount(count: number): string {
  if (count === 0) return say('pasteNothing');
  return count === 1 ? say('pasteReadOne') : say('pasteRead', count);
}
