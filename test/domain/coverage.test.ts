// Owns what is said of time that nobody watched: one gap a reason, without holes, and never more than there was.
import { describe, expect, test } from 'vitest';
import { fallSilent, gapsUntil, isGap } from '../../src/domain/coverage.ts';
import { POLICY } from '../../src/domain/policy.ts';
import { endPauses, type Silence } from '../../src/domain/silence.ts';
import { UNOBSERVED, type TargetState } from '../../src/domain/target-state.ts';
import { at, MINUTE, seen, TARGET, up, watch } from '../support/watching.ts';

const SEEN = watch([seen(0, up, 1)]).state;
const silent = (...silence: Silence[]): TargetState => ({ ...SEEN, silence });
const told = (state: TargetState, until: number) =>
  gapsUntil(state, TARGET, at(until)).map(({ from, to, reason }) => [from, to, reason]);

describe('a silence', () => {
  test('is a gap once it is longer than two and a half intervals', () => {
    expect(isGap(SEEN, at(151), MINUTE, POLICY)).toBe(false);
    expect(isGap(SEEN, at(151.1), MINUTE, POLICY)).toBe(true);
    expect(isGap(UNOBSERVED, at(9999), MINUTE, POLICY)).toBe(false);
  });

  test('of the clock, or of a lost record, is a gap however short', () => {
    for (const reason of ['clock', 'database-lost'] as const) {
      expect(isGap(silent({ from: at(1), reason }), at(5), MINUTE, POLICY)).toBe(true);
    }
  });

  test('without a reason was an interruption', () => {
    expect(told(SEEN, 600)).toEqual([[at(1), at(600), 'interrupted']]);
  });

  test('begins with the last observation: the wait before its reason belongs to it', () => {
    expect(told(silent({ from: at(40), reason: 'asleep' }), 600)).toEqual([[at(1), at(600), 'asleep']]);
  });

  test('names its reasons one after the other', () => {
    const state = silent({ from: at(40), reason: 'asleep' }, { from: at(300), reason: 'own-line' });
    expect(told(state, 600)).toEqual([
      [at(1), at(300), 'asleep'],
      [at(300), at(600), 'own-line'],
    ]);
  });

  test('joins what has one reason', () => {
    const state = silent({ from: at(40), reason: 'asleep' }, { from: at(300), reason: 'asleep' });
    expect(told(state, 600)).toEqual([[at(1), at(600), 'asleep']]);
  });

  test('that an attempt was cut off in the same moment is explained by the other reason', () => {
    const state = silent({ from: at(60), reason: 'interrupted' }, { from: at(60), reason: 'closed' });
    expect(told(state, 600)).toEqual([[at(1), at(600), 'closed']]);
  });

  test('is nothing where there is no time', () => {
    expect(told(SEEN, 1)).toEqual([]);
    expect(told(UNOBSERVED, 600)).toEqual([]);
  });
});

describe('a pause', () => {
  const pause: Silence = { from: at(60), reason: 'paused', until: null };

  test('outranks whatever happens during it, while it lasts and afterwards', () => {
    const during = [pause, { from: at(100), reason: 'asleep' }, { from: at(200), reason: 'closed' }] as const;
    expect(told(silent(...during), 600)).toEqual([[at(1), at(600), 'paused']]);
    expect(told(silent(...endPauses(during, at(590))), 600)).toEqual([[at(1), at(600), 'paused']]);
  });

  test('ends when the user goes on, and what comes after has its own reason', () => {
    const [ended = pause] = endPauses([pause], at(300));
    expect(told(silent(ended, { from: at(310), reason: 'own-line' }), 600)).toEqual([
      [at(1), at(310), 'paused'],
      [at(310), at(600), 'own-line'],
    ]);
  });

  test('can be taken twice without an observation in between', () => {
    const once = fallSilent(SEEN, pause);
    expect(fallSilent(once, { ...pause, from: at(90) }).silence).toHaveLength(1);
    const ended = { ...once, silence: endPauses(once.silence, at(120)) };
    expect(fallSilent(ended, { ...pause, from: at(180) }).silence).toHaveLength(2);
  });
});
