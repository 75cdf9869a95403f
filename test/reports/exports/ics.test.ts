// Owns the tests of the calendar: a library reads back every event, whatever is in a name.
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { icsLine, icsText } from '../../../src/reports/exports/ics-line.ts';
import { ICS } from '../../../src/reports/exports/ics.ts';
import {
  HOSTILE,
  hostileText,
  materialOf,
  PLAIN,
  randomTold,
  textOf,
} from '../../support/export-material.ts';

function read(text: string): ICAL.Component {
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return new ICAL.Component(ICAL.parse(text) as unknown[]);
}

function events(calendar: ICAL.Component): ICAL.Event[] {
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

test('a text comes back as it was, but for characters that have no place in a calendar', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const lines = ['BEGIN:VEVENT\r\n', icsLine('SUMMARY', icsText(text)), 'END:VEVENT\r\n'].join('');
      const expected = text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll(/(?!\n)\p{Cc}|\uFEFF/gu, '');
      expect(read(lines).getFirstPropertyValue('summary')).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test('each outage is an event from its first failed to its first good check, with its ranges in words', async () => {
  const calendar = read(await textOf(ICS, materialOf({ ...PLAIN, text: 'Acme' })));
  const [first, second, ...works] = events(calendar);
  expect(first?.summary).toBe('Down: Acme at Acme one');
  expect(first?.startDate.toJSDate().toISOString()).toBe('2026-01-01T00:10:01.000Z');
  expect(first?.endDate.toJSDate().toISOString()).toBe('2026-01-01T01:00:01.000Z');
  expect(first?.description).toContain('2026-01-01 00:08:01 – 00:10:01 +00:00 (2025-12-31 19:08:01');
  expect(first?.description).toContain('investigating: Acme');
  expect(second?.description).toContain('goes on');
  expect(works.map(({ summary }) => summary)).toEqual(['Acme one: Acme', 'Own planned work: Acme']);
  const journal = calendar.getFirstSubcomponent('vjournal')?.getFirstPropertyValue('description');
  expect(journal).toContain('3 failed checks in a row');
  expect(journal).toContain('Called maintenance');
  expect(journal).toMatch(/SHA-256 [0-9a-f]{64}/);
});

test('an event is called the same in every export', async () => {
  const uids = async (text: string) =>
    events(read(await textOf(ICS, materialOf({ ...PLAIN, text })))).map(({ uid }) => uid);
  const once = await uids('One');
  expect(new Set(once).size).toBe(once.length);
  expect((await uids('Other')).slice(0, 2)).toEqual(once.slice(0, 2));
});

test.each(HOSTILE)('no name makes an event, or ends one: %j', async (text) => {
  const calendar = read(await textOf(ICS, materialOf({ ...PLAIN, text })));
  expect(events(calendar)).toHaveLength(4);
});

test('every random log is a calendar', async () => {
  await fc.assert(
    fc.asyncProperty(randomTold, async (told) => {
      const all = events(read(await textOf(ICS, materialOf(told))));
      for (const { startDate, endDate } of all)
        expect(endDate.toUnixTime()).toBeGreaterThan(startDate.toUnixTime());
    }),
    { numRuns: 80 },
  );
});
