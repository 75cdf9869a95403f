// Owns Hund: its API wants a key, its Atom feed does not. States stand in front of the titles, in the language of the page.
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import type { Feed, FeedItem } from '../parsing/feed.ts';
import { gistOf, incidentStateIn, maintenanceStateIn, tagOf, type Gist } from '../parsing/gist.ts';
import { readPosts } from '../parsing/posts.ts';
import { reportOf } from '../parsing/report-of.ts';

type Tagged = FeedItem & { readonly tag: string };

const OWN_ID = /^tag:[^,]{1,300},\d{4}:State::FeedNotifier::Entry\//;

export const hund: Adapter = {
  technology: 'hund',
  hosts: /(?:^|\.)hund\.io$/,
  recognize: (body) => feedOf(body) !== null,
  endpoints: ({ url }) => endpointsAt(url, { state: ['/state_feed/feed'] }),
  read: (bodies) => {
    const feeds = bodies.map(feedOf);
    return reportOf(
      'hund',
      feeds.map((feed) => feed && readPosts(feed.items.map(tagged), gistOfItem)),
      'entry',
    );
  },
};

function feedOf(body: Body): Feed | null {
  if (body.kind !== 'feed') return null;
  const { link, items } = body.feed;
  const isTheirs = ({ id }: FeedItem) => OWN_ID.test(id ?? '');
  const isEmptyOfTheirs = items.length === 0 && /\bstate_feed\b|\.hund\.io\b/.test(link ?? '');
  return isEmptyOfTheirs || items.some(isTheirs) ? body.feed : null;
}

/** The state is not part of what happened: it changes, and the title would with it. */
function gistOfItem(item: Tagged): Gist {
  const { kind } = gistOf(item);
  if (kind === 'maintenance')
    return { kind, state: maintenanceStateIn([item.tag]) ?? { is: 'unknown', word: item.tag } };
  const state = incidentStateIn([item.tag]) ?? { is: 'unknown', word: item.tag };
  return { kind: 'incident', state };
}

function tagged(item: FeedItem): Tagged {
  const tag = tagOf(item.title);
  const title = tag === null ? item.title : item.title.slice(item.title.indexOf(']') + 1).trim();
  return { ...item, tag: tag ?? '', title, id: item.id?.replace(OWN_ID, '') ?? null };
}
