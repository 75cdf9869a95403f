// Owns walking through the XML of a feed: which texts stand directly in the feed itself, and in each of its items.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { failure, success, type Result } from '../../base/result.ts';
import { ENTITIES } from './entities.ts';

export type FeedFlavour = 'rss' | 'atom' | 'rdf';
export type FeedProblem = 'too-large' | 'too-deep' | 'declares-entities' | 'not-a-feed';

/** Texts by the lower-case name of their element, in order; a link's is where it leads. None of them is empty. */
export type Fields = ReadonlyMap<string, readonly string[]>;

export type FeedFields = {
  readonly flavour: FeedFlavour;
  readonly feed: Fields;
  readonly items: readonly Fields[];
  /** How often the XML was not what XML must be. */
  readonly errors: number;
};

const ROOTS: ReadonlyMap<string, FeedFlavour> = new Map([
  ['rss', 'rss'],
  ['feed', 'atom'],
  ['rdf', 'rdf'],
]);

const MAX_LENGTH = 2 * 1024 * 1024;
const MAX_DEPTH = 64;
const MAX_ITEMS = 500;
/** Of one name, in one item. */
const MAX_VALUES = 50;
/** Every update of one incident may be in one text; each of them is cut to its own size later. */
const MAX_FIELD = 64 * 1024;
/** Where there are more, it is no feed that anybody reads: what was found so far is all there will be. */
const MAX_ERRORS = 2000;
const PIECE = 16 * 1024;

type Open = { readonly fields: Map<string, string[]>; readonly depth: number };
type OpenField = {
  readonly tag: SaxesTagPlain;
  readonly name: string;
  readonly depth: number;
  /** What stands between its tags is text, not markup once more. */
  readonly isLiteral: boolean;
  text: string;
};

/** `A & B` is no XML, and every reader knows what it means: the parser sees a character in its place that nobody uses. */
const NAKED_AMPERSAND = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|\w{1,31});)/gi;
const STAND_IN = '\uFDD0';

/** Reads what is there of a feed, however broken. No entity is ever declared, and nothing is fetched. */
export function feedFields(xml: string): Result<FeedFields, FeedProblem> {
  if (xml.length > MAX_LENGTH) return failure('too-large');
  let flavour: FeedFlavour | null = null;
  let prefix = '';
  let problem: FeedProblem | null = null;
  let [errors, depth] = [0, 0];
  let feed: Open = { fields: new Map(), depth: -1 };
  let item: Open | null = null;
  let field: OpenField | null = null;
  const items: Fields[] = [];

  const parser = new SaxesParser({ xmlns: false, position: false } as const);
  parser.ENTITIES = ENTITIES;
  parser.on('error', () => (errors += 1));
  parser.on('doctype', (doctype) => {
    if (/\[|<!entity/i.test(doctype)) problem = 'declares-entities';
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    const name = nameOf(tag, prefix);
    if (depth > MAX_DEPTH) problem ??= 'too-deep';
    else if (flavour === null) openRoot(tag.name);
    else if (field) append(`<${name}>`);
    else if (name === (flavour === 'atom' ? 'entry' : 'item')) openItem(tag);
    else if (name === 'channel' && !item) feed = { ...feed, depth };
    else if (depth === (item ?? feed).depth + 1)
      field = { tag, name, depth, text: '', isLiteral: isLiteral(tag) };
  });
  parser.on('closetag', (tag) => {
    if (field && depth > field.depth) append(`</${nameOf(tag, prefix)}>`);
    else if (field) closeField(field);
    else if (depth === item?.depth) item = null;
    depth -= 1;
  });
  parser.on('text', (text) => append(field?.isLiteral ? escaped(restored(text)) : text));
  parser.on('cdata', append);

  for (let at = 0; at < xml.length && problem === null && errors < MAX_ERRORS;) {
    const end = endOfPiece(xml, at);
    parser.write(xml.slice(at, end).replaceAll(NAKED_AMPERSAND, STAND_IN));
    at = end;
  }
  if (problem !== null) return failure(problem);
  if (flavour === null) return failure('not-a-feed');
  return success({ flavour, feed: feed.fields, items, errors });

  function openRoot(name: string): void {
    const local = name.slice(name.indexOf(':') + 1);
    prefix = name.slice(0, -local.length).toLowerCase();
    flavour = ROOTS.get(local.toLowerCase()) ?? null;
    if (flavour === null) problem ??= 'not-a-feed';
    if (flavour === 'atom') feed = { ...feed, depth };
  }

  function openItem(tag: SaxesTagPlain): void {
    item = { fields: new Map(), depth };
    const about = tag.attributes['rdf:about'];
    if (about !== undefined) item.fields.set('about', [restored(about)]);
    if (items.length < MAX_ITEMS) items.push(item.fields);
  }

  function append(text: string): void {
    if (field && field.text.length < MAX_FIELD)
      field.text += restored(text.slice(0, MAX_FIELD - field.text.length));
  }

  function closeField(closed: OpenField): void {
    field = null;
    const value = valueOf(closed);
    if (value === '') return;
    const { fields } = item ?? feed;
    const values = fields.get(closed.name) ?? [];
    if (values.length === MAX_VALUES) return;
    values.push(value);
    fields.set(closed.name, values);
  }
}

/** Not within a reference: the longest has 34 characters. */
function endOfPiece(xml: string, at: number): number {
  const end = at + PIECE;
  const ampersand = end < xml.length ? xml.lastIndexOf('&', end - 1) : -1;
  return ampersand > Math.max(at, end - 34) ? ampersand : end;
}

/** The same elements are written with and without the prefix of Atom, or that of the root: `a10:updated` is `updated`. */
function nameOf({ name }: SaxesTagPlain, prefix: string): string {
  const lower = name.toLowerCase();
  const own = ['atom:', 'a10:', prefix].find((each) => lower.startsWith(each)) ?? '';
  return lower.slice(own.length);
}

function valueOf({ tag: { attributes }, name, text }: OpenField): string {
  const { href, rel = 'alternate', term } = attributes;
  if (name === 'link' && href !== undefined) return rel === 'alternate' ? restored(href).trim() : '';
  return (name === 'category' && term !== undefined ? restored(term) : text).trim();
}

function isLiteral({ attributes: { type = '' } }: SaxesTagPlain): boolean {
  return /^text(?:\/plain)?$|xhtml/.test(type);
}

function restored(text: string): string {
  return text.replaceAll(STAND_IN, '&');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
