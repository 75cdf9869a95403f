// Owns somebody else's words of several lines: each line is made harmless by itself, and stays a line.
import { shorten } from './quote.ts';

/** `most`: characters of all of it. No more than two lines in a row are empty. */
export function shortenLines(text: string, most: number): string {
  const isCut = text.length > most;
  const lines = text
    .slice(0, most)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => shorten(line, most));
  const shown = lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return isCut ? `${shown.replace(/[\uD800-\uDBFF]$/, '')}…` : shown;
}
