// Owns making incidents and maintenances of posts in prose, each of which tells of one.
import {
  isOpen,
  type Incident,
  type Maintenance,
  type StatusReport,
  type Worded,
} from '../../domain/status-report.ts';
import { days } from '../../time/duration.ts';
import { later, type Instant } from '../../time/instant.ts';
import { impact } from '../words.ts';
import type { FeedItem } from './feed.ts';
import type { Gist } from './gist.ts';
import { plainLine, plainText } from './plain-text.ts';

/** Who writes a blog does not always come back to say that it is over. */
const STALE_AFTER = days(7);

const MAX_TITLE = 120;
const DOWN =
  /\b(?:outage|down|offline|unavailable|unreachable)\b|ausfall|ausgefallen|nicht erreichbar|unterbruch|panne/i;
const SLOW = /\b(?:degraded|degradation|slow\w*|latency|delay\w*|intermittent)\b|beeinträchtig|langsam/i;

export function readPosts<Item extends FeedItem>(
  items: readonly Item[],
  gistOf: (item: Item) => Gist,
): Pick<StatusReport, 'incidents' | 'maintenances'> {
  const read = items.map((item) => ({ item, gist: gistOf(item) }));
  return {
    incidents: read.flatMap(({ item, gist }) =>
      gist.kind === 'maintenance' ? [] : [incidentOf(item, gist)],
    ),
    maintenances: read.flatMap(({ item, gist }) =>
      gist.kind === 'maintenance' ? [maintenanceOf(item, gist.state)] : [],
    ),
  };
}

/** An open incident of a feed that nobody has written of for a week: what it claimed, it claims no more. */
export function withoutStale(incident: Incident, now: Instant): Incident {
  const last = incident.updates.at(-1)?.at ?? null;
  const isStale = isOpen(incident) && last !== null && later(last, STALE_AFTER) < now;
  return isStale ? { ...incident, state: { is: 'notice', word: incident.state.word } } : incident;
}

function incidentOf(item: FeedItem, gist: Exclude<Gist, { kind: 'maintenance' }>): Incident {
  const state: Incident['state'] = gist.kind === 'notice' ? { is: 'notice', word: '' } : gist.state;
  const told = announced(item, state);
  return {
    ...told,
    impact: gist.kind === 'notice' ? { is: 'none', word: '' } : impactIn(told.title),
    startedAt: item.publishedAt ?? item.updatedAt,
    resolvedAt: state.is === 'resolved' ? (item.updatedAt ?? item.publishedAt) : null,
  };
}

/** When it is to be is somewhere in the prose: whoever reads it there knows better. */
function maintenanceOf(item: FeedItem, state: Maintenance['state']): Maintenance {
  return { ...announced(item, state), from: null, to: null };
}

function announced<State>(item: FeedItem, state: Worded<State>) {
  const text = plainText(item.body);
  const title = item.title === '' ? shortened(plainLine(item.body)) : item.title;
  return {
    id: item.id ?? item.link ?? `${title} ${item.published ?? item.updated ?? ''}`.trim(),
    title,
    url: item.link,
    affected: [],
    state,
    updates: [
      { id: item.id, at: item.updatedAt ?? item.publishedAt, state, text: text === '' ? title : text },
    ],
  };
}

/** Where there is no title, as on Mastodon: the beginning of the text. */
function shortened(text: string): string {
  if (text.length <= MAX_TITLE) return text;
  return `${text.slice(0, MAX_TITLE).replace(/\s+\S*$|\p{Cs}$/u, '')}…`;
}

/** As bad as its title says, if it does. */
function impactIn(title: string): Incident['impact'] {
  const [down] = DOWN.exec(title) ?? [];
  if (down !== undefined) return { is: 'major', word: down };
  const [slow] = SLOW.exec(title) ?? [];
  return slow === undefined ? impact(null) : { is: 'minor', word: slow };
}
