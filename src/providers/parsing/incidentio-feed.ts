// Owns incident.io's feeds: an entry for each incident, with the last update in it and what it did to which component.
import type { Instant } from '../../time/instant.ts';
import { impact, incidentState, maintenanceState } from '../words.ts';
import { codeIn } from './code-in.ts';
import type { Feed, FeedItem } from './feed.ts';
import { plainLine, plainText } from './plain-text.ts';
import type { Part } from './report-of.ts';

const STATUS = /<b>Status: {0,9}([^<]{1,40})<\/b>/;

export function isIncidentioFeed({ generator, items }: Feed): boolean {
  return generator?.includes('incident.io') === true || items.some(({ body }) => STATUS.test(body));
}

export function incidentioFeedPart({ items }: Feed): Part {
  const isPlanned = (item: FeedItem) => /maintenance|scheduled/i.test(STATUS.exec(item.body)?.[1] ?? '');
  return {
    incidents: items
      .filter((item) => !isPlanned(item))
      .map((item) => {
        const { at, word, text, ...told } = entryOf(item);
        const state = incidentState(word);
        return {
          ...told,
          state,
          impact: impact(null),
          startedAt: item.publishedAt,
          resolvedAt: state.is === 'resolved' ? at : null,
          updates: [{ id: null, at, state, text }],
        };
      }),
    maintenances: items.filter(isPlanned).map((item) => {
      const { at, word, text, ...told } = entryOf(item);
      const state = maintenanceState(word);
      return { ...told, state, from: null, to: null, updates: [{ id: null, at, state, text }] };
    }),
    isComplete: true,
  };
}

function entryOf({ id, link, title, body, publishedAt, updatedAt }: FeedItem) {
  const [text = '', components = ''] = body.replace(STATUS, '').split('<b>Affected components</b>');
  const affected = components
    .split('<li>')
    .slice(1)
    .map((each) => plainLine(each).replace(/ \([^()]*\)$/, ''));
  const at: Instant | null = updatedAt ?? publishedAt;
  const word = plainLine(STATUS.exec(body)?.[1] ?? '');
  return { id: codeIn(link) ?? id ?? title, title, url: link, affected, at, word, text: plainText(text) };
}
