// Owns the line that says what was just done, and takes a removal back.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../data/manner.ts';
import { seconds } from '../../../time/duration.ts';

export type Deed = {
  readonly text: string;
  /** Null where there is nothing to take back. */
  readonly undo: (() => void) | null;
};

/** What can be taken back stays until it is read. */
const LASTS = seconds(5);

export function Toast({ deed, onDone }: { readonly deed: Deed | null; readonly onDone: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // What had the focus is gone.
    if (deed?.undo) button.current?.focus();
  }, [deed]);
  useEffect(() => {
    if (!deed || deed.undo) return;
    const timer = setTimeout(onDone, LASTS);
    return () => clearTimeout(timer);
  }, [deed]);
  return (
    <div class="toast-place" role="status">
      {deed && (
        <div class="toast">
          <span>{deed.text}</span>
          {deed.undo && (
            <button ref={button} onClick={deed.undo}>
              {say('popupUndo')}
            </button>
          )}
          <button class="plain" aria-label={say('optionsClose')} onClick={onDone}>
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      )}
    </div>
  );
}
