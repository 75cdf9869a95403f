// Owns Zendesk: JSON:API of the status page itself, and of the documented interface, which differ in the case of names.
// https://developer.zendesk.com/api-reference/status_api/introduction/
import type { Component, Incident, Maintenance, ProviderUpdate } from '../../domain/status-report.ts';
import type { Adapter, Context } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { readDate } from '../parsing/dates.ts';
import { areRecords, flag, list, record, records, text, word, type JsonRecord } from '../parsing/json.ts';
import { oldestFirst } from '../parsing/order.ts';
import { plainLine, plainText } from '../parsing/plain-text.ts';
import { plannedAt } from '../parsing/planned-at.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { componentStatus, impact, incidentState } from '../words.ts';

type Included = ReadonlyMap<string, JsonRecord>;

export const zendesk: Adapter = {
  technology: 'zendesk',
  hosts: /^status\.zendesk\.com$/,
  recognize: (body) => records(rootOf(body), 'data').length > 0,
  // The list of services says their names and seldom how they are: beside incidents it would only blur that all is well.
  endpoints: ({ url }) => endpointsAt(url, { state: ['/api/ssp/incidents.json'] }),
  read: (bodies, context) =>
    reportOf(
      'zendesk',
      bodies.map((body) => readPart(rootOf(body), context)),
      'data',
    ),
};

/** An empty list is how it looks when all is well, and by itself is nobody's. */
function rootOf(body: Body): JsonRecord | null {
  const root = body.kind === 'json' ? record(body.value) : null;
  const isTheirs = (item: JsonRecord) => isIncident(item) || isService(item);
  return list(root, 'data')?.length === 0 || records(root, 'data').some(isTheirs) ? root : null;
}

function isIncident(item: JsonRecord): boolean {
  return text(item, 'type') === 'incident' && said(item, 'startedAt', 'started_at') !== null;
}

function isService(item: JsonRecord): boolean {
  return text(item, 'type') === 'service' && text(item, 'attributes', 'name') !== null;
}

/** The same thing under the names of either of the two. */
function said(item: JsonRecord, ...names: readonly string[]): string | null {
  return names.map((name) => text(item, 'attributes', name)).find((value) => value !== null) ?? null;
}

function readPart(root: JsonRecord | null, { at }: Context): Part | null {
  if (!root) return null;
  const data = records(root, 'data');
  const included = new Map(records(root, 'included').map((item) => [keyOf(item), item]));
  const isOfServices = data.some(isService);
  const incidents = isOfServices ? data.filter(isIncident) : data;
  const isPlanned = (item: JsonRecord) =>
    flag(item, 'attributes', 'maintenance') === true ||
    said(item, 'maintenanceStartTime', 'maintenance_start_time') !== null;
  return {
    components: data.filter(isService).map(readService),
    incidents: incidents.filter((item) => !isPlanned(item)).map((item) => readIncident(item, included)),
    maintenances: incidents.filter(isPlanned).map((item) => readMaintenance(item, included, at)),
    isComplete: !isOfServices && areRecords(root, 'data'),
  };
}

function readService(item: JsonRecord): Component {
  const name = plainLine(said(item, 'name') ?? '');
  return { id: word(item, 'id') ?? name, name, status: componentStatus(said(item, 'status', 'state')) };
}

function readIncident(item: JsonRecord, included: Included): Incident {
  const resolvedAt = readDate(said(item, 'resolvedAt', 'resolved_at'), 'utc');
  const updates = updatesOf(item, included);
  const state = incidentState(said(item, 'status'));
  return {
    ...announced(item, included),
    updates,
    state: state.word === '' && resolvedAt !== null ? { is: 'resolved', word: '' } : state,
    impact: impact(said(item, 'impact')),
    startedAt: readDate(said(item, 'startedAt', 'started_at'), 'utc'),
    resolvedAt,
  };
}

function readMaintenance(item: JsonRecord, included: Included, at: Context['at']): Maintenance {
  const from = readDate(said(item, 'maintenanceStartTime', 'maintenance_start_time'), 'utc');
  const to = readDate(said(item, 'maintenanceEndTime', 'maintenance_end_time'), 'utc');
  const updates = updatesOf(item, included).map((update) => ({
    ...update,
    state: { is: 'unknown' as const, word: update.state.word },
  }));
  return { ...announced(item, included), updates, state: plannedAt(from, to, at), from, to };
}

function announced(item: JsonRecord, included: Included) {
  const title = plainLine(said(item, 'name', 'title') ?? '');
  const services = [
    ...relatedTo(item, included, 'incidentServices'),
    ...relatedTo(item, included, 'incident_services'),
  ];
  return {
    id: word(item, 'id') ?? title,
    title,
    url: null,
    affected: services
      .flatMap((service) => said(service, 'serviceName', 'service_name', 'name') ?? [])
      .map(plainLine),
  };
}

function updatesOf(item: JsonRecord, included: Included): ProviderUpdate<Incident['state']['is']>[] {
  const updates = [
    ...relatedTo(item, included, 'incidentUpdates'),
    ...relatedTo(item, included, 'incident_updates'),
  ];
  return oldestFirst(
    updates.map((update) => ({
      id: word(update, 'id'),
      at: readDate(said(update, 'createdAt', 'created_at'), 'utc'),
      state: incidentState(said(update, 'status')),
      text: plainText(said(update, 'description', 'message', 'body') ?? ''),
    })),
  );
}

/** What JSON:API keeps apart: the related records themselves, as far as they are included. */
function relatedTo(item: JsonRecord, included: Included, name: string): JsonRecord[] {
  return records(item, 'relationships', name, 'data')
    .map((each) => included.get(keyOf(each)))
    .filter((each) => each !== undefined);
}

function keyOf(item: JsonRecord): string {
  return `${text(item, 'type') ?? ''} ${word(item, 'id') ?? ''}`;
}
