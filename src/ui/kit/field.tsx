// Owns one thing to fill in: its label, its unit, what helps, and what is wrong with it, all tied to the control.
import type { ComponentChildren, InputHTMLAttributes, TextareaHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import { StateIcon } from './state-icon.tsx';

/** What ties a control to the words around it. */
export type Ties = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
};

export type FieldProps = {
  readonly label: string;
  /** The label is for those who do not see the page: what is around it says the same. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string | undefined;
  readonly unit?: string | undefined;
  /** A sentence about what is wrong; null: nothing is. */
  readonly problem?: string | null | undefined;
  readonly class?: string;
  readonly children: (ties: Ties) => ComponentChildren;
};

export function Field(props: FieldProps) {
  const { label, isLabelHidden = false, hint, unit, problem = null, children } = props;
  const id = useId();
  const described = [problem !== null && `${id}-problem`, unit && `${id}-unit`, hint && `${id}-hint`];
  const ties: Ties = {
    id,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': problem !== null,
  };
  return (
    <div class={`field ${props.class ?? ''}`}>
      <label class={isLabelHidden ? 'hidden' : 'field-label'} for={id}>
        {label}
      </label>
      <span class="field-box">
        {children(ties)}
        {unit && (
          <span class="muted" id={`${id}-unit`}>
            {unit}
          </span>
        )}
      </span>
      {problem !== null && <Problem id={`${id}-problem`} text={problem} />}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

export function Problem({ id, text }: { readonly id?: string; readonly text: string }) {
  return (
    <p class="problem" id={id}>
      <StateIcon state="degraded" size={14} />
      <span>{text}</span>
    </p>
  );
}

export type InputFieldProps = Omit<FieldProps, 'children'> & {
  readonly input: InputHTMLAttributes;
};

export function InputField({ input, ...field }: InputFieldProps) {
  return (
    <Field {...field}>
      {(ties) => <input type="text" autocomplete="off" spellcheck={false} {...input} {...ties} />}
    </Field>
  );
}

export type AreaFieldProps = Omit<FieldProps, 'children'> & {
  readonly area: TextareaHTMLAttributes;
};

/** Words of somebody, over several lines. */
export function AreaField({ area, ...field }: AreaFieldProps) {
  return <Field {...field}>{(ties) => <textarea dir="auto" {...area} {...ties} />}</Field>;
}
