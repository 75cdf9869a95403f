// Owns the end of every form: save, leave it, and why the background could not do it.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../data/manner.ts';
import { Problem } from '../../kit/field.tsx';

export type FormEndProps = {
  readonly refusal: string | null;
  /** The background has not answered yet: sent twice, it would be two. */
  readonly isSaving: boolean;
  /** What sending it does; it saves otherwise. */
  readonly text?: string;
  /** Escape does it, too. */
  readonly onCancel?: () => void;
  readonly children?: ComponentChildren;
};

export function FormEnd({ refusal, isSaving, text, onCancel, children }: FormEndProps) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = end.current?.closest('form');
    if (!form || !onCancel) return undefined;
    const leave = ({ key, isComposing, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !isComposing && !defaultPrevented) onCancel();
    };
    form.addEventListener('keydown', leave);
    return () => form.removeEventListener('keydown', leave);
  }, [onCancel]);
  return (
    <div ref={end} class="form-end">
      <div role="alert">{refusal !== null && <Problem text={refusal} />}</div>
      <div class="buttons">
        <button
          class="primary"
          // Disabled, it would lose the focus while it waits.
          aria-disabled={isSaving}
          onClick={(event) => {
            if (isSaving) event.preventDefault();
          }}
        >
          {text ?? say('optionsSave')}
        </button>
        {onCancel && (
          <button type="button" class="plain" onClick={onCancel}>
            {say('optionsCancel')}
          </button>
        )}
        {children}
      </div>
    </div>
  );
}
