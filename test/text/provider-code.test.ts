// Owns how a provider's own code for a state is quoted: as words that can be read, and in no other way changed.
import { expect, test } from 'vitest';
import { quoteCode } from '../../src/text/provider-code.ts';

test('a code reads as the words that it is made of', () => {
  expect(quoteCode('in_progress', 60)).toBe('\u2068in progress\u2069');
  expect(quoteCode('Partial Outage', 60)).toBe('\u2068Partial Outage\u2069');
});
