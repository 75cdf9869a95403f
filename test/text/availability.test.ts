// Owns the promise of availability in words: rounded outwards, so that the range that is read holds the one that is known.
import { expect, test } from 'vitest';
import { decimalsBeside, sayAvailabilities, sayPromise, sayShare } from '../../src/text/availability.ts';

test('the least is cut down, and the most is rounded up', () => {
  expect(sayAvailabilities('en', 0.9771517, 0.9771518)).toEqual(['97.715\u00a0%', '97.716\u00a0%']);
  expect(sayAvailabilities('en', 0.063530941, 0.9999999)).toEqual(['6.353\u00a0%', '100\u00a0%']);
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

test('a share that was observed is cut down to a hundredth, and only the whole is called whole', () => {
  expect(sayShare('en', 0.99999)).toBe('99.99\u00a0%');
  expect(sayShare('en', 0.045361)).toBe('4.53\u00a0%');
  expect(sayShare('en', 1)).toBe('100\u00a0%');
  expect(sayShare('en', 0.029)).toBe('2.9\u00a0%');
});

test('two decimals are enough, unless the promise that it is held against has more', () => {
  expect([null, 1, 0.999, 0.9995, 0.99999].map(decimalsBeside)).toEqual([2, 2, 2, 2, 3]);
  expect(sayAvailabilities('de', 0.81234, 0.81234, 2)).toEqual(['81,23\u00a0%', '81,24\u00a0%']);
});
