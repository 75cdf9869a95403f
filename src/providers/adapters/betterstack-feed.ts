// Owns the feeds of Better Stack: an item for each update, in prose, and the incident's number in the link or behind its `#`.
import type { Incident, Worded, IncidentState } from '../../domain/status-report.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Feed, FeedItem } from '../parsing/feed.ts';
import { oldestFirst } from '../parsing/order.ts';
import { plainLine, plainText } from '../parsing/plain-text.ts';
import { reportOf } from '../parsing/report-of.ts';
import { impact } from '../words.ts';

const NUMBER = /\/incident\/(\d{1,20})\b/;
const FRAGMENT = /^https?:\/\/[^/#]{1,253}\/#(\w{1,100})$/;

const WENT_DOWN = /\bwent down\b/i;
const ALL_CLEAR =
  /\b(?:recovered|resolved|back to normal|available again|working again|fully operational|operating normally)\b/i;
/** An all-clear for some of it. */
const NOT_ALL = /\b(?:except|still|partially|remaining|not yet|apart from|some of)\b/i;
/** In front of an all-clear, in the same sentence. */
const YET_TO_COME = /\b(?:not|once|until|when|will)\b[^.!?]*$/i;
const OTHERS: readonly (readonly [RegExp, IncidentState])[] = [
  [/\bmonitoring\b/i, 'monitoring'],
  [/\bidentified\b/i, 'identified'],
  [/\b(?:investigating|went down)\b/i, 'investigating'],
];
const ENDING = / (?:went down|recovered|investigating|identified|monitoring|resolved)$/i;

const OPEN: Worded<IncidentState> = { is: 'investigating', word: '' };

export const betterstackFeed: Adapter = {
  technology: 'betterstack-feed',
  hosts: null,
  recognize: (body) => body.kind === 'feed' && isTheirs(body.feed),
  endpoints: ({ url }) => endpointsAt(url, { state: ['/feed.rss'] }),
  read: (bodies) => {
    const parts = bodies.map((body) =>
      body.kind === 'feed' ? { incidents: incidentsIn(body.feed.items), isComplete: true } : null,
    );
    return reportOf('betterstack-feed', parts, 'feed');
  },
};

function isTheirs({ title, items }: Feed): boolean {
  const areNumbered = items.length > 0 && items.every((item) => numberOf(item) !== null);
  return areNumbered || (items.length === 0 && title.startsWith('Incidents | '));
}

function numberOf({ id, link }: FeedItem): string | null {
  return NUMBER.exec(link ?? '')?.[1] ?? NUMBER.exec(id ?? '')?.[1] ?? FRAGMENT.exec(id ?? '')?.[1] ?? null;
}

function incidentsIn(items: readonly FeedItem[]): Incident[] {
  const byNumber = new Map<string, FeedItem[]>();
  for (const item of items) {
    const number = numberOf(item) ?? item.title;
    byNumber.set(number, [item, ...(byNumber.get(number) ?? [])]);
  }
  return Array.from(byNumber, ([id, posts]) => incidentOf(id, posts));
}

function incidentOf(id: string, items: readonly FeedItem[]): Incident {
  const updates = oldestFirst(
    items.map((item) => ({
      // Two updates of one incident may have one id.
      id: NUMBER.test(item.id ?? '') ? item.id : null,
      at: item.publishedAt ?? item.updatedAt,
      state: stateOf(item),
      text: plainText(item.body === '' ? item.title : item.body),
    })),
  );
  // It is open until they say that it is not.
  const state = updates.findLast((update) => update.state.is !== 'unknown')?.state ?? OPEN;
  const [first] = items;
  return {
    id,
    title: (first?.title ?? '').replace(ENDING, ''),
    url: first?.link ?? null,
    affected: [],
    state,
    impact: impact(items.some(({ title }) => WENT_DOWN.test(title)) ? 'down' : null),
    startedAt: updates[0]?.at ?? null,
    resolvedAt:
      state.is === 'resolved' ? (updates.findLast((each) => each.state.is === 'resolved')?.at ?? null) : null,
    updates,
  };
}

/** What the text says, or else the title: titles may be the same from the first update to the last. */
function stateOf({ title, body }: FeedItem): Worded<IncidentState> {
  return (
    [plainText(body), plainLine(title)].map(stateIn).find(({ is }) => is !== 'unknown') ?? {
      is: 'unknown',
      word: '',
    }
  );
}

function stateIn(prose: string): Worded<IncidentState> {
  const clear = ALL_CLEAR.exec(prose);
  const isPromise =
    clear !== null && YET_TO_COME.test(prose.slice(Math.max(0, clear.index - 60), clear.index));
  if (clear && !isPromise && !NOT_ALL.test(prose)) return { is: 'resolved', word: clear[0] };
  for (const [words, is] of OTHERS) {
    const [word] = words.exec(prose) ?? [];
    if (word !== undefined) return { is, word };
  }
  return { is: 'unknown', word: '' };
}
