// Owns what every form of a correction has: it is said once, and what the background could not do is told.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AMENDMENT_LIMITS, type Amendment } from '../../../domain/amendment.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { InputField, Problem } from '../../kit/field.tsx';

export type CorrectionFormProps = {
  /** What sending it says. */
  readonly action: string;
  /** Null: something is missing, and told. */
  readonly read: () => Amendment | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
};

export function CorrectionForm({ action, read, onDone, onCancel, children }: CorrectionFormProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const send = async () => {
    const amendment = isSaving ? null : read();
    if (!amendment) return;
    setSaving(true);
    const id = crypto.randomUUID();
    const said = await ask('correct', { correction: { kind: 'amendment', id, amendment } });
    setSaving(false);
    if (said.ok) onDone();
    else setRefusal(say('optionsRefused', said.problem.message));
  };
  const form = useRef<HTMLFormElement>(null);
  // Whoever has pressed the button wants to fill it in, and is not to be interrupted when they have begun.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  return (
    <form
      ref={form}
      class="correction-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {children}
      <div role="alert">{refusal !== null && <Problem text={refusal} />}</div>
      <p class="correction-buttons">
        <button class="primary" aria-disabled={isSaving}>
          {action}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          {say('optionsCancel')}
        </button>
      </p>
    </form>
  );
}

export type WhyFieldProps = {
  readonly why: string;
  readonly setWhy: (why: string) => void;
  readonly hint?: string;
  readonly problem?: string | null;
};

export function WhyField({ why, setWhy, hint, problem = null }: WhyFieldProps) {
  return (
    <InputField
      label={say('correctWhy')}
      hint={hint}
      problem={problem ?? tooLong(why, AMENDMENT_LIMITS.why)}
      input={{
        name: 'why',
        dir: 'auto',
        value: why,
        onInput: ({ currentTarget }) => setWhy(currentTarget.value),
      }}
    />
  );
}

export function tooLong(text: string, most: number): string | null {
  return text.length > most ? say('problem_too_long', most) : null;
}
