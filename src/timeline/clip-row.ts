// Owns a part of a row that lasts, with its own checks: its key stays, for it is the same fact.
import type { Interval } from '../time/interval.ts';
import type { Dossier } from './dossier.ts';
import { count, tellingChecks } from './observed.ts';
import { exactly, type Counted, type Row } from './row.ts';

/** Lasting rows only. Checks at the very end belong to what follows, unless the row ends there, too. */
export function clipRow(dossier: Pick<Dossier, 'checks'>, row: Row, { from, to }: Interval): Row {
  const { fact, until } = row;
  const part = { ...row, when: exactly(from), until: to };
  if (!('counted' in fact) || fact.counted === null || (from <= row.when.at && to === until)) return part;
  const inside = (at: number) => at >= from && (at < to || to === until);
  const later = tellingChecks(dossier, fact.target, { from: row.when.at, to: until ?? to });
  const counted =
    from <= row.when.at
      ? without(fact.counted, count(later.filter(({ at }) => at >= to)))
      : count(later.filter(({ at }) => inside(at)));
  return { ...part, fact: { ...fact, counted } };
}

/** What began before its first check was kept by its beginning: the first part is what the others are not. */
function without(all: Counted, rest: Counted): Counted {
  return {
    checks: Math.max(0, all.checks - rest.checks),
    failed: Math.max(0, all.failed - rest.failed),
  };
}
