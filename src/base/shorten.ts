// Owns somebody else's words as one line: nothing in them hides, turns or stacks, and they are not too long.

/** Characters that turn the direction of what follows, or cannot be seen; but for the two that join and part letters. */
const TURNS = /(?![\u200C\u200D])\p{Cf}/gu;
const GAPS = /[\s\p{Cc}]+/gu;
/** Marks that stack on one letter until it covers its neighbours. */
const STACKS = /(\p{M}{3})\p{M}+/gu;

/** `most`: characters of the whole, the mark of a cut among them. */
export function shorten(text: string, most: number): string {
  const line = text
    .slice(0, most * 8)
    .replaceAll(TURNS, '')
    .replaceAll(GAPS, ' ')
    .replaceAll(STACKS, '$1')
    .trim();
  if (line.length <= most && text.length <= most * 8) return line;
  // No half of a character stays at the end.
  const start = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${start.trimEnd()}…`;
}
