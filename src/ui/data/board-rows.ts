// Owns the rows of the dashboard as they stand one below the other: what is closed shows none of its own. Pure.
import type { BoardProvider, BoardSite, BoardTarget, Sum, BoardHealth } from './board.ts';
import type { SeenTogether } from '../../domain/seen-together.ts';
import type { PackedStrip } from './packed-strip.ts';

export type BoardRow = {
  /** Stays the same while the page is open. */
  readonly key: string;
  readonly kind: 'provider' | 'site' | 'target';
  /** From 1 on. */
  readonly level: number;
  readonly name: string;
  /** What it belongs to, where no row above says so. */
  readonly place: string | null;
  readonly health: BoardHealth;
  readonly sum: Sum;
  /** Of one target. */
  readonly strip: PackedStrip | null;
  readonly together: SeenTogether | null;
  /** Null: there is nothing below it. */
  readonly isOpen: boolean | null;
};

/**
 * `closed` has the keys of rows that show nothing below them. A provider that nobody named is no row, and neither is a site of
 * one target: the target stands for it.
 */
export function boardRows(providers: readonly BoardProvider[], closed: ReadonlySet<string>): BoardRow[] {
  return providers.flatMap((provider) => {
    const { name, isNamed } = provider;
    if (!isNamed) return siteRows(provider, 1, closed);
    const key = `provider ${name}`;
    const isOpen = !closed.has(key);
    const head = headRow(provider, { key, kind: 'provider', level: 1, isOpen });
    return isOpen ? [head, ...siteRows(provider, 2, closed)] : [head];
  });
}

function siteRows({ sites }: BoardProvider, level: number, closed: ReadonlySet<string>): BoardRow[] {
  return sites.flatMap((site) => {
    const { id, sum, targets } = site;
    if (sum.targets === 1) return targets.map((target) => targetRow(target, level, placeOf(site, target)));
    const key = `site ${id}`;
    const isOpen = !closed.has(key);
    const head = headRow(site, { key, kind: 'site', level, isOpen });
    return isOpen ? [head, ...targets.map((target) => targetRow(target, level + 1, null))] : [head];
  });
}

/** Of several targets: its strips are theirs. */
function headRow(
  { name, health, sum }: Pick<BoardProvider, 'name' | 'health' | 'sum'>,
  row: Pick<BoardRow, 'key' | 'kind' | 'level' | 'isOpen'>,
): BoardRow {
  return { ...row, name, health, sum, place: null, strip: null, together: null };
}

function targetRow(
  { id, name, health, sum, strip, together }: BoardTarget,
  level: number,
  place: string | null,
): BoardRow {
  return {
    key: `target ${id}`,
    kind: 'target',
    level,
    name,
    place,
    health,
    sum,
    strip,
    together,
    isOpen: null,
  };
}

/** Most sites of one target are called as that is. */
function placeOf(site: BoardSite, target: BoardTarget): string | null {
  return target.name.includes(site.name) || site.name.includes(target.name) ? null : site.name;
}
