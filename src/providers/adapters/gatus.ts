// Owns Gatus, which knows results of checks and no incidents.
// https://gatus.io/docs/api
import type { Component } from '../../domain/status-report.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { readDate } from '../parsing/dates.ts';
import { flag, list, record, records, text, type JsonRecord } from '../parsing/json.ts';
import { plainLine } from '../parsing/plain-text.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';

export const gatus: Adapter = {
  technology: 'gatus',
  hosts: null,
  recognize: (body) => readPart(body) !== null,
  endpoints: ({ url }) => endpointsAt(url, { state: ['/api/v1/endpoints/statuses?page=1&pageSize=20'] }),
  read: (bodies) => reportOf('gatus', bodies.map(readPart), 'results'),
};

/** All endpoints, or a single one. */
function readPart(body: Body): Part | null {
  if (body.kind !== 'json') return null;
  const single = record(body.value);
  const endpoints = single ? [single] : records(body.value);
  const isTheirs = (each: JsonRecord) => isEndpoint(each) && records(each, 'results').some(isResult);
  return endpoints.some(isTheirs) ? { components: endpoints.map(readEndpoint) } : null;
}

function isEndpoint(item: JsonRecord): boolean {
  return text(item, 'name') !== null && text(item, 'key') !== null && 'results' in item;
}

function isResult(result: JsonRecord): boolean {
  return (
    flag(result, 'success') !== null && (list(result, 'conditionResults') !== null || 'timestamp' in result)
  );
}

function readEndpoint(item: JsonRecord): Component {
  const name = plainLine(text(item, 'name') ?? '');
  const group = plainLine(text(item, 'group') ?? '');
  const [latest] = records(item, 'results')
    .map((result) => ({
      isWell: flag(result, 'success'),
      at: readDate(text(result, 'timestamp'), 'utc') ?? 0,
    }))
    .toReversed()
    .toSorted((one, other) => other.at - one.at);
  const isWell = latest?.isWell ?? null;
  return {
    id: text(item, 'key') ?? name,
    name: group === '' ? name : `${group} / ${name}`,
    status:
      isWell === null
        ? { is: 'unknown', word: '' }
        : { is: isWell ? 'operational' : 'major_outage', word: `success: ${String(isWell)}` },
  };
}
