// Owns what Next.js leaves in its pages of the data they were made from: a stream of pieces, each a string in a script.
import { parseJson } from './json.ts';

const PIECE = /\b__next_f\.push\(\[1,("[^"\\]*(?:\\.[^"\\]*)*")\]\)/g;

/** A row of plain text: its name, and its length in bytes, both hexadecimal. No line ends in front of it where the row before is such a text. */
const TEXT_ROW = /([\da-f]{1,6}):T([\da-f]{1,6}),/g;
/** As much as there may be of a page; more of it is one text named again and again. */
const MAX_NAMED = 1024 * 1024;

/**
 * All pieces in one; empty: there are none. What is undefined there is null here, as JSON knows it, and a long text, which
 * stands in a row of its own, is put where its name is.
 */
export function flightIn(html: string): string {
  const pieces = Array.from(html.matchAll(PIECE), ([, quoted = '""']) => {
    const piece = parseJson(`[${quoted}]`);
    return piece.ok && Array.isArray(piece.value) ? String(piece.value[0]) : '';
  });
  const flight = pieces.join('');
  const texts = textsIn(flight);
  let room = MAX_NAMED;
  return flight
    .replaceAll('"$undefined"', 'null')
    .replaceAll(/"\$([\da-f]{1,6})"/g, (whole, name: string) => {
      const text = texts.get(name);
      if (text === undefined || text.length > room) return whole;
      room -= text.length;
      return JSON.stringify(text);
    });
}

function textsIn(flight: string): Map<string, string> {
  const texts = new Map<string, string>();
  TEXT_ROW.lastIndex = 0;
  for (let row = TEXT_ROW.exec(flight); row; row = TEXT_ROW.exec(flight)) {
    const [, name = '', size = ''] = row;
    const length = parseInt(size, 16);
    const bytes = new TextEncoder().encode(flight.slice(TEXT_ROW.lastIndex, TEXT_ROW.lastIndex + length));
    const text = new TextDecoder().decode(bytes.subarray(0, length));
    texts.set(name, text);
    TEXT_ROW.lastIndex += text.length;
  }
  return texts;
}

/**
 * The first object or list in the stream that begins like this: `"summary":{`. Null: there is none, or it is not whole.
 * Where the bracket is missing behind such a name stands a reference to a value that was there before.
 */
export function flightValue(flight: string, beginning: string): unknown {
  const start = flight.indexOf(beginning) + beginning.length - 1;
  if (start < beginning.length - 1) return null;
  const json = parseJson(flight.slice(start, endOf(flight, start)));
  return json.ok ? json.value : null;
}

/** Where the bracket that opens here is closed; the end of the text, if it is not. */
function endOf(text: string, start: number): number {
  let depth = 0;
  let isInString = false;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return text.length;
}
