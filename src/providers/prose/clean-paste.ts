// Owns making a text that can be read of whatever was pasted. A provider's words are hostile until shown otherwise.
import { decodeEntities } from '../parsing/entities.ts';
import { withoutMarkup } from '../parsing/without-markup.ts';

/** A report is a few kilobytes. What lies behind this is not read. */
const MAX_LENGTH = 1_000_000;
const MAX_LINE = 20_000;
const HTML = /<\/(?:p|div|td|tr|li|body|html|article)\s{0,9}>/i;
/** What hides, reorders or joins what is read: controls, format characters, blanks of no width, half characters. */
const INVISIBLE = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{DI}]/gu;

/** Lines of plain text, without tags, without what deceives the eye; no line is longer than 20,000 characters. */
export function cleanPaste(pasted: string): string {
  const cut = pasted.slice(0, MAX_LENGTH).replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  const text = HTML.test(cut) ? withoutTags(cut) : cut;
  return text
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[\t\p{Zs}]/gu, ' ')
    .split('\n')
    .map((line) => line.slice(0, MAX_LINE))
    .join('\n');
}

function withoutTags(markup: string): string {
  return withoutMarkup(markup, decodeEntities)
    .replaceAll(/[\r\v]/g, '\n')
    .replaceAll('\f', '\n\n');
}
