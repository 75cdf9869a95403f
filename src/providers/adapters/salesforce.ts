// Owns Salesforce Trust: incidents without titles, whose impacts may begin long before anybody wrote of them.
// https://api.status.salesforce.com/v1/docs/
import type { Component, Incident, Maintenance, Worded } from '../../domain/status-report.ts';
import type { Adapter, Context } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { readDate } from '../parsing/dates.ts';
import { areRecords, list, record, records, text, texts, word, type JsonRecord } from '../parsing/json.ts';
import { plainLine } from '../parsing/plain-text.ts';
import { plannedAt } from '../parsing/planned-at.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { updatesIn, type UpdateNames } from '../parsing/updates-in.ts';
import { worstImpact } from '../parsing/worst.ts';
import { componentStatus, impact, incidentState, maintenanceState } from '../words.ts';

const API = 'https://api.status.salesforce.com/v1';

/** What is not core touches one feature; both are said of a whole instance. */
const STATUSES: Readonly<Record<string, string>> = {
  INFORMATIONAL: 'operational',
  MINOR_INCIDENT_CORE: 'degraded_performance',
  MINOR_INCIDENT_NONCORE: 'degraded_performance',
  MAJOR_INCIDENT_CORE: 'major_outage',
  MAJOR_INCIDENT_NONCORE: 'partial_outage',
};

const UPDATE: UpdateNames = { at: ['createdAt'], state: 'type', text: ['message'] };

export const salesforce: Adapter = {
  technology: 'salesforce',
  hosts: /^(?:api\.)?status\.salesforce\.com$/,
  recognize: (body) => (itemsOf(body)?.length ?? 0) > 0,
  identify: (_, url) =>
    url.hostname.endsWith('salesforce.com')
      ? (/\/instances\/([A-Za-z]{1,5}\d{1,5}S?)\b/.exec(url.pathname)?.[1] ?? null)
      : null,
  endpoints: ({ url, id }) =>
    endpointsAt(url, {
      state: [
        id === null ? `${API}/incidents/active` : `${API}/instances/${encodeURIComponent(id)}/status/preview`,
      ],
      history: id === null ? [`${API}/incidents`] : [],
    }),
  read: (bodies, context) =>
    reportOf(
      'salesforce',
      bodies.map((body) => readPart(itemsOf(body), context)),
      'IncidentImpacts',
    ),
};

/** A list of incidents, maintenances or instances, or one instance with its own; empty where nothing is active. */
function itemsOf(body: Body): readonly JsonRecord[] | null {
  if (body.kind !== 'json') return null;
  const single = record(body.value);
  const items = single ? [single] : list(body.value) && records(body.value);
  const isTheirs = (item: JsonRecord) => isIncident(item) || isMaintenance(item) || isInstance(item);
  return items && (single || areRecords(body.value)) && (items.length === 0 || items.some(isTheirs))
    ? items
    : null;
}

function isIncident(item: JsonRecord): boolean {
  return list(item, 'IncidentImpacts') !== null || list(item, 'IncidentEvents') !== null;
}

function isMaintenance(item: JsonRecord): boolean {
  return list(item, 'MaintenanceImpacts') !== null || 'plannedStartTime' in item;
}

function isInstance(item: JsonRecord): boolean {
  const isNamed = text(item, 'key') !== null && text(item, 'status') !== null;
  return isNamed && ('releaseVersion' in item || list(item, 'Incidents') !== null);
}

function readPart(items: readonly JsonRecord[] | null, { at }: Context): Part | null {
  if (!items) return null;
  const instances = items.filter(isInstance);
  const within = (name: string) => instances.flatMap((instance) => records(instance, name));
  return {
    components: instances.map(readInstance),
    incidents: [...items.filter(isIncident), ...within('Incidents')].map(readIncident),
    maintenances: [...items.filter(isMaintenance), ...within('Maintenances')].map((item) =>
      readMaintenance(item, at),
    ),
    isComplete: items.every((item) => isIncident(item) || areRecords(item, 'Incidents')),
  };
}

function readInstance(instance: JsonRecord): Component {
  const status = text(instance, 'status') ?? '';
  const id = text(instance, 'key') ?? '';
  return {
    id,
    name: plainLine(id),
    status: { is: componentStatus(STATUSES[status] ?? status).is, word: status.slice(0, 100) },
  };
}

function readIncident(item: JsonRecord): Incident {
  const impacts = records(item, 'IncidentImpacts');
  const starts = impacts.map((each) => readDate(text(each, 'startTime'), 'utc'));
  const ends = impacts.map((each) => readDate(text(each, 'endTime'), 'utc'));
  const known = ends.filter((end) => end !== null);
  const state = incidentState(text(item, 'status'));
  const isOver = state.is === 'resolved' || (known.length > 0 && known.length === ends.length);
  const [start] = starts.filter((each) => each !== null).toSorted((one, other) => one - other);
  return {
    ...announced(item),
    updates: updatesIn(records(item, 'IncidentEvents'), UPDATE, eventState),
    state,
    impact: worstImpact(impacts.map((each) => impact(text(each, 'severity')))) ?? impact(null),
    startedAt: start ?? readDate(text(item, 'createdAt'), 'utc'),
    resolvedAt: isOver ? (known.toSorted((one, other) => one - other).at(-1) ?? null) : null,
  };
}

/** An update says that something was written, and not how far things have come. */
function eventState(type: string | null): Worded<Incident['state']['is']> {
  return type === 'update' ? { is: 'unknown', word: type } : incidentState(type);
}

function readMaintenance(item: JsonRecord, at: Context['at']): Maintenance {
  const from = readDate(text(item, 'plannedStartTime'), 'utc');
  const to = readDate(text(item, 'plannedEndTime'), 'utc');
  const updates = updatesIn(records(item, 'MaintenanceEvents'), UPDATE, maintenanceState);
  const said = text(item, 'status') ?? text(item, 'message', 'eventStatus') ?? updates.at(-1)?.state.word;
  const state = maintenanceState(said ?? null);
  // That it was announced does not say that it has not begun.
  const isTold = state.is !== 'unknown' && state.is !== 'scheduled';
  return {
    ...announced(item),
    updates,
    state: isTold ? state : plannedAt(from, to, at),
    from,
    to,
  };
}

/** `coreService` and `featurePerfDegradation` become `Core service: feature perf degradation`. */
function announced(item: JsonRecord) {
  const affected = texts(item, 'serviceKeys').map((key) => sentenceCase(spaced(key)));
  const [first] = records(item, 'IncidentImpacts');
  const kind = spaced(text(first, 'type') ?? text(item, 'type') ?? text(item, 'maintenanceType') ?? '');
  const title = text(item, 'name') ?? [affected.join(', '), kind].filter((part) => part !== '').join(': ');
  return { id: word(item, 'id') ?? title, title: sentenceCase(plainLine(title)), url: null, affected };
}

const spaced = (name: string): string =>
  plainLine(name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase());
const sentenceCase = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
