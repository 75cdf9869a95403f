// Owns OnlineOrNot: the summary of a page, which tells what is open and what is planned.
import type { Incident, Maintenance, Worded } from '../../domain/status-report.ts';
import type { Instant } from '../../time/instant.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import { dateIn } from '../parsing/date-in.ts';
import { areRecords, list, record, records, text, word, type JsonRecord } from '../parsing/json.ts';
import { namesIn } from '../parsing/names-in.ts';
import { plainLine, safeLink } from '../parsing/plain-text.ts';
import { plannedAt } from '../parsing/planned-at.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { updatesIn, type UpdateNames } from '../parsing/updates-in.ts';
import { componentStatus, impact, incidentState, maintenanceState } from '../words.ts';

const HOST = /^([\w-]+)\.onlineornot\.com$/;
/** Sentences of the page, the worst first. */
const HEADLINES: readonly (readonly [RegExp, string])[] = [
  [/major|critical/i, 'critical'],
  [/partial/i, 'major'],
  [/minor|degraded/i, 'minor'],
  [/maintenance/i, 'maintenance'],
  [/operational/i, 'none'],
];

const UPDATE: UpdateNames = {
  at: ['timestamp', 'created_at', 'updated_at'],
  state: 'status',
  text: ['message', 'description'],
};

export const onlineornot: Adapter = {
  technology: 'onlineornot',
  hosts: /(?:^|\.)onlineornot\.com$/,
  recognize: (body) => body.kind === 'json' && partOf(body.value, null) !== null,
  // The page itself is made elsewhere; their API knows it by its own name or by the host that it is on.
  identify: (html, { hostname }) =>
    HOST.exec(hostname)?.[1] ?? (html.includes('onlineornot.com') ? hostname : null),
  endpoints: ({ url, id }) =>
    endpointsAt(url, {
      state: [`https://api.onlineornot.com/v1/status_pages/${id ?? url.hostname}/summary`],
    }),
  read: (bodies, { at }) => {
    const parts = bodies.map((body) => (body.kind === 'json' ? partOf(body.value, at) : null));
    return reportOf('onlineornot', parts, 'status_page');
  },
};

function partOf(value: unknown, at: Instant | null): Part | null {
  const result = record(value, 'result');
  if (!record(result, 'status_page') && !list(result, 'active_incidents')) return null;
  const sentence = text(result, 'status', 'description');
  return {
    headline: sentence === null ? null : headlineOf(sentence),
    components: records(result, 'components').map((row) => {
      const name = plainLine(text(row, 'name') ?? '');
      return { id: word(row, 'id') ?? name, name, status: componentStatus(withoutImpact(row, 'status')) };
    }),
    incidents: records(result, 'active_incidents').map(incidentOf),
    maintenances: records(result, 'scheduled_maintenance').map((item) => maintenanceOf(item, at)),
    isComplete: areRecords(result, 'active_incidents'),
  };
}

function headlineOf(sentence: string): Worded<ReturnType<typeof impact>['is']> {
  const word = plainLine(sentence);
  return { ...impact(HEADLINES.find(([words]) => words.test(word))?.[1] ?? null), word };
}

function withoutImpact(item: JsonRecord, name: string): string | null {
  const said = text(item, name);
  return said === 'NO_IMPACT' ? 'operational' : said;
}

function announced(item: JsonRecord) {
  const title = plainLine(text(item, 'title') ?? text(item, 'name') ?? '');
  return {
    id: word(item, 'id') ?? title,
    title,
    url: safeLink(text(item, 'url')),
    affected: namesIn(records(item, 'components')),
  };
}

/** That it is active is said by the list in which it stands. */
function incidentOf(item: JsonRecord): Incident {
  return {
    ...announced(item),
    state: incidentState(text(item, 'status') ?? 'active'),
    impact: impact(withoutImpact(item, 'impact')),
    startedAt: dateIn(item, 'started', 'started_at', 'created_at'),
    resolvedAt: dateIn(item, 'ended', 'resolved_at'),
    updates: updatesIn(records(item, 'updates'), UPDATE, incidentState),
  };
}

function maintenanceOf(item: JsonRecord, at: Instant | null): Maintenance {
  const from = dateIn(item, 'starts_at', 'start_date', 'scheduled_for', 'started');
  const to = dateIn(item, 'ends_at', 'end_date', 'scheduled_until', 'ended');
  const said = maintenanceState(text(item, 'status'));
  const isSilent = said.is === 'unknown' && said.word === '' && at !== null;
  return {
    ...announced(item),
    state: isSilent ? plannedAt(from, to, at) : said,
    from,
    to,
    updates: updatesIn(records(item, 'updates'), UPDATE, maintenanceState),
  };
}
