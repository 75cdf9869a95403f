// Owns Uptime Kuma: the page with its monitors and pinned notes, and the heartbeats, which know monitors by number only.
// https://github.com/louislam/uptime-kuma/wiki/API-Documentation
import type {
  Component,
  ComponentStatus,
  Impact,
  Incident,
  Maintenance,
  Worded,
} from '../../domain/status-report.ts';
import type { Adapter, Context } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import { readDate } from '../parsing/dates.ts';
import { datePartsOf } from '../parsing/date-parts.ts';
import {
  entries,
  field,
  list,
  number,
  record,
  records,
  text,
  word,
  type JsonRecord,
} from '../parsing/json.ts';
import { plainLine, plainText } from '../parsing/plain-text.ts';
import { plannedAt } from '../parsing/planned-at.ts';
import { reportOf } from '../parsing/report-of.ts';
import { maintenanceState } from '../words.ts';

const BEATS: Readonly<Record<number, ComponentStatus>> = {
  0: 'major_outage',
  1: 'operational',
  3: 'under_maintenance',
};
/** The colours of notes. */
const STYLES: Readonly<Record<string, Impact>> = {
  info: 'none',
  primary: 'none',
  light: 'none',
  dark: 'none',
  warning: 'minor',
  danger: 'major',
};

export const uptimeKuma: Adapter = {
  technology: 'uptime-kuma',
  hosts: null,
  recognize: (body) => body.kind === 'json' && (isPage(body.value) || isBeats(body.value)),
  identify: (_, url) => /\/status\/([\w-]{1,100})/.exec(url.pathname)?.[1] ?? null,
  endpoints: ({ url, id }) => {
    const slug = encodeURIComponent(id ?? uptimeKuma.identify?.('', url) ?? 'default');
    return endpointsAt(url, {
      state: [`/api/status-page/${slug}`, `/api/status-page/heartbeat/${slug}`],
    });
  },
  read: (bodies, context) => {
    const values = bodies.flatMap((body) => (body.kind === 'json' ? [body.value] : []));
    const beats = values.filter(isBeats);
    const pages = values.filter(isPage);
    const statuses = new Map(beats.flatMap(readBeats));
    const parts = pages.map((page) => ({
      components: readMonitors(page, statuses),
      incidents: notesOf(page).map(readNote),
      maintenances: records(page, 'maintenanceList').map((item) => readMaintenance(item, context)),
      isComplete: true,
    }));
    // By themselves, heartbeats are better than nothing.
    const nameless = [...statuses].map(([id, status]) => ({ id, name: id, status }));
    return reportOf(
      'uptime-kuma',
      parts.length > 0 ? parts : beats.map(() => ({ components: nameless })),
      'publicGroupList',
    );
  },
};

function isPage(value: unknown): boolean {
  return list(value, 'publicGroupList') !== null;
}

function isBeats(value: unknown): boolean {
  return record(value, 'heartbeatList') !== null;
}

/** The last beat of each monitor is what it is now. */
function readBeats(value: unknown): [string, Worded<ComponentStatus>][] {
  return entries(value, 'heartbeatList').map(([id, beats]) => {
    const status = number(records(beats).at(-1), 'status');
    return [id, { is: BEATS[status ?? -1] ?? 'unknown', word: status?.toString() ?? '' }];
  });
}

function readMonitors(page: unknown, statuses: ReadonlyMap<string, Worded<ComponentStatus>>): Component[] {
  return records(page, 'publicGroupList').flatMap((group) => {
    const groupName = plainLine(text(group, 'name') ?? '');
    return records(group, 'monitorList').map((monitor) => {
      const name = plainLine(text(monitor, 'name') ?? '');
      const id = word(monitor, 'id') ?? name;
      return {
        id,
        name: groupName === '' ? name : `${groupName} / ${name}`,
        status: statuses.get(id) ?? { is: 'unknown', word: '' },
      };
    });
  });
}

/** One in the first version, several in the second. */
function notesOf(page: unknown): readonly JsonRecord[] {
  const single = record(page, 'incident');
  return single ? [single] : records(page, 'incidents');
}

/** A note has no course: as long as it is pinned, it holds. */
function readNote(note: JsonRecord): Incident {
  const style = text(note, 'style')?.slice(0, 100) ?? '';
  const impact = STYLES[style] ?? 'unknown';
  const startedAt = readDate(text(note, 'createdDate'), 'utc');
  const changedAt = readDate(text(note, 'lastUpdatedDate'), 'utc');
  const isUnpinned = field(note, 'pin') === false || number(note, 'pin') === 0;
  const held: Incident['state']['is'] = impact === 'none' ? 'notice' : 'investigating';
  const state: Incident['state'] = { is: isUnpinned ? 'resolved' : held, word: style };
  const title = plainLine(text(note, 'title') ?? '');
  return {
    id: word(note, 'id') ?? `${title} ${text(note, 'createdDate') ?? ''}`.trim(),
    title,
    url: null,
    affected: [],
    updates: [{ id: null, at: changedAt ?? startedAt, state, text: plainText(text(note, 'content') ?? '') }],
    state,
    impact: { is: impact, word: style },
    startedAt,
    resolvedAt: isUnpinned ? changedAt : null,
  };
}

/** Times without a zone are in that of the maintenance, which is stated beside them. */
function readMaintenance(item: JsonRecord, { at }: Context): Maintenance {
  const offset = datePartsOf(`2000-01-01 00:00 ${text(item, 'timezoneOffset') ?? ''}`)?.offset ?? 'utc';
  const [slot] = records(item, 'timeslotList');
  const from = readDate(text(slot, 'startDate'), offset);
  const to = readDate(text(slot, 'endDate'), offset);
  const title = plainLine(text(item, 'title') ?? '');
  const said = text(item, 'status');
  // `inactive` is switched off.
  const state: Maintenance['state'] =
    said === 'inactive'
      ? { is: 'cancelled', word: said }
      : said === null
        ? plannedAt(from, to, at)
        : maintenanceState(said);
  const story = plainText(text(item, 'description') ?? '');
  return {
    id: word(item, 'id') ?? title,
    title,
    url: null,
    affected: [],
    updates: story === '' ? [] : [{ id: null, at: null, state, text: story }],
    state,
    from,
    to,
  };
}
