// Owns the letter on the page: its subject, its text, what came since it was begun, and the ways to hand it over.
import { useState } from 'preact/hooks';
import type { SavedDraft } from '../../../domain/saved-draft.ts';
import { say } from '../../data/manner.ts';
import { AreaField, InputField, Problem } from '../../kit/field.tsx';
import { HandOver, type HandOverProps } from './hand-over.tsx';
import { Snippets } from './snippets.tsx';
import { useLetter } from './use-letter.ts';

export type EditorProps = Pick<HandOverProps, 'scene' | 'variant' | 'isCopied' | 'onDone'>;

const FORMS = [
  ['long', 'ticketLong'],
  ['short', 'ticketShort'],
  ['compact', 'ticketCompact'],
] as const;
const LEAST_ROWS = 8;
const MOST_ROWS = 40;

export function Editor({ scene, variant, isCopied, onDone }: EditorProps) {
  const [form, setForm] = useState<SavedDraft['form']>('long');
  const letter = useLetter(scene, variant, form);
  if (!letter) return <p class="muted">{say('ticketNoLetter')}</p>;
  const rows = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, letter.text.split('\n').length + 1));
  return (
    <section class="letter" aria-label={say('ticketLetter')}>
      <fieldset class="variants">
        <legend class="hidden">{say('ticketForm')}</legend>
        {FORMS.map(([each, name]) => (
          <label key={each}>
            <input
              type="radio"
              name="form"
              value={each}
              checked={each === form}
              onChange={() => setForm(each)}
            />
            <span>{say(name)}</span>
          </label>
        ))}
      </fieldset>
      <InputField
        label={say('ticketSubject')}
        input={{
          name: 'subject',
          value: letter.subject,
          dir: 'auto',
          onInput: ({ currentTarget }) => letter.write({ subject: currentTarget.value }),
        }}
      />
      <AreaField
        label={say('ticketText')}
        area={{
          name: 'text',
          rows,
          spellcheck: true,
          value: letter.text,
          onInput: ({ currentTarget }) => letter.write({ text: currentTarget.value }),
        }}
      />
      <Snippets
        typed={scene.desk.snippets ?? ''}
        others={scene.otherSnippets}
        onAdd={(snippet) => letter.write({ text: `${letter.text.trimEnd()}\n\n${snippet}\n` })}
      />
      <div role="status">
        {letter.news !== null && (
          <p class="call">
            <span>{say(letter.news === 0 ? 'ticketOlder' : 'ticketNews')}</span>
            <button data-do="catch-up" onClick={letter.catchUp}>
              {sayCatchUp(letter.news)}
            </button>
          </p>
        )}
      </div>
      <div role="alert">
        {letter.refusal !== null && <Problem text={say('optionsRefused', letter.refusal)} />}
      </div>
      <HandOver scene={scene} variant={variant} letter={letter} isCopied={isCopied} onDone={onDone} />
    </section>
  );
}

function sayCatchUp(news: number): string {
  if (news === 0) return say('ticketCatchUp');
  return news === 1 ? say('ticketInsertOne') : say('ticketInsert', news);
}
