// Owns OpenStatus: the JSON feed of a page, and the one word that its API has for it.
import type { Component, Incident, Maintenance } from '../../domain/status-report.ts';
import type { Instant } from '../../time/instant.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import { readDate } from '../parsing/dates.ts';
import { list, record, records, text, word, type JsonRecord } from '../parsing/json.ts';
import { plainLine, plainText } from '../parsing/plain-text.ts';
import { plannedAt } from '../parsing/planned-at.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { updatesIn, type UpdateNames } from '../parsing/updates-in.ts';
import { componentStatus, impact, incidentState } from '../words.ts';

const STATUS =
  /^(?:operational|degraded_performance|partial_outage|major_outage|under_maintenance|unknown|incident)$/;
/** Variants of their own design. */
const COLOURS: Readonly<Record<string, string>> = {
  success: 'operational',
  error: 'major_outage',
  info: 'under_maintenance',
  incident: 'degraded',
};

const UPDATE: UpdateNames = { at: ['date'], state: 'status', text: ['message'] };

export const openstatus: Adapter = {
  technology: 'openstatus',
  hosts: /(?:^|\.)openstatus\.dev$/,
  recognize: (body) =>
    body.kind === 'json' && (isWord(body.value) || list(body.value, 'statusReports') !== null),
  endpoints: ({ url }) => endpointsAt(url, { state: ['/feed/json'] }),
  read: (bodies, { at }) => {
    const parts = bodies.map((body) => (body.kind === 'json' ? partOf(body.value, at) : null));
    return reportOf('openstatus', parts, 'statusReports');
  },
};

function isWord(value: unknown): boolean {
  return Object.keys(record(value) ?? {}).length === 1 && STATUS.test(text(value, 'status') ?? '');
}

function partOf(value: unknown, at: Instant): Part | null {
  const isFeed = list(value, 'statusReports') !== null;
  if (!isFeed && !isWord(value)) return null;
  const status = text(value, 'status');
  const components = componentsIn(value);
  const names = new Map(components.map(({ id, name }) => [id, name]));
  return {
    headline: status === null ? null : { ...impact(COLOURS[status] ?? status), word: status },
    components,
    incidents: records(value, 'statusReports').map((item) => incidentOf(item, names)),
    maintenances: records(value, 'maintenances').map((item) => maintenanceOf(item, names, at)),
    isComplete: isFeed,
  };
}

/** Only monitors have a status; a component that is none is what the reports about it say. */
function componentsIn(value: unknown): Component[] {
  const monitors = records(value, 'monitors');
  const statuses = new Map(monitors.map((monitor) => [word(monitor, 'id'), text(monitor, 'status')]));
  const groups = new Map(
    records(value, 'pageComponentGroups').map((group) => [
      word(group, 'id'),
      plainLine(text(group, 'name') ?? ''),
    ]),
  );
  const statusOf = (monitorId: string | null) => {
    const said = statuses.get(monitorId) ?? '';
    return { ...componentStatus(COLOURS[said] ?? said), word: said };
  };
  const rows = records(value, 'pageComponents');
  return (rows.length > 0 ? rows : monitors).map((row) => {
    const own = plainLine(text(row, 'name') ?? '');
    const group = groups.get(word(row, 'groupId'));
    const name = group === undefined ? own : `${group} / ${own}`;
    return {
      id: word(row, 'id') ?? name,
      name,
      status: statusOf(word(row, rows.length > 0 ? 'monitorId' : 'id')),
    };
  });
}

function announced(item: JsonRecord, title: string | null, names: ReadonlyMap<string, string>) {
  const affected = (list(item, 'pageComponents') ?? list(item, 'monitors') ?? []).flatMap(
    (id) => names.get(word(id) ?? '') ?? [],
  );
  return { id: word(item, 'id') ?? title ?? '', title: plainLine(title ?? ''), url: null, affected };
}

function incidentOf(item: JsonRecord, names: ReadonlyMap<string, string>): Incident {
  const state = incidentState(text(item, 'status'));
  const updates = updatesIn(records(item, 'statusReportUpdates'), UPDATE, incidentState);
  const closed = updates.findLast((update) => update.state.is === 'resolved')?.at ?? null;
  return {
    ...announced(item, text(item, 'title'), names),
    state,
    impact: impact(null),
    startedAt: updates[0]?.at ?? null,
    resolvedAt: state.is === 'resolved' ? closed : null,
    updates,
  };
}

function maintenanceOf(item: JsonRecord, names: ReadonlyMap<string, string>, at: Instant): Maintenance {
  const [from, to] = [readDate(text(item, 'from'), 'utc'), readDate(text(item, 'to'), 'utc')];
  const message = text(item, 'message');
  const posted = readDate(text(item, 'updatedAt'), 'utc');
  const update = {
    id: null,
    at: posted,
    state: plannedAt(from, to, posted ?? at),
    text: plainText(message ?? ''),
  };
  return {
    ...announced(item, text(item, 'name') ?? text(item, 'title'), names),
    state: plannedAt(from, to, at),
    from,
    to,
    updates: message === null ? [] : [update],
  };
}
