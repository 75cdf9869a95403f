// Owns walking through the outlines of an OPML file: attributes only. No entity is ever declared, and nothing is fetched.
import { SaxesParser } from 'saxes';
import { failure, success, type Result } from '../../base/result.ts';
import { MOST_ENTRIES } from './tree.ts';

export type OutlineProblem =
  | { readonly kind: 'broken'; readonly line: number }
  | { readonly kind: 'too-tangled' };

/** Attributes by their names in lower case. */
export type Outline = Readonly<Record<string, string>>;

const MAX_DEPTH = 64;
const MAX_ERRORS = 100;

/** `A & B` is no XML, and every reader knows what it means. */
const NAKED_AMPERSAND = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos);)/gi;

/** Null: its root is no `opml`. */
export function readOutlines(text: string): Result<readonly Outline[] | null, OutlineProblem> {
  const outlines: Outline[] = [];
  let isTangled = false;
  let isOpml: boolean | null = null;
  let [depth, errors] = [0, 0];
  const parser = new SaxesParser({ xmlns: false, position: true } as const);
  parser.on('error', () => (errors += 1));
  parser.on('doctype', (doctype) => {
    if (/\[|<!entity/i.test(doctype)) isTangled = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    isOpml ??= name.toLowerCase() === 'opml';
    if (depth > MAX_DEPTH) isTangled = true;
    if (name.toLowerCase() !== 'outline' || outlines.length > MOST_ENTRIES) return;
    outlines.push(
      Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value])),
    );
  });
  parser.on('closetag', () => (depth -= 1));
  parser.write(text.replaceAll(NAKED_AMPERSAND, '&amp;'));
  if (isOpml !== true) return success(null);
  if (isTangled) return failure({ kind: 'too-tangled' });
  // A file that was cut off has outlines that can be read, and one element that is open.
  return errors > MAX_ERRORS || depth > 0
    ? failure({ kind: 'broken', line: parser.line })
    : success(outlines);
}
