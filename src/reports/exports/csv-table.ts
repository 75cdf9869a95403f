// Owns tables as CSV: a byte order mark, so that spreadsheets see UTF-8, one row of names, and one row for each of a list.
import { csvRow, type CsvValue } from './csv-field.ts';
import { pieceMaker, type Piece } from './piece.ts';

export type Column<Of> = readonly [name: string, value: (of: Of) => CsvValue];

const MARK = '\uFEFF';

/** `total`: how many there are, where the list does not say. */
export function* csvTable<Of>(
  columns: readonly Column<Of>[],
  all: Iterable<Of>,
  total: number,
): Generator<Piece> {
  const piece = pieceMaker(total);
  yield piece(csvHead(columns), 0);
  for (const each of all) yield piece(csvRow(columns.map(([, value]) => value(each))));
}

export function csvHead<Of>(columns: readonly Column<Of>[]): string {
  return MARK + csvRow(columns.map(([name]) => name));
}
