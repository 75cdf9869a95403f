// Owns pasting what somebody wrote: it is read at once, shown as it was read, and only then kept.
import { useState } from 'preact/hooks';
import { PASTE_LIMITS, type PastedStatement } from '../../../domain/pasted.ts';
import { readProse } from '../../../providers/prose/read-prose.ts';
import type { Instant } from '../../../time/instant.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { Field, InputField, Problem } from '../../kit/field.tsx';
import { Statements } from './statements.tsx';

export function PasteBox({ view: { outage }, now }: { readonly view: OutageView; readonly now: Instant }) {
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const isTooLong = text.length > PASTE_LIMITS.text || source.length > PASTE_LIMITS.source;
  const around = { from: outage.startedAfter ?? outage.startedAt, to: outage.endedAt ?? now };
  const isBlank = text.trim() === '';
  const statements: readonly PastedStatement[] =
    isBlank || isTooLong ? [] : readProse(text, { zone: pageManner.zone, around }).statements;
  const keep = async () => {
    const request = { outage: outage.id, provider: outage.provider, source: source.trim(), text, statements };
    const kept = await ask('save-pasted', request);
    if (!kept.ok) return setRefusal(say('optionsRefused', kept.problem.message));
    setText('');
    setSource('');
    setRefusal(null);
  };
  return (
    <form
      class="paste"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBlank && !isTooLong) void keep();
      }}
    >
      <Field
        label={say('pasteText')}
        hint={say('pasteTextHint')}
        problem={isTooLong ? say('problem_too_long', PASTE_LIMITS.text) : null}
      >
        {(ties) => (
          <textarea
            rows={6}
            dir="auto"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
            {...ties}
          />
        )}
      </Field>
      <InputField
        label={say('pasteSource')}
        hint={say('pasteSourceHint')}
        input={{ value: source, onInput: ({ currentTarget }) => setSource(currentTarget.value) }}
      />
      {!isBlank && !isTooLong && (
        <div aria-live="polite">
          <p class="muted">
            {say(statements.length === 0 ? 'pasteNothing' : 'pasteRead', statements.length)}
          </p>
          <Statements statements={statements} />
        </div>
      )}
      {refusal !== null && <Problem text={refusal} />}
      <p>
        <button class="primary" disabled={isBlank || isTooLong}>
          {say('pasteKeep')}
        </button>
      </p>
    </form>
  );
}
