// Owns the shape of Atlassian Statuspage's JSON, which others serve too: incident.io, Rootly, OneUptime.
// https://developer.statuspage.io/ and the public `/api/v2/` of every page.
import type {
  Component,
  Incident,
  Maintenance,
  ProviderUpdate,
  StatusReport,
  Worded,
} from '../../domain/status-report.ts';
import { earliest } from '../../time/instant.ts';
import { isZone } from '../../time/wall-clock.ts';
import { componentStatus, impact, incidentState, maintenanceState } from '../words.ts';
import type { Body } from './body.ts';
import { dateIn } from './date-in.ts';
import { areRecords, flag, list, record, records, text, word, type JsonRecord } from './json.ts';
import { namesIn } from './names-in.ts';
import { plainLine, safeLink } from './plain-text.ts';
import { remembered } from './remembered.ts';
import { updateIn, updatesIn, type UpdateNames } from './updates-in.ts';

/** What one body tells, and what it says of the page: who it is. */
export type StatuspagePart = StatusReport & { readonly page: JsonRecord | null };

const UPDATE: UpdateNames = { at: ['display_at', 'created_at'], state: 'status', text: ['body'] };

/** Null: this is not the shape. Three technologies ask it of the same body. */
export const statuspagePart = remembered(readPart);

function readPart(body: Body): StatuspagePart | null {
  if (body.kind !== 'json') return null;
  const { value } = body;
  if (Array.isArray(value)) return managementParts(value);
  const whole = record(value);
  if (!whole) return null;
  if (isUpdate(whole)) return { ...NOTHING, incidents: [incidentOfUpdate(whole)] };
  if (isIncident(whole)) return { ...NOTHING, ...announcements([whole]) };
  const indicator = text(whole, 'status', 'indicator');
  const lists = ['components', 'incidents', 'scheduled_maintenances'].filter((name) => list(whole, name));
  // A page that says who it is and what it says, or a list of things that nobody else writes like this.
  const isTheirs = record(whole, 'page') ? indicator !== null || lists.length > 0 : lists.some(hasOwnShape);
  if (!isTheirs) return null;
  const announced = announcements(records(whole, 'incidents'));
  const planned = records(whole, 'scheduled_maintenances').map(readMaintenance);
  const page = record(whole, 'page');
  const zone = page && word(page, 'time_zone');
  return {
    page,
    ...(zone && isZone(zone) && { zone }),
    headline: indicator === null ? null : impact(indicator),
    components: readComponents(records(whole, 'components')),
    incidents: announced.incidents,
    maintenances: [...planned, ...announced.maintenances],
    isComplete: areRecords(whole, 'incidents'),
  };

  function hasOwnShape(name: string): boolean {
    const [first] = records(whole, name);
    return first !== undefined && (isIncident(first) || isComponent(first));
  }
}

const NOTHING: StatuspagePart = {
  page: null,
  headline: null,
  components: [],
  incidents: [],
  maintenances: [],
  isComplete: false,
};

/** The management API, which some bots keep answers of: bare arrays of components or incidents. */
function managementParts(value: readonly unknown[]): StatuspagePart | null {
  const items = records(value);
  if (items.some(isIncident)) return { ...NOTHING, ...announcements(items), isComplete: areRecords(value) };
  return items.some((item) => isComponent(item) && text(item, 'page_id') !== null)
    ? { ...NOTHING, components: readComponents(items) }
    : null;
}

/** The management API has one list for both: what is scheduled is a maintenance. */
function announcements(items: readonly JsonRecord[]) {
  const isPlanned = (item: JsonRecord) => text(item, 'scheduled_for') !== null;
  return {
    incidents: items.filter((item) => !isPlanned(item)).map(readIncident),
    maintenances: items.filter(isPlanned).map(readMaintenance),
  };
}

function isIncident(item: JsonRecord): boolean {
  const isDated = text(item, 'created_at') !== null || text(item, 'started_at') !== null;
  const isDescribed = list(item, 'incident_updates') !== null || 'shortlink' in item || 'impact' in item;
  return text(item, 'name') !== null && text(item, 'status') !== null && isDated && isDescribed;
}

function isUpdate(item: JsonRecord): boolean {
  return text(item, 'incident_id') !== null && text(item, 'status') !== null && 'display_at' in item;
}

function isComponent(item: JsonRecord): boolean {
  return (
    text(item, 'name') !== null && text(item, 'status') !== null && 'position' in item && 'showcase' in item
  );
}

/** Groups are rows too; their name stands before that of each child, and they are not counted themselves. */
function readComponents(rows: readonly JsonRecord[]): Component[] {
  const groups = new Map(rows.filter((row) => flag(row, 'group')).map((row) => [word(row, 'id'), row]));
  const isChild = (row: JsonRecord) => word(row, 'group_id') !== word(row, 'id');
  const parents = new Set(rows.filter(isChild).map((row) => word(row, 'group_id')));
  return rows
    .filter((row) => !(flag(row, 'group') && parents.has(word(row, 'id'))))
    .map((row) => {
      const group = isChild(row) ? groups.get(word(row, 'group_id')) : undefined;
      const name = plainLine(text(row, 'name') ?? '');
      const groupName = group ? plainLine(text(group, 'name') ?? '') : '';
      return {
        id: word(row, 'id') ?? name,
        name: groupName === '' ? name : `${groupName} / ${name}`,
        status: componentStatus(text(row, 'status')),
      };
    });
}

/** Where the incident names no component, its updates may; one without a code stands for none of them. */
function announced(item: JsonRecord) {
  const title = plainLine(text(item, 'name') ?? '');
  const touched = records(item, 'incident_updates')
    .flatMap((update) => records(update, 'affected_components'))
    .filter((each) => text(each, 'code') !== null);
  const named = records(item, 'components');
  return {
    id: word(item, 'id') ?? title,
    title,
    url: safeLink(text(item, 'shortlink')),
    affected: [...new Set(namesIn(named.length > 0 ? named : touched))],
  };
}

/** Of an incident that is written down afterwards, `started_at` is when it was written, and `created_at` when it was. */
function readIncident(item: JsonRecord): Incident {
  const created = dateIn(item, 'created_at');
  const started = dateIn(item, 'started_at') ?? created;
  return {
    ...announced(item),
    state: incidentState(text(item, 'status')),
    impact: impact(text(item, 'impact')),
    startedAt: started === null || created === null ? started : earliest(started, created),
    resolvedAt: dateIn(item, 'resolved_at'),
    updates: updatesOf(item, incidentState),
  };
}

function readMaintenance(item: JsonRecord): Maintenance {
  return {
    ...announced(item),
    state: maintenanceState(text(item, 'status')),
    from: dateIn(item, 'scheduled_for'),
    to: dateIn(item, 'scheduled_until'),
    updates: updatesOf(item, maintenanceState),
  };
}

/** By the time they show, which differs from the order in which they are listed when one was back-dated. */
function updatesOf<State>(
  item: JsonRecord,
  stateOf: (word: string | null) => Worded<State>,
): ProviderUpdate<State>[] {
  // Listed newest first: of two at the same time the one that is listed first is the later one.
  return updatesIn(records(item, 'incident_updates').toReversed(), UPDATE, stateOf);
}

/** A lone update, as the management API answers it: the incident that it belongs to, as far as it tells. */
function incidentOfUpdate(update: JsonRecord): Incident {
  const read = updateIn(update, UPDATE, incidentState);
  return {
    id: word(update, 'incident_id') ?? '',
    title: plainLine(text(update, 'name') ?? ''),
    state: read.state,
    impact: impact(null),
    url: null,
    affected: namesIn(records(update, 'affected_components')),
    startedAt: null,
    resolvedAt: read.state.is === 'resolved' ? read.at : null,
    updates: [read],
  };
}

/** Ids of incident.io are ULIDs: 26 characters of Crockford's alphabet that begin with the time. */
export function hasUlids({ page, components, incidents, maintenances }: StatuspagePart): boolean {
  const items = [...components, ...incidents, ...maintenances];
  return [word(page, 'id') ?? '', ...items.map(({ id }) => id)].some((id) =>
    /^0[0-9A-HJKMNP-TV-Z]{25}$/.test(id),
  );
}
