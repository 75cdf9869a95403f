// Owns keeping a text with an outage: a traceroute, a mail, what a server wrote down.
import { useState } from 'preact/hooks';
import { AMENDMENT_LIMITS, type Attachment } from '../../../domain/amendment.ts';
import { say } from '../../data/manner.ts';
import { AreaField, InputField } from '../../kit/field.tsx';
import type { ActionProps } from './correction-actions.tsx';
import { CorrectionForm, tooLong } from './correction-form.tsx';

export function AttachForm({ view, onDone, onCancel }: ActionProps) {
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [isMissing, show] = useState(false);
  const longName = tooLong(name, AMENDMENT_LIMITS.name);
  const long = tooLong(text, AMENDMENT_LIMITS.attachment);
  const isNameless = isMissing && name.trim() === '';
  const read = (): Attachment | null => {
    const isEmpty = name.trim() === '' || text.trim() === '';
    show(isEmpty);
    if (isEmpty || longName !== null || long !== null) return null;
    return { kind: 'attachment', outage: view.outage.id, name: name.trim(), text };
  };
  return (
    <CorrectionForm action={say('correctDo_attachment')} {...{ read, onDone, onCancel }}>
      <InputField
        label={say('correctName')}
        hint={say('correctNameHint')}
        problem={isNameless ? say('correctNameMissing') : longName}
        input={{
          name: 'name',
          dir: 'auto',
          value: name,
          onInput: ({ currentTarget }) => setName(currentTarget.value),
        }}
      />
      <AreaField
        label={say('correctText')}
        problem={isMissing && text.trim() === '' ? say('correctTextMissing') : long}
        area={{
          name: 'text',
          rows: 6,
          spellcheck: false,
          value: text,
          onInput: ({ currentTarget }) => setText(currentTarget.value),
        }}
      />
    </CorrectionForm>
  );
}
