// Owns status.online: the list of a page's incidents, without any updates of them.
import type { Incident } from '../../domain/status-report.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import { readDate } from '../parsing/dates.ts';
import { list, records, text, word, type JsonRecord } from '../parsing/json.ts';
import { plainLine, safeLink } from '../parsing/plain-text.ts';
import { reportOf } from '../parsing/report-of.ts';
import { impact, incidentState } from '../words.ts';

export const statusOnline: Adapter = {
  technology: 'status-online',
  hosts: /(?:^|\.)status\.online$/,
  recognize: (body, { url }) => {
    if (body.kind !== 'json' || !list(body.value, 'incidents')) return false;
    const isAtHome = url !== null && /(?:^|\.)status\.online$/.test(url.hostname);
    return isAtHome || records(body.value, 'incidents').some(isTheirs);
  },
  endpoints: ({ url }) => endpointsAt(url, { state: ['/en/json/incidents.json'] }),
  read: (bodies) => {
    const parts = bodies.map((body) => {
      if (body.kind !== 'json' || !list(body.value, 'incidents')) return null;
      return { incidents: records(body.value, 'incidents').map(incidentOf), isComplete: true };
    });
    return reportOf('status-online', parts, 'incidents');
  },
};

/** A link to the page of an incident, and its end even where it has none. */
function isTheirs(item: JsonRecord): boolean {
  const isDated = text(item, 'started_at') !== null && 'resolved_at' in item;
  return isDated && text(item, 'status') !== null && /\/incidents?\//.test(text(item, 'url') ?? '');
}

function incidentOf(item: JsonRecord): Incident {
  const title = plainLine(text(item, 'name') ?? text(item, 'title') ?? '');
  return {
    id: word(item, 'id') ?? title,
    title,
    url: safeLink(text(item, 'url')),
    affected: [],
    state: incidentState(text(item, 'status')),
    impact: impact(text(item, 'impact') ?? text(item, 'severity')),
    startedAt: readDate(text(item, 'started_at'), 'utc'),
    resolvedAt: readDate(text(item, 'resolved_at'), 'utc'),
    updates: [],
  };
}
