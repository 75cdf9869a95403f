// Owns cutting a text into what hangs together: rows of tables and lists, and paragraphs whose lines were wrapped.
import { MONTHS, WEEKDAYS } from './vocabulary.ts';

export type Unit = {
  readonly text: string;
  /** Units with the same number stand together, without an empty line between them. */
  readonly paragraph: number;
};

/** Lines are wrapped between these lengths; a shorter one ends by itself, a longer one is a paragraph by itself. */
const [SHORT, LONG] = [45, 130];
/** No report has as many lines; what lies behind them is not read. */
const MAX_UNITS = 20_000;
const MARK = /^\s*(?:[-*•·+–—]\s|\||#|\[|\d{1,3}[.)]\s)/;
const HEADER = /^[\p{L}_-]{2,20}:\s/u;
/** Three strokes or more and nothing but strokes: no repetition within a repetition, or a long line takes for ever. */
const RULE = /^[\s|:+]*[-=_*~]{3}[-=_*~\s|:+]*$/;
const FIGURES = /^[^\p{L}\d]{0,4}(?:\d\d?[:.h]\d\d|\d{4}(?!\d)|\d\d?[/.-]\d\d?|\d\d?\s?[ap]\.?m)/iu;
const FIRST_WORD = /^[^\p{L}\d]{0,4}(?:\d\d?(?:st|nd|rd|th|\.)?\s)?(\p{L}{3,10})/u;

export function unitsOf(text: string): Unit[] {
  const units: { text: string; paragraph: number; last: string; isRow: boolean }[] = [];
  let paragraph = 0;
  let wasQuoted = false;
  for (const written of text.split('\n')) {
    const line = written.replace(/^(?:> ?)+/, '').trimEnd();
    const unit = units.at(-1);
    const isQuoted = line !== written.trimEnd();
    if (isQuoted !== wasQuoted) paragraph += 1;
    wasQuoted = isQuoted;
    if (line.trim() === '' || RULE.test(line)) {
      paragraph += 1;
      continue;
    }
    if (unit && unit.paragraph === paragraph && goesOn(unit, line)) {
      unit.text += ` ${line.trim()}`;
      unit.last = line;
      continue;
    }
    if (units.length === MAX_UNITS) break;
    if ((unit?.last.length ?? 0) > LONG) paragraph += 1;
    units.push({ text: line.trim(), paragraph, last: line, isRow: MARK.test(line) || startsWithTime(line) });
  }
  return units;
}

function goesOn(unit: { readonly last: string; readonly isRow: boolean }, line: string): boolean {
  const { last } = unit;
  if (last.trimStart().startsWith('|')) return false;
  if (MARK.test(line) || last.length > LONG || (HEADER.test(line) && HEADER.test(last))) return false;
  const isEnded = last.length < SHORT || /[.:;!?]$/.test(last);
  if (startsWithTime(line) && (unit.isRow || isEnded)) return false;
  return last.length >= SHORT || (unit.isRow && /^\s{2,}/.test(line));
}

function startsWithTime(line: string): boolean {
  if (FIGURES.test(line)) return true;
  const word = FIRST_WORD.exec(line)?.[1]?.toLowerCase() ?? '';
  return MONTHS.has(word) || WEEKDAYS.has(word);
}
