// Owns reading comma-separated values: RFC 4180, and what spreadsheets make of it (semicolons, tabs, a byte order mark).

/** Column names in lower case; a row has a text for each of them, empty where it is shorter. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const MOST_COLUMNS = 200;

/** Null: its first line names no two columns. */
export function readTable(text: string, mostRows: number): Table | null {
  const [head = ''] = text.split(/[\r\n]/, 1);
  const separator = [',', ';', '\t'].find((each) => head.includes(each));
  if (separator === undefined) return null;
  const [names, ...rows] = rowsOf(text, separator, mostRows + 1);
  const columns =
    names?.map((name) =>
      name
        .trim()
        .toLowerCase()
        .replaceAll(/[\s_-]+/g, ' '),
    ) ?? [];
  return columns.length < 2 ? null : { columns, rows };
}

/** The text in a column of a row, by any of its names. */
export function cellOf({ columns }: Table, row: readonly string[], ...names: readonly string[]): string {
  const place = columns.findIndex((column) => names.includes(column));
  return place === -1 ? '' : (row[place] ?? '').trim();
}

export function hasColumns({ columns }: Table, ...names: readonly string[]): boolean {
  return names.every((name) => columns.includes(name));
}

/** Lines without a single character are none. A quote that is never closed ends with the text. */
export function rowsOf(text: string, separator: string, most: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    const cell = readCell(text, at, separator);
    if (row.length < MOST_COLUMNS) row.push(cell.text);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

/** `end`: where the separator or the end of the line stands. */
function readCell(text: string, from: number, separator: string): { text: string; end: number } {
  const isEnd = (at: number) =>
    at >= text.length || text[at] === separator || text[at] === '\n' || text[at] === '\r';
  let at = from;
  let cell = '';
  if (text[at] === '"') {
    for (at += 1; at < text.length;) {
      const quote = text.indexOf('"', at);
      const stop = quote === -1 ? text.length : quote;
      cell += text.slice(at, stop);
      at = stop + 1;
      if (text[at] !== '"') break;
      cell += '"';
      at += 1;
    }
  }
  // What follows a closing quote is no standard, and is kept.
  const start = at;
  while (!isEnd(at)) at += 1;
  return { text: cell + text.slice(start, at), end: at };
}
