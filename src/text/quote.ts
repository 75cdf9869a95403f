// Owns somebody else's words inside our sentences: one line, not too long, and in an order that disturbs no other.
import { shorten } from '../base/shorten.ts';

/** The same for words that have an element of their own. */
export { shorten } from '../base/shorten.ts';

/** As plain text of `most` characters at the most, isolated from the direction of the words around it. */
export function quote(text: string, most: number): string {
  return `\u2068${shorten(text, most)}\u2069`;
}
