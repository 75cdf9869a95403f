// Owns where sentences end.
import { MONTHS } from './vocabulary.ts';

const END = /[.!?]["'”’)\]]{0,2}\s+(?=["'“‘([]?[\p{Lu}\d])/gu;
/** Words whose dot ends nothing: `approx. 5 PM`, `a.m. PST`, `Sept. 30`. */
const SHORT_WORDS = new Set('approx ca est no vs mr mrs ms dr st etc eg ie z.b m bzw ggf inkl'.split(' '));

export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(END)) {
    if (end.startsWith('.') && isAbbreviation(text, index, index + end.length)) continue;
    sentences.push(text.slice(from, index + end.length).trim());
    from = index + end.length;
  }
  return [...sentences, text.slice(from).trim()].filter((sentence) => sentence !== '');
}

function isAbbreviation(text: string, dot: number, next: number): boolean {
  const before = text.slice(Math.max(0, dot - 12), dot);
  const word = /[\p{L}\d]+$/u.exec(before)?.[0].toLowerCase() ?? '';
  // `30. September`
  if (/^\d{1,2}$/.test(word))
    return MONTHS.has(/^\p{L}+/u.exec(text.slice(next, next + 12))?.[0].toLowerCase() ?? '');
  if (SHORT_WORDS.has(word) || /(?:^|\W)[\p{L}]$/u.test(before)) return true;
  return word.length <= 4 && MONTHS.has(word) && word !== 'may';
}
