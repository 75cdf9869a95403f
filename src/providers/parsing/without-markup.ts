// Owns taking the tags out of HTML that may be anything: one pass, no tree, no look at a character more than a few times.

/** Elements that start a line, and those that stand apart from what is around them. */
const LINES = new Set('div li tr dt dd hr section article header footer pre figure option'.split(' '));
const PARAGRAPHS = new Set('p ul ol dl table blockquote h1 h2 h3 h4 h5 h6'.split(' '));
const CELLS = new Set(['td', 'th']);
/** Elements whose content is no text. */
const WITHOUT_TEXT = new Set('script style svg math template iframe head noembed object'.split(' '));

/** Not `<https://…>`, `<me@example.com>`, `a<b` or `<-`: none of them is a tag to an HTML reader, or to a person. */
const TAG = /<(\/?)([a-z][\w-]*(?::[a-z][\w-]*)?)(?=[\s/>])/iy;

/**
 * The text between the tags, each stretch as `decoded` gives it back. What breaks lines becomes `\r` (a break), `\v` (the
 * start of a line) or `\f` (the edge of a paragraph); what stands for nothing that can be read is gone. A `<` that opens
 * nothing, or that nothing closes, is text.
 */
export function withoutMarkup(markup: string, decoded: (text: string) => string): string {
  const last = { bracket: markup.lastIndexOf('>'), quote: markup.lastIndexOf('"') };
  let text = '';
  let from = 0;
  let at = markup.indexOf('<');
  while (at >= 0 && at < last.bracket) {
    const end = endOfConstruct(markup, at, last);
    if (end !== null) {
      text += decoded(markup.slice(from, at)) + end.mark;
      from = end.at;
    }
    at = markup.indexOf('<', end?.at ?? at + 1);
  }
  return text + decoded(markup.slice(from));
}

type Last = { readonly bracket: number; readonly quote: number };

/** Where the tag or comment at this `<` ends, and what it does to the lines; null: there is none. */
function endOfConstruct(markup: string, open: number, last: Last): { at: number; mark: string } | null {
  if (markup.startsWith('<!--', open)) return { at: behind(markup, '-->', open + 4), mark: '' };
  if (/[!?]/.test(markup.charAt(open + 1))) return { at: behind(markup, '>', open), mark: '' };
  TAG.lastIndex = open;
  const [, slash, name] = TAG.exec(markup) ?? [];
  if (name === undefined) return null;
  const element = name.toLowerCase();
  const end = endOfTag(markup, open, last);
  const isEmpty = slash === '/' || markup[end - 2] === '/';
  if (isEmpty || !WITHOUT_TEXT.has(element)) return { at: end, mark: markOf(element, slash === '/') };
  // Its name alone is sought: a pattern up to the `>` would run to the end of the text from each one that has none.
  const close = new RegExp(`</${element}`, 'gi');
  close.lastIndex = end;
  const isClosed = close.test(markup);
  return { at: isClosed ? behind(markup, '>', close.lastIndex) : markup.length, mark: '' };
}

function markOf(element: string, isClosing: boolean): string {
  if (element === 'br') return isClosing ? '' : '\r';
  if (LINES.has(element)) return '\v';
  if (PARAGRAPHS.has(element)) return '\f';
  return CELLS.has(element) ? ' ' : '';
}

/** Behind the next `>`, or behind the one after the quotes that it stands in. */
function endOfTag(markup: string, open: number, last: Last): number {
  const end = behind(markup, '>', open);
  if (end > last.quote || markup.slice(open, end).split('"').length % 2 === 1) return end;
  return behind(markup, '>', markup.indexOf('"', end));
}

function behind(markup: string, mark: string, from: number): number {
  const found = markup.indexOf(mark, from);
  return found < 0 ? markup.length : found + mark.length;
}
