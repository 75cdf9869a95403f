// Owns the shape of a feed, whichever of the formats it came in: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0.
import type { HttpUrl } from '../../base/http-url.ts';
import { success, type Result } from '../../base/result.ts';
import type { Instant } from '../../time/instant.ts';
import { readDate } from './dates.ts';
import { feedFields, type FeedFlavour, type FeedProblem, type Fields } from './feed-fields.ts';
import { plainLine, safeLink } from './plain-text.ts';

export type Feed = {
  readonly flavour: FeedFlavour;
  /** Plain text on one line; empty: there is none. */
  readonly title: string;
  readonly link: HttpUrl | null;
  /** The software that wrote it, by its own word. */
  readonly generator: string | null;
  /** As stated. */
  readonly updated: string | null;
  readonly updatedAt: Instant | null;
  /** In the order of the feed; 500 at the most. */
  readonly items: readonly FeedItem[];
  /** How often its XML was not well-formed. */
  readonly errors: number;
};

export type FeedItem = {
  /** `guid`, `id` or `rdf:about`, exactly. */
  readonly id: string | null;
  readonly link: HttpUrl | null;
  /** Plain text on one line; empty: there is none. */
  readonly title: string;
  /** As stated. */
  readonly published: string | null;
  readonly publishedAt: Instant | null;
  /** As stated. */
  readonly updated: string | null;
  readonly updatedAt: Instant | null;
  /** Plain text, each on one line. */
  readonly categories: readonly string[];
  /** Markup, which only `plainText` may turn into something to be shown; empty: there is none. */
  readonly body: string;
};

const PUBLISHED = ['pubdate', 'published', 'issued', 'dc:date', 'created', 'dc:created', 'dcterms:created'];
const UPDATED = ['updated', 'modified', 'lastbuilddate', 'dc:modified', 'dcterms:modified'];
const BODY = ['content:encoded', 'content', 'description', 'summary'];

/** Dates without a zone are taken as UTC. */
export function readFeed(xml: string): Result<Feed, FeedProblem> {
  const read = feedFields(xml);
  if (!read.ok) return read;
  const { flavour, feed, items, errors } = read.value;
  const link = safeLink(first(feed, ['link']));
  const updated = first(feed, [...UPDATED, ...PUBLISHED]);
  return success({
    flavour,
    title: plainLine(first(feed, ['title']) ?? ''),
    link,
    generator: first(feed, ['generator']),
    updated,
    updatedAt: readDate(updated, 'utc'),
    items: items.map((fields) => itemOf(fields, link)),
    errors,
  });
}

function itemOf(fields: Fields, base: HttpUrl | null): FeedItem {
  const id = first(fields, ['guid', 'id', 'about']);
  const published = first(fields, PUBLISHED);
  const updated = first(fields, UPDATED);
  return {
    id,
    link: safeLink(first(fields, ['link']), base) ?? safeLink(id),
    title: plainLine(first(fields, ['title']) ?? ''),
    published,
    publishedAt: readDate(published, 'utc'),
    updated,
    updatedAt: readDate(updated, 'utc'),
    categories: ['category', 'dc:subject'].flatMap((name) => fields.get(name) ?? []).map(plainLine),
    body: first(fields, BODY) ?? '',
  };
}

function first(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const [value] = fields.get(name) ?? [];
    if (value !== undefined) return value;
  }
  return null;
}
