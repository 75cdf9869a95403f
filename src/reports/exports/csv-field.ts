// Owns fields of CSV (RFC 4180): every one is quoted, and no spreadsheet takes a text for a formula.

export type CsvValue = string | number | null;

/**
 * What makes spreadsheets calculate, also behind blanks and characters that nobody sees, and in the full width that some
 * fold to the plain one (OWASP, "CSV injection").
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@|%＝＋－＠])/u;

/** A text that looks like a formula has `'` before it; a number has nothing. Null is an empty field. */
export function csvField(value: CsvValue): string {
  if (value === null) return '""';
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}

export function csvRow(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}
