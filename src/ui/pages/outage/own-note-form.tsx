// Owns a note of the user's with a time of its own: what they saw then, whenever they write it down.
import { useState } from 'preact/hooks';
import { AMENDMENT_LIMITS, type OwnNote } from '../../../domain/amendment.ts';
import { sayZone } from '../../../text/time.ts';
import { pageManner, say } from '../../data/manner.ts';
import { AreaField } from '../../kit/field.tsx';
import { AtField } from './at-field.tsx';
import type { ActionProps } from './correction-actions.tsx';
import { CorrectionForm, tooLong } from './correction-form.tsx';
import { timeIn, typedTime } from './typed-time.ts';

export function OwnNoteForm({ view, now, onDone, onCancel }: ActionProps) {
  const [typed, setTyped] = useState(typedTime(pageManner.zone, view.outage.startedAt));
  const [text, setText] = useState('');
  const [problem, show] = useState<string | null>(null);
  const long = tooLong(text, AMENDMENT_LIMITS.note);
  const read = (): OwnNote | null => {
    const at = timeIn(typed);
    const unreal = at === null || at > now ? say('correctTimeProblem') : null;
    show(unreal);
    if (at === null || unreal !== null || long !== null || text.trim() === '') return null;
    return { kind: 'note', outage: view.outage.id, at, text: text.trim() };
  };
  return (
    <CorrectionForm action={say('correctDo_note')} {...{ read, onDone, onCancel }}>
      <AtField
        label={say('correctNoteAt', sayZone(pageManner, now))}
        problem={problem}
        {...{ typed, setTyped }}
      />
      <AreaField
        label={say('correctNote')}
        hint={say('correctNoteHint')}
        problem={long}
        area={{
          name: 'text',
          rows: 3,
          value: text,
          onInput: ({ currentTarget }) => setText(currentTarget.value),
        }}
      />
    </CorrectionForm>
  );
}
