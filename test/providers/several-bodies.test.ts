// Owns that the bodies of several endpoints are one report: nothing is told twice, and nothing is lost.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StatusReport } from '../../src/domain/status-report.ts';
import type { Technology } from '../../src/domain/technology.ts';
import { readBody, type Body } from '../../src/providers/parsing/body.ts';
import { recognize } from '../../src/providers/read-status.ts';
import { ADAPTERS } from '../../src/providers/registry.ts';
import { instant } from '../../src/time/instant.ts';

const CONTEXT = { url: null, at: instant(Date.UTC(2026, 5, 1, 12)) };

function fixture(file: string): Body {
  return readBody(readFileSync(path.join('test', 'providers', 'fixtures', file)));
}

function readTogether(technology: Technology, bodies: readonly Body[]): StatusReport {
  const read = ADAPTERS.find((adapter) => adapter.technology === technology)?.read(bodies, CONTEXT);
  if (!read?.ok) throw new Error(`${technology} gave no report`);
  return read.value;
}

const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

describe('several bodies', () => {
  test('are the state and the past of one Statuspage', () => {
    const names = ['summary', 'incidents', 'scheduled-maintenances', 'management-incidents'];
    const report = readTogether(
      'statuspage',
      names.map((name) => fixture(`statuspage/${name}.json`)),
    );
    expect(idsOf(report.incidents)).toEqual(['qq1w2e3r4t5y', 'real1', 'written-later', 'with-postmortem']);
    expect(idsOf(report.maintenances)).toEqual(['mm1', 'mm0', 'plan1']);
    expect(report.components).toHaveLength(5);
    expect(report.headline?.is).toBe('none');
  });

  test('tell of one incident once, in the words of whoever has more of them', () => {
    const own = fixture('incidentio/summary.json');
    const imitation = fixture('incidentio/imitation.json');
    for (const bodies of [
      [own, imitation, fixture('incidentio/history.json')],
      [fixture('incidentio/history.json'), own, imitation],
    ]) {
      const { incidents } = readTogether('incidentio', bodies);
      expect(idsOf(incidents)).toEqual(['01KT000000000000000000000A', '01KS000000000000000000000A']);
      expect(incidents[0]?.updates.map(({ text }) => text)).toContain('A fix is out.');
    }
  });

  test('give the components that a summary leaves out', () => {
    const report = readTogether('instatus', [
      fixture('instatus/summary.json'),
      fixture('instatus/components.json'),
    ]);
    expect(report.components.map(({ name }) => name)).toEqual([
      'API',
      'Regions / Frankfurt',
      'Regions / Oslo',
    ]);
    expect(report.incidents).toHaveLength(1);
  });

  test('are read where one of them is not what was expected', () => {
    const report = readTogether('statuspage', [
      readBody('<html>Sorry</html>'),
      fixture('statuspage/status.json'),
    ]);
    expect(report.headline?.is).toBe('maintenance');
  });
});

test('an address settles what a shape leaves open', () => {
  const body = readBody('{"page":{"name":"Pier"},"status":{"indicator":"none"},"incidents":[]}');
  const at = (address: string) => recognize(body, { url: new URL(address) })?.technology;
  expect(at('https://status.pier.example/api/v1/status.json')).toBe('rootly');
  expect(at('https://status.pier.example/api/v2/status.json')).toBe('statuspage');
  const list = readBody('{"incidents":[]}');
  expect(
    recognize(list, { url: new URL('https://pier.status.online/en/json/incidents.json') })?.technology,
  ).toBe('status-online');
  expect(recognize(list, { url: null })).toBeNull();
});

test('a page knows what its platform calls it', () => {
  const idOf = (technology: Technology, address: string, html = '') =>
    ADAPTERS.find((adapter) => adapter.technology === technology)?.identify?.(html, new URL(address));
  expect(idOf('statuspal', 'https://quay.statuspal.eu/')).toBe('quay');
  expect(
    idOf('statuspal', 'https://status.quay.example/', '"https://statuspal.io/api/v2/status_pages/quay/x"'),
  ).toBe('quay');
  expect(idOf('statuspal', 'https://status.quay.example/')).toBeNull();
  expect(idOf('onlineornot', 'https://mole.onlineornot.com/')).toBe('mole');
  expect(idOf('onlineornot', 'https://status.mole.example/', '<a href="https://onlineornot.com">')).toBe(
    'status.mole.example',
  );
});
