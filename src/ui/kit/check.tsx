// Owns a yes or no: a box to tick, or a switch that acts at once.
import { useId } from 'preact/hooks';
import type { InputHTMLAttributes } from 'preact';

export type CheckProps = {
  readonly label: string;
  readonly hint?: string;
  readonly isSwitch?: boolean;
  readonly input: InputHTMLAttributes;
};

export function Check({ label, hint, isSwitch = false, input }: CheckProps) {
  const id = useId();
  return (
    <div class="check">
      <input
        {...input}
        id={id}
        type="checkbox"
        class={isSwitch ? 'switch' : undefined}
        role={isSwitch ? 'switch' : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
