// Owns Heroku: systems with a colour each, and incidents; its answers of 2012 are of the same kind under other names.
// https://devcenter.heroku.com/articles/heroku-status
import type { Component, Incident, Maintenance } from '../../domain/status-report.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { dateIn } from '../parsing/date-in.ts';
import {
  areRecords,
  entries,
  flag,
  list,
  record,
  records,
  text,
  word,
  type JsonRecord,
} from '../parsing/json.ts';
import { plainLine, safeLink } from '../parsing/plain-text.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { updatesIn, type UpdateNames } from '../parsing/updates-in.ts';
import { worstImpact } from '../parsing/worst.ts';
import { componentStatus, impact, incidentState, maintenanceState } from '../words.ts';

/** They list the newest first. */
const UPDATE: UpdateNames = {
  at: ['display_at', 'created_at'],
  state: 'update_type',
  text: ['contents'],
};

export const heroku: Adapter = {
  technology: 'heroku',
  hosts: /^status\.heroku\.com$/,
  recognize: (body) => readPart(body) !== null,
  endpoints: ({ url }) =>
    endpointsAt(url, { state: ['/api/v4/current-status'], history: ['/api/v4/incidents'] }),
  read: (bodies) => reportOf('heroku', bodies.map(readPart), 'status'),
};

function readPart(body: Body): Part | null {
  if (body.kind !== 'json') return null;
  const { value } = body;
  const all = records(value);
  if (all.length > 0)
    return all.some(isIssue) ? { incidents: all.map(readIncident), isComplete: areRecords(value) } : null;
  const systems = records(value, 'status').filter((row) => text(row, 'system') !== null);
  if (systems.length > 0 && (list(value, 'incidents') || list(value, 'scheduled')))
    return {
      components: systems.map((row) => componentOf(text(row, 'system') ?? '', text(row, 'status'))),
      incidents: records(value, 'incidents').map(readIncident),
      maintenances: records(value, 'scheduled').map(readMaintenance),
      isComplete: areRecords(value, 'incidents'),
    };
  const colours = entries(value, 'status').filter(([, colour]) => text(colour) !== null);
  return colours.length > 0 && list(value, 'issues')
    ? {
        components: colours.map(([name, colour]) => componentOf(name, text(colour))),
        incidents: records(value, 'issues').map(readIncident),
        isComplete: true,
      }
    : null;
}

function isIssue(item: JsonRecord): boolean {
  const [first] = records(item, 'updates');
  const isTold = first ? text(first, 'update_type') !== null : text(item, 'full_url') !== null;
  return isTold && text(item, 'title') !== null && text(item, 'created_at') !== null;
}

function componentOf(name: string, colour: string | null): Component {
  return { id: name, name: plainLine(name), status: componentStatus(colour) };
}

function readIncident(item: JsonRecord): Incident {
  const updates = updatesIn(records(item, 'updates').toReversed(), UPDATE, incidentState);
  const last = updates.at(-1);
  const said = incidentState(text(item, 'state'));
  const isOver = said.is === 'resolved' || last?.state.is === 'resolved' || flag(item, 'resolved') === true;
  const resolved = updates.findLast(({ state }) => state.is === 'resolved');
  // `open` tells less than what was posted last.
  const state = said.is === 'unknown' || text(item, 'state') === 'open' ? (last?.state ?? said) : said;
  return {
    ...announced(item),
    updates,
    state: isOver
      ? { is: 'resolved', word: text(item, 'state') ?? resolved?.state.word ?? 'resolved' }
      : state,
    impact: worstImpact(colours(item).map(impact)) ?? impact(null),
    startedAt: dateIn(item, 'created_at') ?? updates[0]?.at ?? null,
    resolvedAt: isOver ? (resolved?.at ?? dateIn(item, 'updated_at')) : null,
  };
}

function readMaintenance(item: JsonRecord): Maintenance {
  const state = maintenanceState(text(item, 'state'));
  return {
    ...announced(item),
    updates: updatesIn(records(item, 'updates').toReversed(), UPDATE, maintenanceState),
    state: state.word === '' ? { is: 'scheduled', word: 'scheduled' } : state,
    from: dateIn(item, 'scheduled_for', 'starts_at'),
    to: dateIn(item, 'scheduled_until', 'ends_at'),
  };
}

function announced(item: JsonRecord) {
  const title = plainLine(text(item, 'title') ?? '');
  const systems = [...records(item, 'systems'), ...records(item, 'statuses')];
  return {
    id: word(item, 'id') ?? title,
    title,
    url: safeLink(text(item, 'full_url') ?? text(item, 'href')),
    affected: systems
      .flatMap((system) => text(system, 'name') ?? text(system, 'system') ?? [])
      .map(plainLine),
  };
}

/** Each update of the old kind has one for each system; the new kind has them beside the updates. */
function colours(item: JsonRecord): string[] {
  const own = records(item, 'statuses').flatMap((system) => text(system, 'status') ?? []);
  const told = records(item, 'updates').flatMap((update) =>
    entries(record(update)).flatMap(([name, value]) =>
      name.startsWith('status_') ? (text(value) ?? []) : [],
    ),
  );
  return [...own, ...told];
}
