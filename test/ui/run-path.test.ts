// Owns the tests of how runs are drawn: on a real axis, none invisible, none taller for being short.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runPath } from '../../src/ui/charts/run-path.ts';

/** From and to of each rectangle, in pixels. */
function rectanglesIn(path: string): [number, number][] {
  return [...path.matchAll(/M([\d.]+) 2H([\d.]+)V18H\1z/g)].map(([, from, to]) => [Number(from), Number(to)]);
}

test('a run is drawn where it was, and a short one two pixels wide', () => {
  expect(rectanglesIn(runPath(Float32Array.of(0, 0.25, 0.5, 0.5001), 400, 18, 16))).toEqual([
    [0, 100],
    [200, 202],
  ]);
});

test('a short run at the end does not leave the axis', () => {
  expect(rectanglesIn(runPath(Float32Array.of(0.9999, 1), 400, 18, 16))).toEqual([[398, 400]]);
});

test('runs are within the axis, apart from one another, and none is lost', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(share, { maxLength: 40 }), fc.integer({ min: 20, max: 2000 }), (edges, width) => {
      const sorted = edges.toSorted((one, other) => one - other);
      const shares = Float32Array.from(sorted.slice(0, sorted.length & ~1));
      const drawn = rectanglesIn(runPath(shares, width, 18, 16));
      for (const [index, [from, to]] of drawn.entries()) {
        expect(to - from).toBeGreaterThanOrEqual(1.9);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(width);
        expect(from).toBeGreaterThan(drawn[index - 1]?.[1] ?? -1);
      }
      for (let index = 0; index < shares.length; index += 2) {
        const middle = (((shares[index] ?? 0) + (shares[index + 1] ?? 0)) / 2) * width;
        expect(drawn.some(([from, to]) => from - 0.1 <= middle && middle <= to + 0.1)).toBe(true);
      }
    }),
  );
});
