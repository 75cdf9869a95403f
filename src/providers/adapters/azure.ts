// Owns Azure's feed: it holds what goes on now, and nothing when all is well. What is over is gone from it.
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import type { Feed, FeedItem } from '../parsing/feed.ts';
import { incidentStateIn, type Gist } from '../parsing/gist.ts';
import { plainText } from '../parsing/plain-text.ts';
import { readPosts } from '../parsing/posts.ts';
import { reportOf } from '../parsing/report-of.ts';

const HOST =
  /^https?:\/\/(?:[\w.-]+\.)?(?:azure\.status\.microsoft|status\.azure\.com|azurestatuscdn\.azureedge\.net)\b/;

export const azure: Adapter = {
  technology: 'azure',
  hosts: /(?:^|\.)azure\.status\.microsoft$|^status\.azure\.com$|^azurestatuscdn\.azureedge\.net$/,
  recognize: (body) => feedOf(body) !== null,
  endpoints: ({ url }) => endpointsAt(url, { state: ['https://azure.status.microsoft/en-us/status/feed/'] }),
  read: (bodies) => {
    const feeds = bodies.map(feedOf);
    return reportOf(
      'azure',
      feeds.map((feed) => feed && { ...readPosts(feed.items, gistOfItem), isComplete: true }),
      'channel',
    );
  },
};

function feedOf(body: Body): Feed | null {
  if (body.kind !== 'feed') return null;
  return HOST.test(body.feed.link ?? '') || body.feed.title === 'Azure Status' ? body.feed : null;
}

/** Whatever is in it goes on, and no other sign of how far it has come is there than the words. */
function gistOfItem({ title, body }: FeedItem): Gist {
  const state = incidentStateIn([title, plainText(body)]);
  return { kind: 'incident', state: state ?? { is: 'investigating', word: '' } };
}
