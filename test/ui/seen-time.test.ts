// Owns the promise of looking nearer: what is seen stays inside the whole, what is pointed at stays where it is, and an address brings it back.
import { describe, expect, test } from 'vitest';
import { hours, minutes } from '../../src/time/duration.ts';
import { later } from '../../src/time/instant.ts';
import { lengthOf, type Interval } from '../../src/time/interval.ts';
import {
  LEAST_SEEN,
  isWhole,
  moved,
  putSeen,
  takeSeen,
  within,
  zoomed,
} from '../../src/ui/data/seen-time.ts';
import { at } from '../support/watching.ts';

const WHOLE: Interval = { from: at(0), to: later(at(0), hours(10)) };
const middle = { from: later(at(0), hours(4)), to: later(at(0), hours(6)) };

describe('looking nearer', () => {
  test('halves what is seen around its middle, and doubles it again', () => {
    const near = zoomed(WHOLE, middle, 0.5);
    expect(near).toEqual({ from: later(at(0), minutes(270)), to: later(at(0), minutes(330)) });
    expect(zoomed(WHOLE, near, 2)).toEqual(middle);
  });

  test('keeps the moment under the pointer where it is', () => {
    const pointed = later(middle.from, minutes(30));
    const near = zoomed(WHOLE, middle, 0.5, pointed);
    const share = (seen: Interval) => (pointed - seen.from) / lengthOf(seen);
    expect(share(near)).toBeCloseTo(share(middle));
  });

  test('ends at a few minutes, and farther away at the whole', () => {
    let seen = WHOLE;
    for (let step = 0; step < 40; step += 1) seen = zoomed(WHOLE, seen, 0.5);
    expect(lengthOf(seen)).toBe(LEAST_SEEN);
    for (let step = 0; step < 40; step += 1) seen = zoomed(WHOLE, seen, 2);
    expect(seen).toEqual(WHOLE);
    expect(isWhole(WHOLE, seen)).toBe(true);
  });

  test('of less than those few minutes shows all there is', () => {
    const short = { from: at(0), to: at(120) };
    expect(zoomed(short, short, 0.5)).toEqual(short);
  });
});

test('moving stops at both ends, and changes no length', () => {
  expect(moved(WHOLE, middle, 0.25).from).toBe(later(middle.from, minutes(30)));
  expect(moved(WHOLE, middle, -9)).toEqual({ from: WHOLE.from, to: later(WHOLE.from, hours(2)) });
  expect(moved(WHOLE, middle, 9).to).toBe(WHOLE.to);
});

describe('an address', () => {
  test('brings back what was seen, and keeps what else it says', () => {
    const query = putSeen('?id=1%402', middle);
    expect(query).toContain('id=1%402');
    expect(query).toContain('from=2026-01-01T04:00:00Z');
    expect(takeSeen(query)).toEqual(middle);
    expect(putSeen(query, null)).toBe('?id=1%402');
  });

  test('that says what is no stretch of time says nothing', () => {
    for (const query of ['', '?from=x&to=y', '?from=2026-01-02&to=2026-01-01', '?from=2026-01-01'])
      expect(takeSeen(query)).toBeNull();
  });

  test('from another day shows the nearest end', () => {
    const other = { from: later(WHOLE.to, hours(50)), to: later(WHOLE.to, hours(51)) };
    expect(within(WHOLE, other)).toEqual({ from: later(WHOLE.to, minutes(-60)), to: WHOLE.to });
  });
});
