// Owns the CSV of single checks, as far as they are kept: one row each, a day of a target at a time.
import type { LogRow } from '../downtime-log.ts';
import { momentColumns, placeColumns } from './csv-columns.ts';
import { csvRow } from './csv-field.ts';
import { csvHead, type Column } from './csv-table.ts';
import type { ExportFormat } from './format.ts';
import type { Material } from './material.ts';
import { pieceMaker, type Piece } from './piece.ts';
import { safeText } from '../safe-text.ts';
import { toldChecks, type ToldCheck } from './told-check.ts';

export const CSV_CHECKS: ExportFormat = {
  ...{ type: 'text/csv', isZipped: false, write: checks },
};

async function* checks({ log, checks: source }: Material): AsyncGenerator<Piece> {
  const place = placeColumns<LogRow>((row) => row);
  const columns = columnsOf(log.zone);
  const rows = new Map(log.rows.map((row) => [row.target.id, row]));
  const piece = pieceMaker(source.count);
  yield piece(csvHead<never>([...place, ...columns]), 0);
  for await (const day of source.days()) {
    const row = rows.get(day.target);
    // A target is named once a day: to star what may be secret takes longer than all the rest of a check.
    const named = row ? csvRow(place.map(([, value]) => value(row))).trimEnd() : '';
    const told = row ? toldChecks(day, log.whole) : [];
    const lines = told.map((check) => `${named},${csvRow(columns.map(([, value]) => value(check)))}`);
    yield piece(lines.join(''));
  }
}

/** What it goes by is in the other tables: here it would be said a million times. */
function columnsOf(zone: string): Column<ToldCheck>[] {
  return [
    ...momentColumns<ToldCheck>(zone, ['at', ({ at }) => at]),
    ['kept', ({ evidence }) => (evidence ? 'in-full' : 'counted')],
    ['verdict', ({ verdict }) => verdict],
    ['why', ({ why }) => why ?? ''],
    ['latency_ms', ({ latency }) => latency],
    ['status', ({ evidence }) => evidence?.status ?? null],
    ['browser_code', ({ evidence }) => evidence?.code ?? ''],
    ['address', ({ evidence }) => evidence?.address ?? ''],
    ['final_url', ({ evidence }) => safeText(evidence?.finalUrl ?? '')],
    ['request_id', ({ evidence }) => evidence?.requestId ?? ''],
  ];
}
