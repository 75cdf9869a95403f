// Owns three reports that providers published, where they are at hand: what they say is what the stories say.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { read, windowIn } from './said-in.ts';

const folder = fileURLToPath(new URL('../../../../shared/stories/sources/', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder) : [];

const REPORTS = [
  { start: '001', zone: 'America/Los_Angeles', window: '2019-02-28T11:30-08:00 – 2019-02-28T20:30-08:00' },
  { start: '002', zone: 'America/Denver', window: '2008-05-14T00:09-06:00 – 2008-05-15T08:53-06:00' },
  { start: '003', zone: 'America/Chicago', window: '2011-09-30T03:15-05:00 – 2011-09-30T18:05-05:00' },
  { start: '000', zone: 'America/New_York', window: '2019-04-02T18:08-04:00 – 2019-04-03T10:36-04:00' },
  { start: '004', zone: 'America/New_York', window: null },
].flatMap((report) => {
  const name = files.find((file) => file.startsWith(report.start));
  return name === undefined ? [] : [{ ...report, text: readFileSync(folder + name, 'utf8') }];
});

const textOf = (start: string) => REPORTS.filter((report) => report.start === start).map(({ text }) => text);

describe('a published report', () => {
  test('is there with all others, or none is', () => {
    expect([0, 5]).toContain(REPORTS.length);
  });

  test('has the window that its story tells', () => {
    for (const { text, zone, window } of REPORTS) expect(windowIn(text, zone)).toBe(window);
  });

  test('with a table of clocks gives a statement for each row, on its day, with both readings of the zone', () => {
    for (const text of textOf('002')) {
      const { statements } = read(text, 'America/Denver');
      const rows = statements.filter(({ asStated }) => /^\d{4}$/.test(asStated));
      expect(rows).toHaveLength(19);
      for (const [index, { asStated, from, zone, ambiguous, otherReading }] of rows.entries()) {
        const clock = `${asStated.slice(0, 2)}:${asStated.slice(2)}`;
        const day = index < 15 ? '2008-05-14' : '2008-05-15';
        expect({ from, zone, ambiguous }).toEqual({
          from: Date.parse(`${day}T${clock}-06:00`),
          zone: 'MST',
          ambiguous: true,
        });
        expect(otherReading).toEqual({ from: Date.parse(`${day}T${clock}-07:00`), to: null });
      }
    }
  });

  test('that gives no date leaves its times unplaced, until it is said when it was written', () => {
    for (const text of textOf('004')) {
      expect(read(text, 'America/New_York').statements.map(({ from }) => from)).toEqual(Array(5).fill(null));
      const { statements } = read(text, 'America/New_York', { writtenAt: '2013-04-26T10:00-04:00' });
      const evening = statements.find(({ asStated }) => asStated === 'tonight at 10pm');
      expect(evening).toMatchObject({ from: Date.parse('2013-04-25T22:00-04:00'), ambiguous: true });
      expect(statements.some(({ asStated }) => asStated === 'unaware of any issues')).toBe(true);
    }
  });
});
