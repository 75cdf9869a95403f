// Owns reading what is in a form, as it was typed.

export type FormReader = {
  readonly text: (name: string) => string;
  /** NaN where no number was typed. */
  readonly number: (name: string) => number;
  /** Null where nothing was typed. */
  readonly numberOrNull: (name: string) => number | null;
  readonly isTicked: (name: string) => boolean;
};

export function readForm(form: HTMLFormElement): FormReader {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const number = (name: string) => (text(name).trim() === '' ? Number.NaN : Number(text(name)));
  const isEmpty = (name: string) => {
    const input = form.elements.namedItem(name);
    // What is no number reads as empty, too.
    return text(name) === '' && !(input instanceof HTMLInputElement && input.validity.badInput);
  };
  return {
    text,
    number,
    numberOrNull: (name) => (isEmpty(name) ? null : number(name)),
    isTicked: (name) => data.has(name),
  };
}
