// Owns what runs inside a page to aim at an element. Each function travels as text, so each stands alone.

/** The middle of an element that a user could click, or why it cannot be clicked. */
export function aim(css: string): { x: number; y: number } | string {
  const element = document.querySelector(css);
  if (!element) return 'is not there';
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = element.getClientRects()[0];
  if (!box?.width || !box.height) return 'has no size';
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const hit = document.elementFromPoint(x, y);
  if (!hit) return 'is out of view';
  if (element.contains(hit)) return { x, y };
  return `is covered by ${hit.outerHTML.slice(0, 80)}`;
}

/** Focuses a field and selects its content. A picker takes no plain typing, so it gets its value at once. */
export function takeField(css: string, text: string): 'type' | 'done' | '' {
  const field = document.querySelector<HTMLInputElement>(css);
  if (!field) return '';
  field.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  field.focus();
  if (
    ['color', 'date', 'datetime-local', 'month', 'range', 'select-one', 'time', 'week'].includes(field.type)
  ) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return 'done';
  }
  if (field.isContentEditable) getSelection()?.selectAllChildren(field);
  else field.select();
  return 'type';
}

export function contentHeight(): number {
  return document.documentElement.scrollHeight;
}
