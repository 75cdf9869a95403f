// Owns making plain text, and links that may be followed, of what a provider wrote. Nothing of it is ever markup again.
import { parseHttpUrl, type HttpUrl } from '../../base/http-url.ts';
import { decodeEntities } from './entities.ts';
import { withoutMarkup } from './without-markup.ts';

const MAX_BYTES = 20 * 1024;
const MAX_LINE = 500;
/** More than this is inline pictures, or an attack. */
const MAX_MARKUP = 500_000;

/** What hides, reorders or joins what is read: controls, format characters, blanks of no width, half characters. */
const INVISIBLE = /[^\P{Cc}\s]|[\p{Cf}\p{Cs}\p{DI}]/gu;
const MARKS_BEYOND_FOUR = /(\p{M}{4})\p{M}+/gu;

/**
 * What a reader of the page would see, in lines: paragraphs stand apart, entities are decoded once, scripts and pictures are
 * left out, and so is what deceives the eye. 20 KiB of UTF-8 at the most, an ellipsis where more was cut off. Takes time in
 * proportion to the text, whatever it is. Markdown stays as it was typed.
 */
export function plainText(markup: string): string {
  const lines = markup.slice(0, MAX_MARKUP).replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  const text = withoutMarkup(lines, decodeEntities)
    .replaceAll(INVISIBLE, '')
    .replaceAll(MARKS_BEYOND_FOUR, '$1')
    .replaceAll(/\s+/g, breaksIn)
    .trim();
  if (text.length * 3 <= MAX_BYTES) return text;
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(MAX_BYTES));
  return read === text.length ? text : shortened(text, read - 3);
}

/** The same for a name or a title: one line, 500 characters at the most. */
export function plainLine(markup: string): string {
  const line = plainText(markup).replaceAll(/\n+/g, ' ');
  return line.length <= MAX_LINE ? line : shortened(line, MAX_LINE - 1);
}

/** The address, made absolute where a base is known; null for every scheme but http and https, and for what is no address. */
export function safeLink(value: unknown, base?: URL | string | null): HttpUrl | null {
  const from = base?.toString();
  if (typeof value !== 'string' || value.trim() === '' || !URL.canParse(value, from)) return null;
  const link = parseHttpUrl(new URL(value, from).href);
  return link.ok ? link.value : null;
}

/** A break in the source right behind one in the markup is the same break: many write `<br />` and a new line. */
function breaksIn(blanks: string): string {
  if (blanks === ' ' || blanks === '\n') return blanks;
  const count = (mark: string) => blanks.split(mark).length - 1;
  const breaks = Math.max(count('\r'), count('\n'), Math.min(count('\v'), 1), count('\f') * 2);
  return breaks === 0 ? ' ' : '\n'.repeat(Math.min(breaks, 2));
}

function shortened(text: string, length: number): string {
  return `${text.slice(0, length).replace(/\p{Cs}$/u, '')}…`;
}
