// Owns what the user saw or tried, and no check can see: it stands in the timeline, and in the letters.
import { useState } from 'preact/hooks';
import type { TicketScene } from '../../data/ticket-scene.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { AreaField, Problem } from '../../kit/field.tsx';

const MOST = 2000;

export function NoteForm({ scene: { ticket, dossier } }: { readonly scene: TicketScene }) {
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const isTooLong = text.length > MOST;
  const keep = async () => {
    const noted = await ask('note-ticket', {
      id: ticket?.id ?? crypto.randomUUID(),
      outage: dossier.outage.id,
      events: [{ kind: 'note', at: dossier.now, text: text.trim() }],
    });
    setRefusal(noted.ok ? null : noted.problem.message);
    if (noted.ok) setText('');
  };
  return (
    <details class="note">
      <summary>{say('noteAdd')}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isTooLong && text.trim() !== '') void keep();
        }}
      >
        <AreaField
          label={say('noteText')}
          hint={say('noteHint')}
          problem={isTooLong ? say('problem_too_long', MOST) : null}
          area={{
            name: 'note',
            rows: 3,
            value: text,
            onInput: ({ currentTarget }) => setText(currentTarget.value),
          }}
        />
        <div role="alert">{refusal !== null && <Problem text={say('optionsRefused', refusal)} />}</div>
        <p>
          <button>{say('noteKeep')}</button>
        </p>
      </form>
    </details>
  );
}
