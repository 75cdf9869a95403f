// Owns Slack: what is active, and the history, with notes instead of states.
// https://docs.slack.dev/reference/slack-status-api
import type { Impact, Incident, Maintenance, ProviderUpdate, Worded } from '../../domain/status-report.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { readDate } from '../parsing/dates.ts';
import { areRecords, list, records, text, texts, word, type JsonRecord } from '../parsing/json.ts';
import { oldestFirst } from '../parsing/order.ts';
import { plainLine, plainText, safeLink } from '../parsing/plain-text.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { worstImpact } from '../parsing/worst.ts';
import { impact, incidentState, maintenanceState } from '../words.ts';

/** Their own legend: an incident is less than an outage, and a notice is a word of warning. */
const IMPACTS: Readonly<Record<string, Impact>> = {
  notice: 'none',
  maintenance: 'maintenance',
  incident: 'minor',
  outage: 'critical',
};

export const slack: Adapter = {
  technology: 'slack',
  hosts: /^(?:slack-status\.com|status\.slack\.com)$/,
  recognize: (body) => readPart(body) !== null,
  endpoints: ({ url }) =>
    endpointsAt(url, { state: ['/api/v2.0.0/current'], history: ['/api/v2.0.0/history'] }),
  read: (bodies) => reportOf('slack', bodies.map(readPart), 'active_incidents'),
};

function readPart(body: Body): Part | null {
  if (body.kind !== 'json') return null;
  const { value } = body;
  const isCurrent = list(value, 'active_incidents') !== null && text(value, 'date_updated') !== null;
  const items = isCurrent ? records(value, 'active_incidents') : records(value);
  if (!isCurrent && !items.some(isTheirs)) return null;
  const planned = items.filter((item) => text(item, 'type') === 'maintenance');
  return {
    headline: isCurrent ? headlineOf(text(value, 'status') ?? '', items) : null,
    incidents: items.filter((item) => !planned.includes(item)).map(readIncident),
    maintenances: planned.map(readMaintenance),
    isComplete: isCurrent && areRecords(value, 'active_incidents'),
  };
}

function isTheirs(item: JsonRecord): boolean {
  const isDescribed = text(item, 'title') !== null && text(item, 'type') !== null;
  return isDescribed && list(item, 'notes') !== null && list(item, 'services') !== null;
}

/** `ok`, or `active` for anything that goes on: how bad that is, its type says. */
function headlineOf(status: string, items: readonly JsonRecord[]): Worded<Impact> {
  if (status !== 'active') return impact(status);
  return { is: worstImpact(items.map(impactOf))?.is ?? 'unknown', word: status };
}

function impactOf(item: JsonRecord): Worded<Impact> {
  const type = text(item, 'type')?.slice(0, 100) ?? '';
  return { is: IMPACTS[type] ?? 'unknown', word: type };
}

function readIncident(item: JsonRecord): Incident {
  const said = incidentState(text(item, 'status'));
  const isNotice = text(item, 'type') === 'notice' && said.is !== 'resolved';
  const state: Incident['state'] = isNotice ? { is: 'notice', word: said.word } : said;
  const updates = updatesOf(item, state);
  return {
    ...announced(item),
    updates,
    state,
    impact: impactOf(item),
    startedAt: readDate(text(item, 'date_created'), 'utc') ?? updates[0]?.at ?? null,
    resolvedAt:
      state.is === 'resolved' ? (updates.at(-1)?.at ?? readDate(text(item, 'date_updated'), 'utc')) : null,
  };
}

function readMaintenance(item: JsonRecord): Maintenance {
  const state = maintenanceState(text(item, 'status'));
  return {
    ...announced(item),
    updates: updatesOf(item, state),
    state,
    from: readDate(text(item, 'date_start') ?? text(item, 'date_created'), 'utc'),
    to: readDate(text(item, 'date_end'), 'utc'),
  };
}

function announced(item: JsonRecord) {
  const title = plainLine(text(item, 'title') ?? '');
  return {
    id: word(item, 'id') ?? title,
    title,
    url: safeLink(text(item, 'url')),
    affected: texts(item, 'services').map(plainLine),
  };
}

/** A note has no state of its own. The last one is written when the whole comes to the state that it has. */
function updatesOf<State>(item: JsonRecord, state: Worded<State>): ProviderUpdate<State | 'unknown'>[] {
  const notes = records(item, 'notes').map((note) => ({
    id: word(note, 'id'),
    at: readDate(text(note, 'date_created'), 'utc'),
    text: plainText(text(note, 'body') ?? ''),
  }));
  return oldestFirst(notes.toReversed()).map((note, index) => ({
    ...note,
    state: index === notes.length - 1 ? state : { is: 'unknown', word: '' },
  }));
}
