// Owns what becomes of a text that is written to deceive, or to keep the reader busy.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProse } from '../../../src/providers/prose/read-prose.ts';
import { instant } from '../../../src/time/instant.ts';
import { read } from './said-in.ts';

const MEGABYTE = 1_000_000;
const filled = (piece: string) => piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);

describe('a megabyte', () => {
  const pieces = [
    ...[
      '1',
      ':',
      ' ',
      '-',
      '`',
      '|',
      '>',
      '1:1:',
      '1/1/',
      '1.1.',
      'f:',
      'a@',
      '(11:30 UTC ',
      '10 pm to ',
      'a. B',
      '- \n',
    ],
    ...[
      '0930 a\n',
      '2024-05-01\n',
      '11:30 PST down\n',
      'May 5, 2024 ',
      'all times ',
      'between ',
      'Wednesday, ',
      '</p><',
    ],
    ...[
      'for about ',
      'Central European ',
      'there are no known ',
      'narrow down ',
      '10:00 fiel ',
      'the time is from to until ',
    ],
  ];
  test.each(pieces)('of %j is read in two seconds', (piece) => {
    const startedAt = performance.now();
    const { statements } = readProse(filled(piece), { zone: 'America/Denver' });
    expect(performance.now() - startedAt).toBeLessThan(2000);
    expect(statements.length).toBeLessThanOrEqual(500);
  });

  test.each(['-', '=', '*', '_', '~', '-=', '- '])('after a line of %j is read at once', (stroke) => {
    const startedAt = performance.now();
    const { statements } = readProse(`${stroke.repeat(90)} Forwarded\n\n10:00 it failed.`, {
      zone: 'America/Denver',
      writtenAt: instant(Date.UTC(2024, 4, 1, 18)),
    });
    expect(performance.now() - startedAt).toBeLessThan(2000);
    expect(statements.map(({ asStated }) => asStated)).toEqual(['10:00']);
  });

  test('is all that is read', () => {
    const late = `${filled(' \n')}On 1 May 2024 at 10:00 it failed.`;
    expect(read(late, 'UTC').statements).toEqual([]);
  });
});

describe('what is shown', () => {
  test('has no controls, no turned writing and no letters of no width', () => {
    const text = 'On 1 May 2024 at 10:00\u202E it\u200B \u0007fai\u2066led\u0000.';
    expect(read(text, 'UTC').statements).toMatchObject([{ text: 'On 1 May 2024 at 10:00 it failed.' }]);
  });

  test('is short, and 500 statements at the most', () => {
    const long = `On 1 May 2024 at 10:00 ${'x'.repeat(5000)}`;
    expect(read(long, 'UTC').statements[0]?.text).toHaveLength(1000);
    expect(read('2024-05-01 10:00 UTC it failed\n'.repeat(600), 'UTC').statements).toHaveLength(500);
  });

  test('of a page is its text', () => {
    const page =
      '<p>It failed at <b>10:00</b> UTC<script>alert("11:00 UTC")</script> on 1 May 2024</p><p>Fine</p>';
    expect(read(page, 'UTC').statements).toMatchObject([
      { asStated: '10:00 UTC on 1 May 2024', text: 'It failed at 10:00 UTC on 1 May 2024' },
    ]);
  });
});

describe('whatever is pasted', () => {
  const words = fc.constantFrom(
    ...'10:00 23:59 0009 2330 11 3:15AM 6 pm noon midnight PST UTC CST ET +0200 UTC-5 2024-05-01 02/28/2019 30.9.2024 May 15 29th'.split(
      ' ',
    ),
    ...'Friday yesterday tonight tomorrow morning night from to until between and – - ( ) / | \n . for 3 hours lasted all times are'.split(
      ' ',
    ),
    ...'down restored outage on at the unaware of any issue Posted Date: 99999 24:00 31 February gestern um Uhr bis'.split(
      ' ',
    ),
  );
  const texts = fc.array(words, { maxLength: 60 }).map((each) => each.join(' '));
  const zones = fc.constantFrom('UTC', 'America/Denver', 'Europe/London', 'Asia/Kolkata', 'Pacific/Apia');

  test('is read without an exception, ends come after beginnings, and nothing is unplaced without saying so', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 300 })), zones, (text, zone) => {
        const { statements, window } = read(text, zone);
        for (const { from, to, ambiguous, otherReading, zone: named } of statements) {
          expect(from !== null || (ambiguous && to === null && otherReading === null)).toBe(true);
          if (from !== null && to !== null) expect(to).toBeGreaterThanOrEqual(from);
          if (otherReading) expect(ambiguous).toBe(true);
          expect(named).not.toBe('');
        }
        if (window) expect(window.to).toBeGreaterThanOrEqual(window.from);
      }),
      { numRuns: 2000 },
    );
  });

  test('is read the same with the line ends of another system', () => {
    fc.assert(
      fc.property(texts, zones, (text, zone) => {
        expect(read(text.replaceAll('\n', '\r\n'), zone)).toEqual(read(text, zone));
      }),
    );
  });
});

describe('a time in any usual spelling', () => {
  const moments = fc
    .date({ min: new Date('1995-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => new Date(date.setUTCSeconds(0, 0)));
  const two = (number: number) => String(number).padStart(2, '0');
  const spellings: readonly ((date: Date) => string)[] = [
    (date) => date.toISOString(),
    (date) => date.toUTCString(),
    (date) => `[${date.toISOString().slice(0, 16).replace('T', ' ')} UTC]`,
    (date) =>
      date.toLocaleString('en-US', { timeZone: 'UTC', dateStyle: 'long', timeStyle: 'short' }) + ' UTC',
    (date) =>
      date.toLocaleString('en-GB', { timeZone: 'UTC', dateStyle: 'full', timeStyle: 'short' }) + ' UTC',
    (date) =>
      date.toLocaleString('de-DE', { timeZone: 'UTC', dateStyle: 'long', timeStyle: 'short' }) + ' Uhr UTC',
    (date) =>
      `${two(date.getUTCHours())}${two(date.getUTCMinutes())} UTC, ${date.toISOString().slice(0, 10)}`,
  ];

  test('is that time', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...spellings), (date, spelled) => {
        const { statements } = read(`It failed: ${spelled(date)}`, 'America/Denver');
        expect(statements.map(({ from, ambiguous }) => [from, ambiguous])).toEqual([[date.getTime(), false]]);
      }),
      { numRuns: 500 },
    );
  });
});
