// Owns single-letter shortcuts: they work where nobody is typing.

/** Calls back when the key is pressed alone, outside every field, until the returned function is called. */
export function onKey(key: string, pressed: () => void): () => void {
  const listen = (event: KeyboardEvent) => {
    const { target, ctrlKey, altKey, metaKey, repeat } = event;
    const isTyping =
      target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
    if (isTyping || ctrlKey || altKey || metaKey || repeat || event.key.toLowerCase() !== key) return;
    event.preventDefault();
    pressed();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
