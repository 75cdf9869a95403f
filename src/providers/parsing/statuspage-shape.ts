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
import { componentStatus, impact, incidentState, maintenanceState } from '../words.ts';
import type { Body } from './body.ts';
import { readDate } from './dates.ts';
import { field, flag, list, record, records, text, word, type JsonRecord } from './json.ts';
import { plainText, safeLink } from './plain-text.ts';

/** The parts of a report that one body holds; a list that it does not speak of is null. */
export type StatuspageParts = {
  readonly page: JsonRecord | null;
  readonly headline: Worded<ReturnType<typeof impact>['is']> | null;
  readonly components: readonly Component[] | null;
  readonly incidents: readonly Incident[] | null;
  readonly maintenances: readonly Maintenance[] | null;
};

/** Null: this is not the shape. */
export function statuspageParts(body: Body): StatuspageParts | null {
  if (body.kind !== 'json') return null;
  const { value } = body;
  if (Array.isArray(value)) return managementParts(value);
  const whole = record(value);
  if (!whole) return null;
  if (isUpdate(whole)) return { ...NOTHING, incidents: [incidentOfUpdate(whole)] };
  if (isIncident(whole)) return incidentParts([whole]);
  const indicator = text(whole, 'status', 'indicator');
  const lists = ['components', 'incidents', 'scheduled_maintenances'].filter((name) => list(whole, name));
  // A page that says who it is and what it says, or a list of things that nobody else writes like this.
  const isTheirs = record(whole, 'page') ? indicator !== null || lists.length > 0 : lists.some(hasOwnShape);
  if (!isTheirs) return null;
  return {
    page: record(whole, 'page'),
    headline: indicator === null ? null : impact(indicator),
    components: list(whole, 'components') && readComponents(records(whole, 'components')),
    incidents: list(whole, 'incidents') && records(whole, 'incidents').map(readIncident),
    maintenances:
      list(whole, 'scheduled_maintenances') && records(whole, 'scheduled_maintenances').map(readMaintenance),
  };

  function hasOwnShape(name: string): boolean {
    const [first] = records(whole, name);
    return first !== undefined && (isIncident(first) || isComponent(first));
  }
}

const NOTHING: StatuspageParts = {
  page: null,
  headline: null,
  components: null,
  incidents: null,
  maintenances: null,
};

/** One report of what all bodies say. A later body adds to a list; of the same incident, the one that says more stays. */
export function mergeParts(parts: readonly StatuspageParts[]): StatusReport {
  const all = <Item extends { readonly id: string }>(
    pick: (part: StatuspageParts) => readonly Item[] | null,
  ) => [...new Map(parts.flatMap((part) => pick(part) ?? []).map((item) => [item.id, item])).values()];
  return {
    headline: parts.find(({ headline }) => headline)?.headline ?? null,
    components: all(({ components }) => components),
    incidents: all(({ incidents }) => incidents),
    maintenances: all(({ maintenances }) => maintenances),
    isComplete: parts.some(({ incidents }) => incidents !== null),
  };
}

/** The management API, which some bots keep answers of: bare arrays of components or incidents. */
function managementParts(value: readonly unknown[]): StatuspageParts | null {
  const items = records(value);
  const [first] = items;
  if (!first || items.length < value.length) return null;
  if (isIncident(first)) return incidentParts(items);
  return isComponent(first) && text(first, 'page_id') !== null
    ? { ...NOTHING, components: readComponents(items) }
    : null;
}

function incidentParts(items: readonly JsonRecord[]): StatuspageParts {
  const isPlanned = (item: JsonRecord) =>
    text(item, 'scheduled_for') !== null &&
    maintenanceState(text(item, 'status')).is !== 'unknown' &&
    incidentState(text(item, 'status')).is === 'unknown';
  return {
    ...NOTHING,
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
  const parents = new Set(rows.map((row) => word(row, 'group_id')));
  return rows
    .filter((row) => !(flag(row, 'group') && parents.has(word(row, 'id'))))
    .map((row) => {
      const group = groups.get(word(row, 'group_id'));
      const name = plainText(text(row, 'name') ?? '');
      const groupName = group && group !== row ? plainText(text(group, 'name') ?? '') : '';
      return {
        id: word(row, 'id') ?? name,
        name: groupName === '' ? name : `${groupName} / ${name}`,
        status: componentStatus(text(row, 'status')),
      };
    });
}

function announced(item: JsonRecord) {
  const title = plainText(text(item, 'name') ?? '');
  return {
    id: word(item, 'id') ?? title,
    title,
    url: safeLink(text(item, 'shortlink')),
    affected: records(item, 'components')
      .flatMap((each) => text(each, 'name') ?? [])
      .map(plainText),
  };
}

function readIncident(item: JsonRecord): Incident {
  const created = readDate(text(item, 'created_at'), 'utc');
  return {
    ...announced(item),
    state: incidentState(text(item, 'status')),
    impact: impact(text(item, 'impact')),
    startedAt: readDate(text(item, 'started_at'), 'utc') ?? created,
    resolvedAt: readDate(text(item, 'resolved_at'), 'utc'),
    updates: updatesOf(item, incidentState),
  };
}

function readMaintenance(item: JsonRecord): Maintenance {
  return {
    ...announced(item),
    state: maintenanceState(text(item, 'status')),
    from: readDate(text(item, 'scheduled_for'), 'utc'),
    to: readDate(text(item, 'scheduled_until'), 'utc'),
    updates: updatesOf(item, maintenanceState),
  };
}

/** By the time they show, which differs from the order in which they are listed when one was back-dated. */
function updatesOf<State>(
  item: JsonRecord,
  stateOf: (word: string | null) => Worded<State>,
): ProviderUpdate<State>[] {
  return records(item, 'incident_updates')
    .map((update) => readUpdate(update, stateOf))
    .toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
}

function readUpdate<State>(
  update: JsonRecord,
  stateOf: (word: string | null) => Worded<State>,
): ProviderUpdate<State> {
  const shown = readDate(text(update, 'display_at'), 'utc');
  return {
    id: word(update, 'id'),
    at: shown ?? readDate(text(update, 'created_at'), 'utc'),
    state: stateOf(text(update, 'status')),
    text: plainText(text(update, 'body') ?? ''),
  };
}

/** A lone update, as the management API answers it: the incident that it belongs to, as far as it tells. */
function incidentOfUpdate(update: JsonRecord): Incident {
  const read = readUpdate(update, incidentState);
  return {
    id: word(update, 'incident_id') ?? '',
    title: plainText(text(update, 'name') ?? ''),
    state: read.state,
    impact: impact(null),
    url: null,
    affected: records(update, 'affected_components')
      .flatMap((each) => text(each, 'name') ?? [])
      .map(plainText),
    startedAt: null,
    resolvedAt: read.state.is === 'resolved' ? read.at : null,
    updates: [read],
  };
}

/** Ids of incident.io are ULIDs: 26 characters of Crockford's alphabet that begin with the time. */
export function hasUlids(parts: StatuspageParts): boolean {
  const ids = [word(field(parts.page, 'id')), ...(parts.incidents ?? []).map(({ id }) => id)];
  return ids.some((id) => id !== null && /^0[0-9A-HJKMNP-TV-Z]{25}$/.test(id));
}
