// Owns status.io: one public answer for each page, under the id that the page carries in its HTML.
// https://kb.status.io/developers/public-status-api/
import type { Impact, Incident, Maintenance, ProviderUpdate, Worded } from '../../domain/status-report.ts';
import type { Context, Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { readDate } from '../parsing/dates.ts';
import {
  areRecords,
  flag,
  list,
  number,
  record,
  records,
  text,
  word,
  type JsonRecord,
} from '../parsing/json.ts';
import { oldestFirst } from '../parsing/order.ts';
import { plainLine, plainText } from '../parsing/plain-text.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { worstImpact, worstStatus } from '../parsing/worst.ts';
import { componentStatus, impact, incidentState, maintenanceState } from '../words.ts';
import { hours } from '../../time/duration.ts';
import { later } from '../../time/instant.ts';

const PAGE_ID =
  /(?:statuspage_id\W{1,9}|api\.status\.io\/1\.0\/status\/|\/pages\/(?:(?:history|incident|maintenance)\/)?)([0-9a-f]{24})\b/i;

/** The codes of services, and of messages. */
const STATUSES: Readonly<Record<number, string>> = {
  100: 'operational',
  200: 'maintenance',
  300: 'degraded_performance',
  400: 'partial_outage',
  500: 'major_outage',
  600: 'major_outage',
};
/** Their own texts, for answers without codes: `Service Disruption` is worse here than elsewhere. */
const TEXTS: Readonly<Record<string, string>> = {
  'Minor Service Outage': 'minor',
  'Partial Service Disruption': 'partial_outage',
  'Service Disruption': 'major_outage',
  'Security Event': 'major_outage',
};
const INCIDENT_STATES: Readonly<Record<number, string>> = {
  100: 'investigating',
  200: 'identified',
  300: 'monitoring',
  400: 'resolved',
};
const MAINTENANCE_STATES: Readonly<Record<number, string>> = {
  100: 'scheduled',
  200: 'in_progress',
  300: 'verifying',
  400: 'completed',
};

export const statusio: Adapter = {
  technology: 'statusio',
  hosts: /(?:^|\.)status\.io$/,
  recognize: (body) => rootOf(body) !== null,
  identify: (html, url) => PAGE_ID.exec(url.pathname)?.[1] ?? PAGE_ID.exec(html)?.[1] ?? null,
  endpoints: ({ url, id }) =>
    id === null ? [] : endpointsAt(url, { state: [`https://api.status.io/1.0/status/${id}`] }),
  read: (bodies, context) =>
    reportOf(
      'statusio',
      bodies.map((body) => readPart(rootOf(body), context)),
      'status_overall',
    ),
};

function rootOf(body: Body): JsonRecord | null {
  if (body.kind !== 'json') return null;
  const root = record(body.value, 'result') ?? record(body.value);
  const isWhole = record(root, 'status_overall') !== null;
  return isWhole || records(root, 'status').some((row) => list(row, 'containers')) ? root : null;
}

function readPart(root: JsonRecord | null, context: Context): Part | null {
  if (!root) return null;
  const overall = record(root, 'status_overall');
  return {
    headline: overall && coded(impact, STATUSES, overall, 'status', 'status_code'),
    components: records(root, 'status').map((row) => {
      const name = nameOf(row);
      const own = statusOf(row);
      const status = own.word === '' ? worstStatus(records(row, 'containers').map(statusOf)) : own;
      return { id: idOf(row) ?? name, name, status: status ?? own };
    }),
    incidents: records(root, 'incidents').map(readIncident),
    maintenances: [
      ...records(root, 'maintenance', 'active').map((item) => readMaintenance(item, 'in_progress')),
      ...records(root, 'maintenance', 'upcoming').map((item) =>
        withoutStale(readMaintenance(item, 'scheduled'), context),
      ),
    ],
    isComplete: areRecords(root, 'incidents'),
  };
}

function readIncident(item: JsonRecord): Incident {
  const updates = updatesOf(item, (message) => coded(incidentState, INCIDENT_STATES, message, 'state'));
  const last = updates.at(-1);
  const isOver = flag(item, 'current_active') === false || last?.state.is === 'resolved';
  return {
    ...announced(item),
    updates,
    state: isOver ? { is: 'resolved', word: last?.state.word ?? '' } : (last?.state ?? incidentState(null)),
    // What they claimed at the worst: each message has its own, and the last is often "operational" before it is over.
    impact: worstImpact(records(item, 'messages').map(impactOf)) ?? impact(null),
    startedAt: readDate(text(item, 'datetime_open'), 'utc') ?? updates[0]?.at ?? null,
    resolvedAt: isOver ? (readDate(text(item, 'datetime_resolved'), 'utc') ?? last?.at ?? null) : null,
  };
}

function readMaintenance(item: JsonRecord, listed: 'in_progress' | 'scheduled'): Maintenance {
  const updates = updatesOf(item, (message) => coded(maintenanceState, MAINTENANCE_STATES, message, 'state'));
  const last = updates.at(-1)?.state;
  const isFurther = last?.is === 'verifying' || last?.is === 'completed' || last?.is === 'cancelled';
  return {
    ...announced(item),
    updates,
    state: isFurther ? last : { is: listed, word: last?.word ?? listed },
    from: readDate(text(item, 'datetime_planned_start'), 'utc'),
    to: readDate(text(item, 'datetime_planned_end'), 'utc'),
  };
}

/** They forget to close what they announced: a day behind its end, or once they wrote that it is over, it is. */
function withoutStale(item: Maintenance, { at }: Context): Maintenance {
  if (item.state.is !== 'scheduled' || item.to === null || item.to >= at) return item;
  const saysSo = /\b(?:complete|completed|finished|concluded)\b/i.test(item.updates.at(-1)?.text ?? '');
  const isOver = saysSo || later(item.to, hours(24)) < at;
  return isOver ? { ...item, state: { is: 'completed', word: item.state.word } } : item;
}

function announced(item: JsonRecord) {
  const title = nameOf(item);
  return {
    id: idOf(item) ?? `${title} ${text(item, 'datetime_open') ?? ''}`.trim(),
    title,
    url: null,
    affected: records(item, 'components_affected').map(nameOf),
  };
}

function updatesOf<State>(
  item: JsonRecord,
  stateOf: (message: JsonRecord) => Worded<State>,
): ProviderUpdate<State>[] {
  return oldestFirst(
    records(item, 'messages').map((message) => ({
      id: idOf(message),
      at: readDate(text(message, 'datetime'), 'utc'),
      state: stateOf(message),
      text: plainText(text(message, 'details') ?? ''),
    })),
  );
}

const idOf = (item: JsonRecord): string | null => word(item, '_id') ?? word(item, 'id');
const nameOf = (item: JsonRecord): string => plainLine(text(item, 'name') ?? '');
const statusOf = (row: JsonRecord) => coded(componentStatus, STATUSES, row, 'status', 'status_code');

function impactOf(message: JsonRecord): Worded<Impact> {
  return coded(impact, STATUSES, message, 'status');
}

/** A code where there is one; the word that is quoted is the one that stands there. */
function coded<Meaning>(
  meaningOf: (word: string | null) => Worded<Meaning>,
  codes: Readonly<Record<number, string>>,
  item: JsonRecord,
  name: string,
  codeName = name,
): Worded<Meaning> {
  const code = number(item, codeName);
  const said = word(item, name) ?? word(item, codeName);
  const meant = meaningOf((code === null ? TEXTS[said ?? ''] : codes[code]) ?? said);
  return { is: meant.is, word: said?.slice(0, 100) ?? '' };
}
