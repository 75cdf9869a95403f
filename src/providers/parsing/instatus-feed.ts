// Owns the feeds of Instatus: what Statuspage writes into its own, below what it is, how long it took and what it hit.
import type { Instant } from '../../time/instant.ts';
import { impact } from '../words.ts';
import type { Feed } from './feed.ts';
import { plainLine } from './plain-text.ts';
import { postsIn, readPosted } from './statuspage-posts.ts';
import type { Part } from './report-of.ts';

const TYPE = /<strong>Type<\/strong>: {0,9}([^<]{1,40})/;
const AFFECTED = /<strong>Affected Components<\/strong>: {0,9}([^<]{1,2000})/;

export function isInstatusFeed({ items }: Feed): boolean {
  return items.some(({ body }) => TYPE.test(body));
}

export function instatusFeedPart({ items }: Feed, at: Instant): Part {
  const told = readPosted(
    items.map(({ id, link, title, body, publishedAt, updatedAt }) => ({
      id: link ?? id ?? title,
      title,
      url: link,
      impact: impact(/maintenance/i.test(TYPE.exec(body)?.[1] ?? '') ? 'maintenance' : null),
      affected: (AFFECTED.exec(body)?.[1] ?? '')
        .split(',')
        .map(plainLine)
        .filter((name) => name !== ''),
      posts: postsIn(body),
      window: null,
      until: updatedAt ?? publishedAt ?? at,
    })),
  );
  return { ...told, isComplete: true };
}
