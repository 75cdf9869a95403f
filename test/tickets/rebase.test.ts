// Owns what becomes of the user's hand in a letter when it is made anew.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newLines, rebase } from '../../src/tickets/rebase.ts';

const MADE = ['It is down.', '', 'Since 10:00 UTC.', 'Nothing works.', '', 'Please restore it.'].join('\n');
const NOW = ['It is down.', '', 'Since 10:00 UTC.', 'Something works.', '', 'Please restore it.'].join('\n');

test('what the user wrote stands where it stood', () => {
  const edited = MADE.replace('Since 10:00 UTC.', 'Since 10:00 UTC.\nWe sell nothing meanwhile.');
  expect(rebase(MADE, edited, NOW)).toBe(
    NOW.replace('Since 10:00 UTC.', 'Since 10:00 UTC.\nWe sell nothing meanwhile.'),
  );
});

test('what the user struck out stays away, and what they changed is theirs', () => {
  expect(rebase(MADE, MADE.replace('Please restore it.', 'Fix it.'), NOW)).toBe(
    NOW.replace('Please restore it.', 'Fix it.'),
  );
  expect(rebase(MADE, MADE.replace('Since 10:00 UTC.\n', ''), NOW)).not.toContain('Since');
});

test('what it stood behind may be gone: it stands behind what took its place', () => {
  const edited = MADE.replace('Nothing works.', 'Nothing works.\nNot even the clock.');
  expect(rebase(MADE, edited, NOW)).toContain('Something works.\nNot even the clock.\n');
});

test('an untouched letter is the new one; the same facts change nothing; no line of the user is ever lost', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '', 'e')).map((lines) => lines.join('\n'));
  const own = fc.array(fc.constantFrom('mine', 'mine too', 'a', 'b', '')).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, own, text, (made, edited, now) => {
      expect(rebase(made, made, now)).toBe(now);
      const kept = rebase(made, edited, now).split('\n');
      const mine = (lines: readonly string[]) => lines.filter((line) => line.startsWith('mine')).sort();
      expect(mine(kept)).toEqual(mine(edited.split('\n')));
    }),
  );
});

test('counts what is said anew', () => {
  expect(newLines(MADE, NOW)).toBe(1);
  expect(newLines(MADE, MADE)).toBe(0);
});
