// Owns the status pages of PagerDuty: what the page carries for its own scripts.
import type { Component, Incident, IncidentState, Maintenance } from '../../domain/status-report.ts';
import type { Adapter, Context } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { readDate } from '../parsing/dates.ts';
import { embeddedJson } from '../parsing/embedded-json.ts';
import { list, record, records, text, word, type JsonRecord } from '../parsing/json.ts';
import { namesIn } from '../parsing/names-in.ts';
import { mergedById } from '../parsing/order.ts';
import { plainLine } from '../parsing/plain-text.ts';
import { plannedAt } from '../parsing/planned-at.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { updateIn, updatesIn, type UpdateNames } from '../parsing/updates-in.ts';
import { worstImpact } from '../parsing/worst.ts';
import { componentStatus, impact, incidentState, maintenanceState } from '../words.ts';

const UPDATE: UpdateNames = { at: ['reported_at', 'created_at'], state: 'status', text: ['message'] };

export const pagerduty: Adapter = {
  technology: 'pagerduty',
  hosts: /(?:^|\.)status\.pagerduty\.com$|(?:^|\.)trust\.pagerduty\.com$/,
  recognize: (body) => dataOf(body) !== null,
  endpoints: ({ url }) => endpointsAt(url, { state: ['/'] }),
  read: (bodies, context) =>
    reportOf(
      'pagerduty',
      bodies.map((body) => readPart(dataOf(body), context)),
      'summary',
    ),
};

function dataOf(body: Body): JsonRecord | null {
  const data = body.kind === 'html' ? record(embeddedJson(body.text, 'data')) : null;
  return list(data, 'summary', 'open_incidents') && record(data, 'layout') ? data : null;
}

function readPart(data: JsonRecord | null, { at }: Context): Part | null {
  if (!data) return null;
  const summary = record(data, 'summary');
  const open = records(summary, 'open_incidents');
  const impacted = new Map(
    open.flatMap((item) => {
      const [latest] = newestFirst(records(item, 'updates'));
      return records(latest, 'impacted_business_services').map(
        (service) => [word(service, 'business_service_id') ?? '', text(service, 'severity')] as const,
      );
    }),
  );
  return {
    components: records(summary, 'post_status_page_services').map((row) => readService(row, impacted)),
    incidents: mergedById([[...open, ...records(summary, 'resolved_incidents')].map(readIncident)]),
    maintenances: records(summary, 'posts')
      .filter((post) => text(post, 'post_type') === 'maintenance')
      .map((post) => readMaintenance(post, at)),
    isComplete: true,
  };
}

/** The page shows a service as well unless an open incident names it. */
function readService(row: JsonRecord, impacted: ReadonlyMap<string, string | null>): Component {
  const name = plainLine(text(row, 'name') ?? '');
  const id = word(row, 'external_business_service_id') ?? word(row, 'id') ?? name;
  const severity = impacted.get(id);
  const status: Component['status'] =
    severity === undefined
      ? { is: 'operational', word: '' }
      : severity === 'major'
        ? { is: 'partial_outage', word: severity }
        : componentStatus(severity);
  return { id, name, status };
}

function readIncident(item: JsonRecord): Incident {
  const updates = updatesIn(records(item, 'updates'), UPDATE, incidentState);
  const state = updates.at(-1)?.state ?? incidentState(null);
  const review = record(item, 'postmortem');
  const postmortem =
    review && updateIn<IncidentState>(review, UPDATE, () => ({ is: 'postmortem', word: 'postmortem' }));
  return {
    ...announced(item),
    updates: postmortem ? [...updates, postmortem] : updates,
    state,
    impact:
      worstImpact(records(item, 'updates').map((update) => impact(text(update, 'severity')))) ?? impact(null),
    startedAt: updates[0]?.at ?? null,
    resolvedAt: state.is === 'resolved' ? (updates.at(-1)?.at ?? null) : null,
  };
}

function readMaintenance(post: JsonRecord, at: Context['at']): Maintenance {
  const from = readDate(text(post, 'starts_at'), 'utc');
  const to = readDate(text(post, 'ends_at'), 'utc');
  const updates = updatesIn(records(post, 'updates'), UPDATE, maintenanceState);
  return { ...announced(post), updates, state: updates.at(-1)?.state ?? plannedAt(from, to, at), from, to };
}

function announced(item: JsonRecord) {
  const title = plainLine(text(item, 'title') ?? '');
  const services = records(item, 'updates').flatMap((update) =>
    records(update, 'impacted_business_services'),
  );
  return { id: word(item, 'id') ?? title, title, url: null, affected: [...new Set(namesIn(services))] };
}

function newestFirst(updates: readonly JsonRecord[]): readonly JsonRecord[] {
  const at = (update: JsonRecord) => readDate(text(update, 'reported_at'), 'utc') ?? 0;
  return updates.toSorted((one, other) => at(other) - at(one));
}
