// Owns the names of the things in a list, such as the components that an incident touches.
import { text, type JsonRecord } from './json.ts';
import { plainLine } from './plain-text.ts';

/** In the order of the list, without whatever has no name. */
export function namesIn(items: readonly JsonRecord[]): string[] {
  return items.flatMap((item) => text(item, 'name') ?? []).map(plainLine);
}
