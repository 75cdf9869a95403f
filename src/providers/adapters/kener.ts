// Owns Kener's feed: one item for each incident or maintenance, with its state and its latest comment. Its API wants a key.
import type { Incident, Maintenance } from '../../domain/status-report.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { readDate } from '../parsing/dates.ts';
import type { Feed, FeedItem } from '../parsing/feed.ts';
import { plainLine, plainText } from '../parsing/plain-text.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { impact, incidentState, maintenanceState } from '../words.ts';

const KIND = /^\[(Incident|Maintenance)\]\s*/;

export const kener: Adapter = {
  technology: 'kener',
  hosts: null,
  recognize: (body) => feedOf(body) !== null,
  endpoints: ({ url }) => endpointsAt(url, { state: ['/rss.xml'] }),
  read: (bodies) =>
    reportOf(
      'kener',
      bodies.map((body) => readFeed(feedOf(body))),
      'item',
    ),
};

function feedOf(body: Body): Feed | null {
  if (body.kind !== 'feed') return null;
  const { items, title } = body.feed;
  const isTheirs = ({ title: each, id }: FeedItem) =>
    KIND.test(each) && /(?:^|\/)(?:incidents?|maintenances?)[-/]\w+$/.test(id ?? '');
  const isNamed = title.endsWith('— Incidents & Maintenance');
  return (isNamed || items.length > 0) && items.every(isTheirs) ? body.feed : null;
}

function readFeed(feed: Feed | null): Part | null {
  if (!feed) return null;
  const isPlanned = ({ title }: FeedItem) => title.startsWith('[Maintenance]');
  return {
    incidents: feed.items.filter((item) => !isPlanned(item)).map(readIncident),
    maintenances: feed.items.filter(isPlanned).map(readMaintenance),
    isComplete: true,
  };
}

/** The date is that of the latest comment: the earliest thing that is known of a start. */
function readIncident(item: FeedItem): Incident {
  const { said, comment, ...announced } = readItem(item);
  const state = incidentState(said);
  const at = item.publishedAt;
  return {
    ...announced,
    state,
    impact: impact(null),
    startedAt: at,
    resolvedAt: state.is === 'resolved' ? at : null,
    updates: comment === '' ? [] : [{ id: null, at, state, text: comment }],
  };
}

/** `Scheduled: Mon, 25 May 2026 02:00:00 GMT → Mon, 25 May 2026 04:00:00 GMT`, or `→ open-ended` */
function readMaintenance(item: FeedItem): Maintenance {
  const { said, comment, ...announced } = readItem(item);
  const state = maintenanceState(said);
  const [from = '', to = ''] = (valueIn(item.body, 'Scheduled') ?? '').split('→');
  return {
    ...announced,
    state,
    from: readDate(from.trim(), 'utc') ?? item.publishedAt,
    to: readDate(to.trim(), 'utc'),
    updates: comment === '' ? [] : [{ id: null, at: null, state, text: comment }],
  };
}

function readItem(item: FeedItem) {
  const title = item.title.replace(KIND, '');
  return {
    id: item.id ?? item.link ?? title,
    title,
    url: item.link,
    affected: (valueIn(item.body, 'Affected') ?? '')
      .split(', ')
      .map(plainLine)
      .filter((name) => name !== ''),
    said: valueIn(item.body, 'Status'),
    comment: plainText(
      item.body
        .split(/\n\s*\n/)
        .slice(1)
        .join('\n\n'),
    ),
  };
}

function valueIn(body: string, name: string): string | null {
  return new RegExp(`^${name}: (.{1,1000})$`, 'm').exec(body)?.[1]?.trim() ?? null;
}
