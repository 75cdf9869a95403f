// Owns a button that opens and closes a form, and takes the focus back from it.
import { useLayoutEffect, useRef } from 'preact/hooks';

export type OpenButtonProps = {
  readonly class?: string;
  readonly text: string;
  /** What it is about, for those who hear it without what is around it. */
  readonly label?: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
};

export function OpenButton({ class: look, text, label, isOpen, onToggle }: OpenButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    const isFocusLost = document.activeElement === document.body;
    if (wasOpen.current && !isOpen && isFocusLost) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <button
      ref={button}
      class={look}
      aria-label={label}
      aria-expanded={isOpen}
      onClick={() => onToggle(!isOpen)}
    >
      {text}
    </button>
  );
}
