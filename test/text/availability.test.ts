// Owns the promise of availability in words: rounded outwards, so that the range that is read holds the one that is known.
import { expect, test } from 'vitest';
import { sayAvailabilities, sayPromise, sayShare } from '../../src/text/availability.ts';

test('the least is cut down, and the most is rounded up', () => {
  expect(sayAvailabilities('en', 0.9771517, 0.9771518)).toEqual(['97.715%', '97.716%']);
  expect(sayAvailabilities('en', 0.063530941, 0.9999999)).toEqual(['6.353%', '100%']);
});

test('what is meant exactly stays so', () => {
  for (const ratio of [0.999, 0.9995, 0.9999, 0.1, 1]) {
    const [least, most] = sayAvailabilities('en', ratio, ratio);
    expect(least).toBe(most);
    expect(least).toBe(sayPromise('en', ratio));
  }
});

test('a promise is written as the contract does, in the language of the user', () => {
  expect(sayPromise('de', 0.999999)).toBe('99,9999\u00a0%');
});

test('a share that was observed is cut down to a tenth, and only the whole is called whole', () => {
  expect(sayShare('en', 0.99999)).toBe('99.9%');
  expect(sayShare('en', 0.045361)).toBe('4.5%');
  expect(sayShare('en', 1)).toBe('100%');
  expect(sayShare('en', 0.029)).toBe('2.9%');
});
