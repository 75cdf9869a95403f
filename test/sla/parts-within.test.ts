// Owns that one pass finds what looking at every pair would.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsWithin } from '../../src/sla/parts-within.ts';
import { instant } from '../../src/time/instant.ts';
import { intersectAll, union, type Interval } from '../../src/time/interval.ts';

const lists = fc
  .array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 30 })), { maxLength: 12 })
  .map((pairs) =>
    union(pairs.map(([from, length]): Interval => ({ from: instant(from), to: instant(from + length) }))),
  );

test('each stretch has what it has in common with the parts', () => {
  fc.assert(
    fc.property(lists, lists, (stretches, parts) => {
      expect(partsWithin(stretches, parts)).toEqual(stretches.map((each) => intersectAll(parts, [each])));
    }),
    { numRuns: 2000 },
  );
});
