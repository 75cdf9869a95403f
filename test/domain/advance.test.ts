// Owns the examples of the state machine: what a person would check by hand.
import { describe, expect, test } from 'vitest';
import { failedRatio } from '../../src/domain/tally.ts';
import { stageOf } from '../../src/domain/target-state.ts';
import { at, down, seen, up, watch } from '../support/watching.ts';

const minutely = (from: number, count: number, verdict = up) =>
  Array.from({ length: count }, (_, index) => seen(from + index * 60, verdict));

describe('a window', { timeout: 60_000 }, () => {
  test('opens after three bad checks that span 30 s, back at the first', () => {
    const { windows, state } = watch([seen(0, up), seen(60, down()), seen(70, down()), seen(90, down())]);
    expect(windows).toHaveLength(1);
    expect(windows[0]).toMatchObject({ kind: 'down', startedAfter: at(0), startedAt: at(61), endedAt: null });
    expect(stageOf(state)).toBe('down');
  });

  test('does not open before 30 s have passed', () => {
    const { windows, state } = watch([seen(0, up), seen(60, down()), seen(70, down()), seen(80, down())]);
    expect(windows).toEqual([]);
    expect(stageOf(state)).toBe('failing');
  });

  test('closes after three good checks that span a minute, back at the first', () => {
    const { windows, state } = watch([
      ...[seen(0, up), seen(60, down()), seen(70, down()), seen(90, down()), seen(120, down(), 10)],
      ...[seen(150, up), seen(180, up), seen(210, up)],
    ]);
    expect(windows[0]).toMatchObject({ endedAfter: at(120), endedAt: at(151) });
    expect(windows[0]?.tally).toMatchObject({ checks: 4, failed: 4 });
    expect(stageOf(state)).toBe('up');
  });

  test('stays one window when recovery does not last', () => {
    const { windows } = watch([
      ...[seen(0, up), seen(60, down()), seen(70, down()), seen(90, down())],
      ...[seen(120, up), seen(150, down()), seen(180, up), seen(210, up), seen(240, up)],
    ]);
    expect(windows).toHaveLength(1);
    expect(windows[0]).toMatchObject({ kind: 'down', endedAfter: at(150), endedAt: at(181), spells: 2 });
    expect(windows[0]?.tally).toMatchObject({ checks: 5, failed: 4 });
  });

  test('has no lower bound when the target was bad from the first look', () => {
    const { windows } = watch([seen(0, down()), seen(10, down()), seen(30, down())]);
    expect(windows[0]).toMatchObject({ startedAfter: null, startedAt: at(1) });
  });

  test('has a phase for each failure in turn', () => {
    const http = down({ kind: 'http', status: 404 });
    const { windows } = watch([
      ...[seen(0, up), seen(60, http), seen(70, http), seen(90, http)],
      ...[seen(120, down()), seen(150, down()), seen(180, up), seen(210, up), seen(240, up)],
    ]);
    expect(windows[0]?.phases).toMatchObject([
      { failure: { kind: 'http', status: 404 }, from: at(61), lastSeenAt: at(91), checks: 3 },
      { failure: { kind: 'timeout' }, from: at(121), lastSeenAt: at(151), checks: 2 },
    ]);
  });

  test('is as bad as its worst phase', () => {
    const slow = { kind: 'degraded', failure: { kind: 'slow' } } as const;
    const start = [seen(0, up), seen(60, slow), seen(70, slow), seen(90, slow)];
    expect(watch(start).windows[0]?.kind).toBe('degraded');
    expect(watch([...start, seen(120, down())]).windows[0]?.kind).toBe('down');
  });
});

describe('a blip', { timeout: 60_000 }, () => {
  test('is badness that was not confirmed', () => {
    const { blips, windows } = watch([seen(0, up), seen(60, down()), seen(70, up)]);
    expect(windows).toEqual([]);
    expect(blips).toMatchObject([{ from: at(60), to: at(61) }]);
  });
});

describe('a gap', { timeout: 60_000 }, () => {
  test('is a silence of more than 2.5 intervals, with its reason', () => {
    const asleep = { kind: 'unknown', reason: 'asleep' } as const;
    const { gaps } = watch([seen(0, up), seen(100, asleep), seen(200, up)]);
    expect(gaps).toMatchObject([{ from: at(1), to: at(200), reason: 'asleep' }]);
  });

  test('is not made by a short silence', () => {
    const { gaps } = watch([seen(0, up), seen(60, { kind: 'unknown', reason: 'own-line' }), seen(120, up)]);
    expect(gaps).toEqual([]);
  });

  test('names each reason in turn', () => {
    const { gaps } = watch([
      seen(0, up),
      seen(60, { kind: 'unknown', reason: 'asleep' }),
      seen(3600, { kind: 'unknown', reason: 'own-line' }),
      seen(3660, { kind: 'unknown', reason: 'own-line' }),
      seen(3720, up),
    ]);
    expect(gaps.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      [at(1), at(3600), 'asleep'],
      [at(3600), at(3720), 'own-line'],
    ]);
  });

  test('breaks a streak of failures', () => {
    const { windows, state, blips } = watch([
      seen(0, up),
      seen(60, down()),
      seen(70, down()),
      seen(3600, down()),
    ]);
    expect(windows).toEqual([]);
    expect(blips).toHaveLength(1);
    expect(stageOf(state)).toBe('failing');
  });

  test('is spanned by an open window', () => {
    const { windows } = watch([
      ...[seen(0, up), seen(60, down()), seen(70, down()), seen(90, down())],
      ...[seen(36000, down()), seen(36030, up), seen(36060, up), seen(36090, up)],
    ]);
    expect(windows).toHaveLength(1);
    expect(windows[0]).toMatchObject({ startedAt: at(61), endedAfter: at(36000), endedAt: at(36031) });
    expect(windows[0]?.unobservedFor).toBe(at(36000) - at(91));
  });

  test('before a recovery is not counted in what was surely down', () => {
    const { windows } = watch([
      ...[seen(0, up), seen(60, down()), seen(70, down()), seen(90, down())],
      ...[seen(36000, up), seen(36030, up), seen(36060, up)],
    ]);
    expect(windows[0]).toMatchObject({ endedAfter: at(90), endedAt: at(36001), unobservedFor: 0 });
  });

  test('goes on until the first good answer: a blip after it was not seen up before', () => {
    const { gaps, blips, windows } = watch([seen(0, up), seen(3600, down()), seen(3610, up)]);
    expect(gaps).toMatchObject([{ from: at(1), to: at(3610), reason: 'interrupted' }]);
    expect(blips).toMatchObject([{ from: at(3600), to: at(3601) }]);
    expect(windows).toEqual([]);
  });

  test('goes on until the start of the window that follows, which may have begun any time since the last good check', () => {
    const { gaps, windows } = watch([
      seen(0, up),
      ...[3600, 3610, 3630].map((second) => seen(second, down(), 10)),
    ]);
    expect(gaps).toMatchObject([{ from: at(1), to: at(3610) }]);
    expect(windows).toMatchObject([{ startedAfter: at(0), startedAt: at(3610), unobservedFor: 0 }]);
  });

  test('comes to where the next one begins, if nothing else ends it', () => {
    const asleep = { kind: 'unknown', reason: 'asleep' } as const;
    const { gaps } = watch([seen(0, up), seen(60, asleep), seen(3600, down()), seen(7200, up)]);
    expect(gaps.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      [at(1), at(3601), 'asleep'],
      [at(3601), at(7200), 'interrupted'],
    ]);
  });

  test('of the clock is a gap however short', () => {
    const { gaps } = watch([seen(0, up), seen(30, { kind: 'unknown', reason: 'clock' }), seen(60, up)]);
    expect(gaps).toMatchObject([{ reason: 'clock' }]);
  });
});

describe('flapping', { timeout: 60_000 }, () => {
  const spell = (second: number) => [seen(second, down()), seen(second + 10, up)];

  test('three spells in half an hour are one intermittent window from the first bad check on', () => {
    const { windows } = watch([...minutely(0, 5), ...spell(300), ...spell(420), ...spell(540)]);
    expect(windows).toMatchObject([
      { kind: 'intermittent', startedAfter: at(240), startedAt: at(301), endedAt: null, spells: 3 },
    ]);
  });

  test('what nobody watched between its spells is not counted as seen', () => {
    const { windows } = watch([...minutely(0, 5), ...spell(300), ...spell(420), ...spell(840)]);
    expect(windows).toMatchObject([{ kind: 'intermittent', unobservedFor: at(840) - at(431) }]);
    const outage = [300, 310, 330].map((second) => seen(second, down()));
    const mended = [360, 390, 420].map((second) => seen(second, up));
    const later = watch([...minutely(0, 5), ...outage, ...mended, ...spell(840), ...spell(900)]);
    expect(later.windows).toMatchObject([{ kind: 'intermittent', unobservedFor: at(850) - at(421) }]);
  });

  test('two are not', () => {
    expect(watch([...minutely(0, 5), ...spell(300), ...spell(420)]).windows).toEqual([]);
  });

  test('three that weigh less than a tenth of the time are not', () => {
    const calm = (from: number) => Array.from({ length: 20 }, (_, index) => seen(from + index * 30, up));
    const sequence = [...calm(0), ...spell(600), ...calm(630), ...spell(1230), ...calm(1260), ...spell(1860)];
    expect(watch(sequence).windows).toEqual([]);
  });

  test('it closes after thirty clean minutes, at their first check', () => {
    const flaps = [...minutely(0, 5), ...spell(300), ...spell(420), seen(540, down())];
    const clean = Array.from({ length: 61 }, (_, index) => seen(570 + index * 30, up));
    expect(watch([...flaps, ...clean.slice(0, 60)]).windows[0]?.endedAt).toBeNull();
    const { windows } = watch([...flaps, ...clean]);
    expect(windows[0]).toMatchObject({ endedAfter: at(540), endedAt: at(571) });
  });

  test('a window that closed a moment ago is joined, and keeps its start', () => {
    const outage = [seen(60, down()), seen(70, down()), seen(90, down())];
    const mended = [seen(120, up), seen(150, up), seen(180, up)];
    const { windows, events } = watch([seen(0, up), ...outage, ...mended, ...spell(240), ...spell(300)]);
    expect(windows).toHaveLength(1);
    expect(windows[0]).toMatchObject({ kind: 'intermittent', startedAt: at(61), spells: 3, endedAt: null });
    expect(events.filter((event) => event.kind === 'window-opened')).toHaveLength(1);
  });

  test('two closed windows are stored as one', () => {
    const outage = (second: number) => [0, 10, 30].map((offset) => seen(second + offset, down()));
    const mended = (second: number) => [0, 30, 60].map((offset) => seen(second + offset, up));
    const { windows, events } = watch([
      ...[seen(0, up), ...outage(60), ...mended(120), ...outage(240), ...mended(300), seen(420, down())],
    ]);
    expect(windows).toHaveLength(1);
    expect(windows[0]).toMatchObject({ kind: 'intermittent', startedAt: at(61), spells: 3 });
    expect(events.at(-1)).toMatchObject({ kind: 'window-changed', absorbed: [expect.stringContaining('@')] });
  });

  test('the share of failed checks does not depend on how often a failing target is checked', () => {
    let second = 0;
    let seed = 1;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const observations = [seen(0, up)];
    let bad = false;
    for (let count = 0; count < 20_000; count += 1) {
      second += bad ? 10 : 30;
      bad = random() < 0.25;
      observations.push(seen(second, bad ? down() : up));
    }
    const [window] = watch(observations).windows;
    expect(window?.kind).toBe('intermittent');
    expect(failedRatio(window?.tally ?? (undefined as never))).toBeCloseTo(0.25, 2);
  });
});
