// Owns plain feeds: blogs of hosts, announcements, Mastodon. What a post is about is guessed by its words, and said to be.
import type { StatusReport } from '../../domain/status-report.ts';
import type { Adapter, Context } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Feed, FeedItem } from '../parsing/feed.ts';
import { gistOf, type Gist } from '../parsing/gist.ts';
import { plainLine } from '../parsing/plain-text.ts';
import { readPosts, withoutStale } from '../parsing/posts.ts';
import { reportOf } from '../parsing/report-of.ts';

export const feed: Adapter = {
  technology: 'feed',
  hosts: null,
  recognize: (body) => body.kind === 'feed' && isFeed(body.feed),
  endpoints: ({ url }) => {
    const isFeedItself = /(?:\.(?:rss|atom|xml)|\/(?:feed|rss|atom))\/?$/i.test(url.pathname);
    return endpointsAt(url, { state: [isFeedItself ? url.href : '/feed'] });
  },
  read: (bodies, context) =>
    reportOf(
      'feed',
      bodies.map((body) => (body.kind === 'feed' && isFeed(body.feed) ? readFeed(body.feed, context) : null)),
      'item',
    ),
};

function isFeed({ title, link, items }: Feed): boolean {
  return title !== '' || link !== null || items.length > 0;
}

function readFeed(
  feed: Feed,
  { at: now }: Context,
): Pick<StatusReport, 'incidents' | 'maintenances' | 'isComplete'> {
  const { incidents, maintenances } = readPosts(feed.items, gistOfItem);
  return { incidents: incidents.map((each) => withoutStale(each, now)), maintenances, isComplete: false };
}

/** Without titles, as on Mastodon, the text is as short as one. */
function gistOfItem(item: FeedItem): Gist {
  return gistOf(item.title === '' ? { ...item, title: plainLine(item.body) } : item);
}
