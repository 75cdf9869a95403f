// Owns Sorry™: the state of the page, its components, and its notices, planned or not.
// https://docs.sorryapp.com/api/public
import type { Component, Incident, Maintenance, ProviderUpdate, Worded } from '../../domain/status-report.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { readDate } from '../parsing/dates.ts';
import { areRecords, list, record, records, text, word, type JsonRecord } from '../parsing/json.ts';
import { namesIn } from '../parsing/names-in.ts';
import { plainLine, safeLink } from '../parsing/plain-text.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { updatesIn, type UpdateNames } from '../parsing/updates-in.ts';
import { componentStatus, impact, incidentState, maintenanceState } from '../words.ts';

const UPDATE: UpdateNames = {
  at: ['published_at', 'created_at'],
  state: 'state',
  text: ['content', 'body'],
};

export const sorry: Adapter = {
  technology: 'sorry',
  hosts: /(?:^|\.)sorryapp\.com$/,
  recognize: (body) => readPart(body) !== null,
  endpoints: ({ url }) =>
    endpointsAt(url, {
      state: ['/api/v1/status', '/api/v1/components', '/api/v1/notices'],
    }),
  read: (bodies) => reportOf('sorry', bodies.map(readPart), 'page'),
};

function readPart(body: Body): Part | null {
  if (body.kind !== 'json') return null;
  const { value } = body;
  const page = record(value, 'page');
  const state = text(page, 'state');
  const components = records(value, 'components');
  const byId = new Map(components.map((row) => [word(row, 'id'), row]));
  const notices = records(value, 'notices');
  const isPaged = record(value, 'meta') !== null && list(value, 'notices') !== null;
  if (state === null && !components.some(isComponent) && !notices.some(isNotice) && !isPaged) return null;
  const isPlanned = (notice: JsonRecord) => text(notice, 'type') === 'planned';
  return {
    headline: state === null ? null : impact(state),
    components: components.map((row) => readComponent(row, byId)),
    incidents: notices.filter((notice) => !isPlanned(notice)).map(readIncident),
    maintenances: notices.filter(isPlanned).map(readMaintenance),
    isComplete: areRecords(value, 'notices'),
  };
}

function isComponent(row: JsonRecord): boolean {
  return text(row, 'name') !== null && text(row, 'state') !== null && 'parent_id' in row;
}

function isNotice(item: JsonRecord): boolean {
  return /^(?:un)?planned$/.test(text(item, 'type') ?? '') && text(item, 'state') !== null;
}

/** One with others under it has a state of its own, and stays. */
function readComponent(row: JsonRecord, byId: ReadonlyMap<string | null, JsonRecord>): Component {
  const above = word(row, 'parent_id');
  const parent = above === null ? null : byId.get(above);
  const name = plainLine(text(row, 'name') ?? '');
  return {
    id: word(row, 'id') ?? name,
    name: parent && parent !== row ? `${plainLine(text(parent, 'name') ?? '')} / ${name}` : name,
    status: componentStatus(text(row, 'state')),
  };
}

function readIncident(notice: JsonRecord): Incident {
  const updates = updatesOf(notice, incidentState);
  const began = text(notice, 'began_at') ?? text(notice, 'begins_at') ?? text(notice, 'created_at');
  const state = incidentState(text(notice, 'state'));
  return {
    ...announced(notice),
    updates,
    state,
    impact: impact(text(notice, 'impact')),
    startedAt: readDate(began, 'utc') ?? updates[0]?.at ?? null,
    resolvedAt:
      readDate(text(notice, 'ended_at'), 'utc') ??
      (state.is === 'resolved' ? (updates.at(-1)?.at ?? null) : null),
  };
}

/** The announced bounds, even where the real ones are known: those are told by the updates. */
function readMaintenance(notice: JsonRecord): Maintenance {
  return {
    ...announced(notice),
    updates: updatesOf(notice, maintenanceState),
    state: maintenanceState(text(notice, 'state')),
    from: readDate(text(notice, 'begins_at') ?? text(notice, 'began_at'), 'utc'),
    to: readDate(text(notice, 'ends_at') ?? text(notice, 'ended_at'), 'utc'),
  };
}

function announced(notice: JsonRecord) {
  const title = plainLine(text(notice, 'subject') ?? text(notice, 'title') ?? '');
  return {
    id: word(notice, 'id') ?? title,
    title,
    url: safeLink(text(notice, 'url') ?? text(notice, 'link')),
    affected: namesIn(records(notice, 'components')),
  };
}

/** Lists of notices hold the latest update of each; a notice by itself holds all. */
function updatesOf<State>(
  notice: JsonRecord,
  stateOf: (word: string | null) => Worded<State>,
): ProviderUpdate<State>[] {
  const latest = record(notice, 'latest_update');
  const updates = list(notice, 'updates') ? records(notice, 'updates') : latest ? [latest] : [];
  return updatesIn(updates, UPDATE, stateOf);
}
