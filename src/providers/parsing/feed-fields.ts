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
/** Every update of one incident may be in one text; each of them is cut to its own size later. */
const MAX_FIELD = 64 * 1024;
/** Where there are more, it is no feed that anybody reads: what was found so far is all there will be. */
const MAX_ERRORS = 2000;
const PIECE = 16 * 1024;

type Open = { readonly fields: Map<string, string[]>; readonly depth: number };
type OpenField = { readonly tag: SaxesTagPlain; readonly name: string; readonly depth: number; text: string };

/** Reads what is there of a feed, however broken. No entity is ever declared, and nothing is fetched. */
export function feedFields(xml: string): Result<FeedFields, FeedProblem> {
  if (xml.length > MAX_LENGTH) return failure('too-large');
  let flavour: FeedFlavour | null = null;
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
    const name = nameOf(tag);
    if (depth > MAX_DEPTH) problem ??= 'too-deep';
    else if (flavour === null) openRoot(name);
    else if (field) append(`<${name}>`);
    else if (name === (flavour === 'atom' ? 'entry' : 'item')) openItem(tag);
    else if (name === 'channel' && !item) feed = { ...feed, depth };
    else if (depth === (item ?? feed).depth + 1) field = { tag, name, depth, text: '' };
  });
  parser.on('closetag', (tag) => {
    if (field && depth > field.depth) append(`</${nameOf(tag)}>`);
    else if (field) closeField(field);
    else if (depth === item?.depth) item = null;
    depth -= 1;
  });
  parser.on('text', append);
  parser.on('cdata', append);

  for (let at = 0; at < xml.length && problem === null && errors < MAX_ERRORS; at += PIECE)
    parser.write(xml.slice(at, at + PIECE));
  if (problem !== null) return failure(problem);
  if (flavour === null) return failure('not-a-feed');
  return success({ flavour, feed: feed.fields, items, errors });

  function openRoot(name: string): void {
    flavour = ROOTS.get(name) ?? null;
    if (flavour === null) problem ??= 'not-a-feed';
    if (flavour === 'atom') feed = { ...feed, depth };
  }

  function openItem(tag: SaxesTagPlain): void {
    item = { fields: new Map(), depth };
    const about = tag.attributes['rdf:about'];
    if (about !== undefined) item.fields.set('about', [about]);
    if (items.length < MAX_ITEMS) items.push(item.fields);
  }

  function append(text: string): void {
    if (field && field.text.length < MAX_FIELD) field.text += text.slice(0, MAX_FIELD - field.text.length);
  }

  function closeField(closed: OpenField): void {
    field = null;
    const value = valueOf(closed);
    if (value === '') return;
    const { fields } = item ?? feed;
    fields.set(closed.name, [...(fields.get(closed.name) ?? []), value]);
  }
}

/** The same elements are written with and without the prefix of Atom, or that of the root: `a10:updated` is `updated`. */
function nameOf({ name }: SaxesTagPlain): string {
  return name.toLowerCase().replace(/^(?:atom|a10|rdf|rss):/, '');
}

function valueOf({ tag: { attributes }, name, text }: OpenField): string {
  const { href, rel = 'alternate', type, term } = attributes;
  if (name === 'link' && href !== undefined) return rel === 'alternate' ? href.trim() : '';
  if (name === 'category' && term !== undefined) return term.trim();
  // Everything else may hold markup, whatever it says of itself.
  return (type === 'text' ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text).trim();
}
