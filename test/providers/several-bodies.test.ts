// Owns what comes of several bodies of one page, and of the empty ones that mean that all is well.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { overallOf, type StatusReport } from '../../src/domain/status-report.ts';
import type { Technology } from '../../src/domain/technology.ts';
import { readBody } from '../../src/providers/parsing/body.ts';
import { recognize } from '../../src/providers/read-status.ts';
import { ADAPTERS } from '../../src/providers/registry.ts';
import { instant } from '../../src/time/instant.ts';

const CONTEXT = { url: null, at: instant(Date.UTC(2026, 5, 1, 12)) };

const fixture = (file: string) => readFileSync(path.join('test', 'providers', 'fixtures', file));

function adapterOf(technology: Technology) {
  const adapter = ADAPTERS.find((each) => each.technology === technology);
  if (!adapter) throw new Error(technology);
  return adapter;
}

function read(technology: Technology, ...bodies: readonly (Uint8Array | string)[]): StatusReport {
  const report = adapterOf(technology).read(
    bodies.map((body) => readBody(body)),
    CONTEXT,
  );
  if (!report.ok) throw new Error(technology);
  return report.value;
}

test('the page of Uptime Kuma names the monitors, and its heartbeats say how they are', () => {
  const { components, incidents } = read(
    'uptime-kuma',
    fixture('uptime-kuma/page.json'),
    fixture('uptime-kuma/heartbeat.json'),
  );
  expect(components.map(({ name, status }) => [name, status.is])).toEqual([
    ['Web / Shop', 'major_outage'],
    ['Mail', 'under_maintenance'],
  ]);
  expect(incidents).toHaveLength(1);
});

test('an event of AWS is one incident, whether it is listed as current, as recent, or as both', () => {
  const current = fixture('aws/currentevents.utf-16.json');
  const recent = fixture('aws/events.utf-16.json');
  const ids = read('aws', current, recent).incidents.map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(ids).toEqual(read('aws', recent).incidents.map(({ id }) => id));
  expect(read('aws', current).incidents.map(({ id }) => id)).toEqual([ids[0]]);
});

test('components and notices of Sorry stand in one report under its headline', () => {
  const report = read(
    'sorry',
    fixture('sorry/status.json'),
    fixture('sorry/components.json'),
    fixture('sorry/notices.json'),
  );
  expect(report.headline?.word).toBe('degraded');
  expect([report.components.length, report.incidents.length, report.maintenances.length]).toEqual([3, 2, 1]);
});

test('of an incident in the state and in the history of Heroku, what tells more stays', () => {
  const state = fixture('heroku/current-status.json');
  const told = read('heroku', state, state).incidents;
  expect(told.map(({ id }) => id)).toEqual(read('heroku', state).incidents.map(({ id }) => id));
});

test('an empty list of a page that is known says that all is well; of nobody, it says nothing', () => {
  for (const [technology, body] of [
    ['gcp', '[]'],
    ['google-workspace', '[]'],
    ['aws', '[]'],
    ['salesforce', '[]'],
    ['zendesk', '{"data":[],"included":[]}'],
  ] as const) {
    expect(overallOf(read(technology, body)), technology).toBe('none');
    expect(recognize(readBody(body), { url: null }), technology).toBeNull();
  }
});

test('a page tells the id under which its answers are asked for', () => {
  const id = (technology: Technology, url: string, html = '') =>
    adapterOf(technology).identify?.(html, new URL(url)) ?? null;
  const page = '5b0123456789abcdef012345';
  expect(id('statusio', `https://status.example.com/pages/history/${page}`)).toBe(page);
  expect(
    id('statusio', 'https://status.example.com/', `<script>var statuspage_id = "${page}";</script>`),
  ).toBe(page);
  expect(id('statusio', 'https://status.example.com/', 'commit 5b0123456789abcdef012345')).toBeNull();
  expect(id('uptime-kuma', 'https://up.example.com/status/web')).toBe('web');
  expect(id('salesforce', 'https://status.salesforce.com/instances/EU47')).toBe('EU47');
  expect(id('upptime', 'https://github.com/example/uptime')).toBe('example/uptime');
  expect(id('upptime', 'https://example.github.io/uptime/history/shop')).toBe('example/uptime');
  expect(
    id(
      'upptime',
      'https://up.example.com/',
      '<a href="https://github.com/upptime/upptime">Upptime</a> <a href="https://github.com/example/status">',
    ),
  ).toBe('example/status');
  expect(id('upptime', 'https://up.example.com/', '<a href="https://github.com/example/status">')).toBeNull();
});

test('a status that nobody knows is theirs all the same, and is quoted', () => {
  const summary = '{"page":{"name":"A","url":"https://status.example","status":"ONFIRE"}}';
  expect(recognize(readBody(summary), { url: null })?.technology).toBe('instatus');
  expect(read('instatus', summary).headline).toEqual({ is: 'unknown', word: 'ONFIRE' });
  const components = '[{"name":"API","status":"OPERATIONAL"},{"name":"Mail","status":"ONFIRE"}]';
  expect(recognize(readBody(components), { url: null })?.technology).toBe('instatus');
  expect(read('instatus', components).components[1]?.status).toEqual({ is: 'unknown', word: 'ONFIRE' });
  const html = fixture('statuspage/page.html').toString().replace('status-major', 'status-onfire');
  expect(read('statuspage', html).headline).toEqual({ is: 'unknown', word: 'onfire' });
});

test('an item of a list that lacks what its kind is known by costs nothing but itself', () => {
  const lists = [
    ['cachet', 'cachet/components.v2.json', 'data', 'status'],
    ['upptime', 'upptime/summary.json', null, 'status'],
    ['gcp', 'gcp/incidents.json', null, 'external_desc'],
    ['instatus', 'instatus/components.json', 'components', 'status'],
    ['gatus', 'gatus/statuses.json', null, 'results'],
    ['statuspage', 'statuspage/management-incidents.json', null, 'name'],
  ] as const;
  for (const [technology, file, list, field] of lists) {
    const body = JSON.parse(fixture(file).toString()) as Record<string, Record<string, unknown>[]>;
    const before = read(technology, JSON.stringify(body));
    const items = list === null ? (body as unknown as Record<string, unknown>[]) : (body[list] ?? []);
    delete items[0]?.[field];
    const after = read(technology, JSON.stringify(body));
    const count = ({ components, incidents, maintenances }: StatusReport) =>
      components.length + incidents.length + maintenances.length;
    expect([file, count(after)]).toEqual([file, count(before)]);
    expect(recognize(readBody(JSON.stringify(body)), { url: null })?.technology, file).toBe(technology);
  }
});

test('of two components with one name, the one that is down is not lost behind the other', () => {
  const rows = '[{"name":"API","status":"OPERATIONAL"},{"name":"API","status":"MAJOROUTAGE"}]';
  const report = read('instatus', rows);
  expect(report.components.map(({ status }) => status.is)).toEqual(['operational', 'major_outage']);
  expect(overallOf(report)).toBe('critical');
  expect(read('instatus', rows, rows).components).toHaveLength(2);
});

test('a page of Statuspage says by whose clocks it goes; what is no zone is not taken', () => {
  expect(read('statuspage', fixture('statuspage/summary.json')).zone).toBe('Europe/Berlin');
  const told = JSON.parse(fixture('statuspage/summary.json').toString()) as { page: object };
  for (const time_zone of ['Mars/Olympus', '<b>UTC</b>', '', 7, null])
    expect(
      read('statuspage', JSON.stringify({ ...told, page: { ...told.page, time_zone } })),
    ).not.toHaveProperty('zone');
});
