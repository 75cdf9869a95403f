// Owns what a letter has to tell that was not known at some moment, and how many facts that is.
import { rowsSince } from '../timeline/rows-since.ts';
import type { Dossier } from '../timeline/dossier.ts';
import type { Row } from '../timeline/row.ts';
import { timelineOf } from '../timeline/timeline.ts';
import type { Instant } from '../time/instant.ts';
import type { Scene } from './scene.ts';

/** That it goes on as before is nothing new. */
const GOING_ON: ReadonlySet<Row['fact']['kind']> = new Set([
  ...(['failing', 'intermittent', 'working', 'line', 'shown'] as const),
]);

/** What has come since, or all of it. My own letters are no news to who received them. */
export function rowsToTell({ dossier, rows }: Pick<Scene, 'dossier' | 'rows'>, since: Instant | null): Row[] {
  const fresh = since === null ? rows : rowsSince(dossier, rows, since);
  return fresh.filter(
    ({ fact }) => fact.kind !== 'ticket' || fact.event.kind === 'reply' || fact.event.kind === 'promise',
  );
}

export function newsOf(rows: readonly Row[]): Row[] {
  return rows.filter(({ fact }) => !GOING_ON.has(fact.kind));
}

export function newFacts(dossier: Dossier, since: Instant): number {
  return newsOf(rowsToTell({ dossier, rows: timelineOf(dossier) }, since)).length;
}
