// Owns a report for people: a line for each statement, and under it how else it could be read.
import type { ReportObject } from './report-object.ts';

const STATED = 28;
const TEXT = 100;

export function printReport({ statements, window }: ReportObject): string {
  const lines = statements.flatMap(({ from, to, zone, asStated, ambiguous, otherReading, text }) => [
    [readable(from, to), shortened(asStated, STATED).padEnd(STATED), zone, shortened(text, TEXT)].join('  '),
    ...(otherReading ? [`    or  ${readable(otherReading.from, otherReading.to).trim()}`] : []),
    ...(ambiguous && !otherReading ? [`    ${from === null ? 'not placed' : 'not certain'}`] : []),
  ]);
  const said = window
    ? `Out from ${window.from} to ${window.to ?? '?'}, by their word.`
    : 'It does not say from when to when.';
  return [...(lines.length > 0 ? lines : ['No statement with a time.']), '', said].join('\n');
}

function readable(from: string | null, to: string | null): string {
  if (from === null) return ''.padEnd(25);
  return to === null ? from : `${from} – ${to}`;
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
