// Owns plain feeds: blogs of hosts, announcements, Mastodon. What a post is about is guessed by its words, and said to be.
import type { StatusReport } from '../../domain/status-report.ts';
import { days } from '../../time/duration.ts';
import { later } from '../../time/instant.ts';
import type { Adapter, Context } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Feed, FeedItem } from '../parsing/feed.ts';
import { gistOf, type Gist } from '../parsing/gist.ts';
import { plainLine } from '../parsing/plain-text.ts';
import { readPosts } from '../parsing/posts.ts';
import { reportOf } from '../parsing/report-of.ts';

/** Who writes a blog does not always come back to say that it is over. */
const STALE_AFTER = days(7);

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
  return {
    incidents: incidents.map((incident) => {
      const last = incident.updates.at(-1)?.at ?? null;
      const isStale = last !== null && later(last, STALE_AFTER) < now && incident.state.is !== 'resolved';
      return isStale ? { ...incident, state: { is: 'notice', word: incident.state.word } } : incident;
    }),
    maintenances,
    isComplete: false,
  };
}

/** Without titles, as on Mastodon, the text is as short as one. */
function gistOfItem(item: FeedItem): Gist {
  return gistOf(item.title === '' ? { ...item, title: plainLine(item.body) } : item);
}
