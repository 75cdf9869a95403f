// Owns other people's words and times in our sentences: every line harmless, every time with its offset.
import { expect, test } from 'vitest';
import { shortenLines } from '../../src/text/lines.ts';
import { sayOffsetTime, sayStanding } from '../../src/text/standing.ts';
import type { Say } from '../../src/text/say.ts';
import { minutes } from '../../src/time/duration.ts';
import { instant } from '../../src/time/instant.ts';

const say: Say = (key, ...values) => [key, ...values].join(' ');
const manner = (zone: string) => ({ say, locale: 'en-GB', zone });
const AT = instant(Date.UTC(2019, 1, 28, 19, 30));

test('a stated time has the offset that was in force then, with a real minus', () => {
  expect(sayOffsetTime(manner('America/Los_Angeles'), AT, AT)).toBe('timeOffset 11:30 \u221208:00');
  expect(sayOffsetTime(manner('Asia/Kolkata'), AT, AT)).toMatch(/01:00 \+05:30$/);
});

test('a length that reads the same at both bounds is one, and two otherwise', () => {
  const during = (least: number, most: number) =>
    sayStanding(say, { kind: 'during', by: { least: minutes(least), most: minutes(most) } });
  expect(during(37, 37.5)).toBe('standingDuring durationMinutes 37');
  expect(during(37, 41)).toBe('standingDuring durationRange durationMinutes 37 durationMinutes 41');
});

test('lines stay lines, without what turns or hides them', () => {
  expect(shortenLines('one\r\n\u202Etwo\u0000 \t x\n\n\n\n\nthree ', 100)).toBe('one\ntwo x\n\nthree');
});

test('a text that is too long ends with a sign of it, and with no half of a character', () => {
  expect(shortenLines('a'.repeat(20), 10)).toBe(`${'a'.repeat(10)}…`);
  expect(shortenLines(`${'a'.repeat(9)}\u{1F600}`, 10)).toBe(`${'a'.repeat(9)}…`);
  expect(shortenLines('a'.repeat(10), 10)).toBe('a'.repeat(10));
});
