// Owns what is new in a timeline since a moment: what was not known then, and what has gone on, from there on.
import type { Instant } from '../time/instant.ts';
import { clipRow } from './clip-row.ts';
import type { Dossier } from './dossier.ts';
import type { Row } from './row.ts';

export function rowsSince(dossier: Dossier, rows: readonly Row[], at: Instant): Row[] {
  return rows.flatMap((row) => {
    const { until, when, knownAt } = row;
    if (until === null || when.at > at) return knownAt > at ? [row] : [];
    return until > at ? [clipRow(dossier, row, { from: at, to: until })] : [];
  });
}
