// Owns Statuspal: a page with its services, incidents, and maintenances; times are in UTC without saying so.
// https://www.statuspal.io/api-docs/v2
import type { Component, Incident, Maintenance } from '../../domain/status-report.ts';
import type { Instant } from '../../time/instant.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import { dateIn } from '../parsing/date-in.ts';
import { areRecords, records, record, text, word, type JsonRecord } from '../parsing/json.ts';
import { namesIn } from '../parsing/names-in.ts';
import { plainLine, safeLink } from '../parsing/plain-text.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { updatesIn, type UpdateNames } from '../parsing/updates-in.ts';
import { componentStatus, impact, incidentState, maintenanceState } from '../words.ts';

const HOST = /^([\w-]+)\.statuspal\.(io|eu)$/;
const API = /statuspal\.(?:io|eu)\/api\/v2\/status_pages\/([\w-]{1,100})/;

const UPDATE: UpdateNames = {
  at: ['posted_at', 'inserted_at'],
  state: 'type',
  text: ['description'],
};

export const statuspal: Adapter = {
  technology: 'statuspal',
  hosts: /(?:^|\.)statuspal\.(?:io|eu)$/,
  recognize: (body) =>
    body.kind === 'json' && 'current_incident_type' in (record(body.value, 'status_page') ?? {}),
  identify: (html, { hostname }) => HOST.exec(hostname)?.[1] ?? API.exec(html)?.[1] ?? null,
  endpoints: ({ url, id }) => {
    const [, named, land = 'io'] = HOST.exec(url.hostname) ?? [];
    const name = id ?? named;
    return name === undefined
      ? []
      : endpointsAt(url, { state: [`https://statuspal.${land}/api/v2/status_pages/${name}/summary`] });
  },
  read: (bodies, { at }) => {
    const parts = bodies.map((body) => (body.kind === 'json' ? partOf(body.value, at) : null));
    return reportOf('statuspal', parts, 'status_page');
  },
};

function partOf(value: unknown, at: Instant): Part | null {
  const page = record(value, 'status_page');
  if (!page) return null;
  return {
    headline: impact(typeIn(page, 'none')),
    components: componentsIn(records(value, 'services')),
    incidents: records(value, 'incidents').map((item) => incidentOf(item, at)),
    maintenances: [
      ...records(value, 'maintenances').map((item) => maintenanceOf(item, 'in_progress', at)),
      ...records(value, 'upcoming_maintenances').map((item) => maintenanceOf(item, 'scheduled', at)),
    ],
    isComplete: areRecords(value, 'incidents'),
  };
}

/** The type of what is going on; that there is nothing is said by a null, not by leaving it out. */
function typeIn(item: JsonRecord, nothing: string): string | null {
  const isNothing = item['current_incident_type'] === null;
  return isNothing ? nothing : text(item, 'current_incident_type');
}

/** Parents are named in front of their children, which stand inside of them or beside them, and are not counted themselves. */
function componentsIn(services: readonly JsonRecord[]): Component[] {
  const names = new Map(
    services.map((service) => [word(service, 'id'), plainLine(text(service, 'name') ?? '')]),
  );
  const parents = new Set(services.map((service) => word(service, 'parent_id')));
  return services.flatMap((service) => {
    const children = records(service, 'children');
    if (children.length > 0) return children.map((child) => componentOf(child, text(service, 'name')));
    const isParent = parents.has(word(service, 'id')) && word(service, 'id') !== null;
    return isParent ? [] : componentOf(service, names.get(word(service, 'parent_id')) ?? null);
  });
}

function componentOf(service: JsonRecord, group: string | null): Component {
  const own = plainLine(text(service, 'name') ?? '');
  const name = group === null ? own : `${plainLine(group)} / ${own}`;
  return { id: word(service, 'id') ?? name, name, status: componentStatus(typeIn(service, 'operational')) };
}

function announced(item: JsonRecord) {
  const title = plainLine(text(item, 'title') ?? '');
  return {
    id: word(item, 'id') ?? title,
    title,
    url: safeLink(text(item, 'url')),
    affected: namesIn(records(item, 'services')),
  };
}

function incidentOf(item: JsonRecord, at: Instant): Incident {
  const updates = updatesIn(records(item, 'updates'), UPDATE, incidentState);
  const endedAt = dateIn(item, 'ends_at');
  const last = updates.at(-1)?.state ?? incidentState(null);
  const isOver = endedAt !== null && endedAt <= at;
  return {
    ...announced(item),
    state: isOver && last.is !== 'postmortem' ? { is: 'resolved', word: last.word } : last,
    impact: impact(text(item, 'type')),
    startedAt: dateIn(item, 'starts_at', 'inserted_at'),
    resolvedAt: isOver ? endedAt : null,
    updates,
  };
}

/** Its list says where it is; the end that was announced may have passed since. */
function maintenanceOf(item: JsonRecord, listed: 'in_progress' | 'scheduled', at: Instant): Maintenance {
  const to = dateIn(item, 'ends_at');
  return {
    ...announced(item),
    state: { is: to !== null && to <= at ? 'completed' : listed, word: '' },
    from: dateIn(item, 'starts_at'),
    to,
    updates: updatesIn(records(item, 'updates'), UPDATE, maintenanceState),
  };
}
