// Owns values as an export has them: moments as ISO 8601 in UTC, secrets starred, nothing that JSON cannot say.
import { instant, toIso } from '../../time/instant.ts';
import { safeText } from '../safe-text.ts';

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

/** Members that are moments. Of the others that end so, `notifyAfter` and its like, all are lengths. */
const MOMENT = /^(?:at|from|to|startedAfter|endedAfter|unverifiedUntil)$|At$/;
/** Members that others are named by, and digests: none of them is anybody's words. */
const NAMES: ReadonlySet<string> = new Set([
  ...['id', 'key', 'hash', 'outage', 'window', 'windows', 'notTheirs', 'thread', 'pasted', 'tickets'],
]);

/** Members whose value is undefined are left out; maps and class instances have no place in it. */
export function plainOf(value: unknown, name = ''): Plain {
  if (typeof value === 'number') return MOMENT.test(name) ? momentOf(value) : value;
  if (typeof value === 'string') return NAMES.has(name) ? value : safeText(value);
  if (Array.isArray(value)) return value.map((each) => plainOf(each, name));
  if (typeof value !== 'object' || value === null) return value === true || value === false ? value : null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([member, of]) => [member, plainOf(of, member)]),
  );
}

/** Providers state times that no calendar has. */
function momentOf(value: number): string | null {
  return Math.abs(value) <= LAST ? toIso(instant(value)) : null;
}

const LAST = 8.64e15;
