// Owns how a wrong clock of ours is noticed, and what it does to the record.
import { describe, expect, test } from 'vitest';
import {
  aheadBy,
  reckon,
  skewOf,
  UNCHECKED,
  type ClockSample,
  type ClockState,
  type Reading,
} from '../../src/domain/clock-check.ts';
import { hours, milliseconds, minutes, seconds, type Duration } from '../../src/time/duration.ts';
import { earlier, instant, later } from '../../src/time/instant.ts';
import { at, MINUTE } from '../support/watching.ts';

const NONE = milliseconds(0);
const HOUR = hours(1);
const sample = (ahead: number, host = 'one.example', provider = host): ClockSample => ({
  host,
  provider,
  ahead: milliseconds(ahead),
});

/** A pass a minute after the last one, by a clock that is `off` by then. */
function reading(off: Duration = NONE, drift: Duration = NONE): Reading {
  const wall = later(at(60), off);
  return { wall, drift, steadyUntil: wall, lastTick: { at: at(0), checkEvery: MINUTE } };
}

/** One server is known, and was right when it was last asked. */
const knowing = (...hosts: string[]): ClockState => ({
  ...UNCHECKED,
  samples: hosts.map((host) => ({ ...sample(0, host), correction: NONE, at: at(0) })),
});

describe('a server', () => {
  test('is ahead by its date, which was cut to whole seconds, and half the way', () => {
    expect(aheadBy(instant(10_000), instant(10_000), instant(11_000))).toBe(0);
    expect(aheadBy(instant(70_000), instant(10_000), instant(11_000))).toBe(60_000);
  });
});

describe('a clock that is set forward', () => {
  test('is noticed by the hole, and by one known server', () => {
    const { step, state, wrongSince } = reckon(knowing('one.example'), reading(HOUR), [sample(0 - HOUR)]);
    expect({ step, wrongSince, correction: state.correction }).toEqual({
      ...{ step: HOUR, wrongSince: null },
      correction: 0 - HOUR,
    });
  });

  test('is in doubt while no server answers, and put right from there once one does', () => {
    const doubtful = reckon(knowing('one.example'), reading(HOUR), []);
    expect(doubtful).toMatchObject({ step: null, state: { doubtSince: at(0), correction: 0 } });
    const next: Reading = {
      ...reading(),
      wall: later(at(120), HOUR),
      lastTick: { at: later(at(60), HOUR), checkEvery: MINUTE },
    };
    expect(reckon(doubtful.state, next, [sample(0 - HOUR)])).toMatchObject({
      ...{ step: HOUR, wrongSince: at(0) },
      state: { correction: 0 - HOUR, doubtSince: null },
    });
  });

  test('is told from sleep: the servers agree with us after it', () => {
    const { step, state } = reckon(knowing('one.example'), reading(hours(8)), [sample(0)]);
    expect({ step, doubtSince: state.doubtSince }).toEqual({ step: null, doubtSince: null });
  });

  test('in the middle of a pass shows as a drift of our two clocks', () => {
    const { step } = reckon(knowing('one.example'), reading(NONE, HOUR), [sample(0 - HOUR)]);
    expect(step).toBe(HOUR);
  });
});

describe('a clock that is set back', () => {
  const back = milliseconds(0 - HOUR);

  test('is noticed by time that runs backwards, and by one known server', () => {
    const { step, state } = reckon(knowing('one.example'), reading(back), [sample(HOUR)]);
    expect({ step, correction: state.correction }).toEqual({ step: back, correction: HOUR });
  });

  test('does not take the record back, even with no server at all', () => {
    const { step, state } = reckon(UNCHECKED, reading(back), []);
    expect(step).toBeLessThan(0);
    expect(later(reading(back).wall, state.correction)).toBeGreaterThan(at(0));
  });

  test('is corrected by what is missing once a server answers', () => {
    const { state } = reckon(knowing('one.example'), reading(back), []);
    const next: Reading = {
      ...reading(back),
      wall: later(at(120), back),
      lastTick: { at: later(at(0), seconds(1)), checkEvery: MINUTE },
    };
    const after = reckon(state, next, [sample(HOUR)]);
    expect(after.state.correction).toBe(HOUR);
    expect(after.wrongSince).toEqual(at(0));
  });

  test('is noticed at 1970, and at 2038', () => {
    for (const wall of [instant(0), instant(2 ** 31 * 1000)]) {
      const ahead = milliseconds(at(60) - wall);
      const { state } = reckon(knowing('one.example'), { ...reading(), wall, steadyUntil: wall }, [
        sample(ahead),
      ]);
      expect(later(wall, state.correction)).toBe(at(60));
    }
  });
});

describe('a doubt', () => {
  const next = (minute: number, off: Duration): Reading => ({
    ...reading(),
    wall: later(at(minute * 60), off),
    lastTick: { at: later(at((minute - 1) * 60), off), checkEvery: MINUTE },
  });

  test('is settled only by who was heard before it: a newcomer met a clock that was wrong already', () => {
    const doubtful = reckon(knowing('old.example'), reading(HOUR), []).state;
    const met = reckon(doubtful, next(2, HOUR), [sample(0 - HOUR, 'new.example')]);
    expect(met).toMatchObject({ step: null, state: { doubtSince: at(0) } });
    const settled = reckon(met.state, next(3, HOUR), [sample(0 - HOUR, 'old.example')]);
    expect(settled).toMatchObject({ step: HOUR, wrongSince: at(0), state: { doubtSince: null } });
    const both = [sample(0 - HOUR, 'old.example'), sample(0 - HOUR, 'new.example')];
    expect(reckon(settled.state, next(4, HOUR), both).step).toBeNull();
  });

  test('that nobody can settle any more is dropped, and never blamed for a later step', () => {
    const doubtful = reckon(UNCHECKED, reading(hours(8)), [sample(0, 'new.example')]).state;
    const after = reckon(doubtful, next(600, NONE), [sample(0, 'new.example')]).state;
    expect(after.doubtSince).toBeNull();
  });
});

describe('one server', () => {
  test('whose own clock jumps is not believed', () => {
    const { step, state } = reckon(knowing('one.example'), reading(), [sample(HOUR)]);
    expect({ step, correction: state.correction }).toEqual({ step: null, correction: 0 });
  });

  test('that is new has nothing to say about a change', () => {
    const { step, state } = reckon(UNCHECKED, reading(hours(8)), [sample(0 - HOUR)]);
    expect({ step, doubt: state.doubtSince }).toEqual({ step: null, doubt: at(0) });
  });
});

describe('several servers', () => {
  test('that change alike are believed without a hole', () => {
    const known = knowing('one.example', 'two.example');
    const samples = [sample(60_000), sample(60_400, 'two.example')];
    expect(reckon(known, reading(milliseconds(-50_000)), samples).step).toBe(-60_200);
  });

  test('that change differently are not', () => {
    const known = knowing('one.example', 'two.example');
    const samples = [sample(60_000), sample(0, 'two.example')];
    expect(reckon(known, reading(), samples).step).toBeNull();
  });

  test('of three providers that agree are believed outright', () => {
    const samples = ['one.example', 'two.example', 'three.example'].map((host) => sample(minutes(10), host));
    expect(reckon(UNCHECKED, reading(), samples).state.correction).toBe(minutes(10));
  });

  test('of one provider are one voice: they may share one wrong clock', () => {
    const samples = ['a', 'b', 'c'].map((host) => sample(minutes(10), host, 'provider'));
    expect(reckon(UNCHECKED, reading(), samples).state.correction).toBe(0);
  });

  test('of three providers that disagree are not believed', () => {
    const samples = [sample(0, 'one'), sample(minutes(10), 'two'), sample(minutes(20), 'three')];
    expect(reckon(UNCHECKED, reading(), samples).state.correction).toBe(0);
  });

  test('never take the record back to before what is written', () => {
    const samples = ['one', 'two', 'three'].map((host) => sample(minutes(-10), host));
    expect(reckon(UNCHECKED, reading(), samples)).toMatchObject({ step: null, state: { correction: 0 } });
    const first = { ...reading(), lastTick: null };
    expect(reckon(UNCHECKED, first, samples).state.correction).toBe(minutes(-10));
  });
});

describe('the skew', () => {
  test('is how far our clock is ahead now, corrected or not', () => {
    expect(skewOf(UNCHECKED)).toBeNull();
    const { state } = reckon(knowing('one.example'), reading(HOUR), [sample(0 - HOUR)]);
    expect(skewOf(state)).toEqual({ skew: HOUR, servers: 1 });
  });

  test('takes what was heard before a step as it was meant then', () => {
    const known = knowing('one.example', 'two.example');
    const { state } = reckon(known, reading(HOUR), [sample(0 - HOUR)]);
    expect(skewOf(state)).toEqual({ skew: HOUR, servers: 2 });
    expect(earlier(at(0), state.correction)).toBe(later(at(0), HOUR));
  });
});
