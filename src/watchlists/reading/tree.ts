// Owns looking into a tree that somebody else wrote: own fields only, and never more than a list may hold.

export type Branch = Readonly<Record<string, unknown>>;

/** More entries than anybody watches: the rest is left out, and said to be. */
export const MOST_ENTRIES = 5000;

const MOST_TEXT = 4000;

/** Null: it is no object. */
export function branchOf(value: unknown): Branch | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Branch) : null;
}

export function fieldOf(branch: Branch, name: string): unknown {
  return Object.hasOwn(branch, name) ? branch[name] : undefined;
}

/** The text or number of a field as text; empty: there is none. */
export function textIn(branch: Branch, name: string): string {
  const value = fieldOf(branch, name);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.slice(0, MOST_TEXT).trim() : '';
}

/** Null: there is no number. */
export function numberIn(branch: Branch, name: string): number | null {
  const text = textIn(branch, name);
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

export function isTrue(branch: Branch, name: string): boolean {
  const value = fieldOf(branch, name);
  return value === true || value === 1 || value === 'true';
}

/** Whether there is anything in a field at all. */
export function isFilled(branch: Branch, name: string): boolean {
  const value = fieldOf(branch, name);
  if (value === undefined || value === null || value === '' || value === false) return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** The objects of a list, or null: it is no list. One more than may be, so that it shows that there are more. */
export function branchesIn(value: unknown): readonly Branch[] | null {
  if (!Array.isArray(value)) return null;
  const items: readonly unknown[] = value;
  return items.slice(0, MOST_ENTRIES + 1).map((each) => branchOf(each) ?? {});
}

export function textsIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  return items
    .slice(0, MOST_ENTRIES + 1)
    .filter((each) => typeof each === 'string' || typeof each === 'number')
    .map((each) => String(each).slice(0, MOST_TEXT).trim());
}
