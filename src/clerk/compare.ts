// Owns what would change if one set of rows took the place of another, counted as a person counts.
import { PARTS, type Difference, type Part } from '../backup/dry-run.ts';
import { encode } from '../backup/encode.ts';
import { canonicalJson, sha256Hex } from '../base/digest.ts';
import { allTargets } from '../domain/target.ts';
import type { Watchlist } from '../domain/watchlist.ts';
import type { StoredRow, StoreName } from '../store/schema.ts';
import { keyOf } from './key-of.ts';

/** What follows from other rows, and what only this computer needs, is not counted. */
const PART_OF: Partial<Readonly<Record<StoreName, Part>>> = {
  window: 'windows',
  gap: 'gaps',
  chunk: 'checks',
  tick: 'checks',
  evidence: 'evidence',
  thread: 'said',
  pasted: 'said',
  ticket: 'tickets',
  draft: 'tickets',
  fact: 'facts',
};

const NO_DIFFERENCE: Difference = { added: 0, changed: 0, lost: 0, same: 0 };

type Prints = ReadonlyMap<string, string>;

export function differences(
  now: readonly StoredRow[],
  then: readonly StoredRow[],
): Readonly<Record<Part, Difference>> {
  const [before, after] = [printsOf(now), printsOf(then)];
  const of = (part: Part) => differenceOf(before.get(part), after.get(part));
  return Object.fromEntries(PARTS.map((part) => [part, of(part)])) as Record<Part, Difference>;
}

/** Of each part, what stands under which name, as a hash. */
function printsOf(rows: readonly StoredRow[]): ReadonlyMap<Part, Prints> {
  const prints = new Map<Part, Map<string, string>>(PARTS.map((part) => [part, new Map()]));
  const put = (part: Part, name: unknown, value: unknown) =>
    prints.get(part)?.set(canonicalJson(name), sha256Hex(canonicalJson(encode(value))));
  for (const row of rows) {
    const part = PART_OF[row.store];
    if (part) put(part, [row.store, nameOf(row)], row.value);
    if (row.store !== 'config') continue;
    if (row.key === 'settings' || row.key === 'providers' || row.key === 'corrections')
      put('settings', row.key, row.value);
    if (row.key !== 'watchlist') continue;
    for (const { site, target } of allTargets((row.value as Watchlist).sites))
      put('targets', [target.url, target.id], { ...target, site: [site.name, site.provider] });
  }
  return prints;
}

function nameOf(row: StoredRow): unknown {
  const outside = keyOf(row);
  if (outside !== null) return outside;
  switch (row.store) {
    case 'gap':
    case 'tick':
      return row.value.round;
    case 'evidence':
      return [row.value.at, row.value.round];
    case 'fact':
      return row.value.seq;
    case 'draft':
      return [row.value.outage, row.value.variant, row.value.form];
    case 'window':
    case 'thread':
    case 'pasted':
    case 'ticket':
    case 'vantage':
      return row.value.id;
    default:
      return row.key;
  }
}

function differenceOf(before: Prints = new Map(), after: Prints = new Map()): Difference {
  let { added, changed, lost, same } = NO_DIFFERENCE;
  for (const [name, print] of after) {
    const old = before.get(name);
    if (old === undefined) added += 1;
    else if (old === print) same += 1;
    else changed += 1;
  }
  for (const name of before.keys()) if (!after.has(name)) lost += 1;
  return { added, changed, lost, same };
}
