// Owns the history feeds of Atlassian Statuspage: one entry for an incident, all of its posts in one text without years.
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import { codeIn } from '../parsing/code-in.ts';
import type { FeedItem } from '../parsing/feed.ts';
import { plainLine } from '../parsing/plain-text.ts';
import { reportOf } from '../parsing/report-of.ts';
import { postsIn, readPosted, type Posted } from '../parsing/statuspage-posts.ts';
import { impact } from '../words.ts';
import type { Instant } from '../../time/instant.ts';

const WINDOW = /THIS IS A SCHEDULED EVENT([^]{1,400}?)<\/strong>/;

export const statuspageFeed: Adapter = {
  technology: 'statuspage-feed',
  hosts: null,
  recognize: (body) =>
    body.kind === 'feed' &&
    (body.feed.items.length === 0
      ? body.feed.title.endsWith(' - Incident History')
      : body.feed.items.some((item) => postsIn(item.body).length > 0)),
  endpoints: ({ url }) => endpointsAt(url, { state: ['/history.atom'] }),
  read: (bodies, { at }) => {
    const parts = bodies.map((body) => {
      if (body.kind !== 'feed') return null;
      const { items, updatedAt } = body.feed;
      // The 25 newest are in it, and those that are open among them.
      return { ...readPosted(items.map((item) => postedOf(item, updatedAt ?? at))), isComplete: true };
    });
    return reportOf('statuspage-feed', parts, 'feed');
  },
};

/** Of work to come, `published` is when it is to begin. */
function postedOf({ id, link, title, body, publishedAt, updatedAt }: FeedItem, fedAt: Instant): Posted {
  const [, window] = WINDOW.exec(body) ?? [];
  const until = updatedAt ?? publishedAt ?? fedAt;
  return {
    id: codeIn(link) ?? id ?? title,
    title,
    url: link,
    impact: impact(null),
    affected: [],
    posts: postsIn(body),
    window: window === undefined ? null : { text: plainLine(window), near: publishedAt ?? until },
    until,
  };
}
