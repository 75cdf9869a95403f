// Owns which key of a row is written beside it: only that of a row that does not hold its own.
import type { StoredRow, StoreName } from '../store/schema.ts';

const OUTSIDE: ReadonlySet<StoreName> = new Set([
  'config',
  'live',
  'chunk',
  'hours',
  'days',
  'windowPack',
  'report',
]);

export function keyOf({ store, key }: StoredRow): StoredRow['key'] {
  return OUTSIDE.has(store) ? key : null;
}
