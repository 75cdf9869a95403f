// Owns what a user's own decisions leave behind: what is paused or removed is watched by nobody, and the log says so.
import { describe, expect, test } from 'vitest';
import { Desk } from '../support/desk.ts';
import { holds, invented, minute } from '../support/playing.ts';

const URL_ = 'https://one.example/';
const QUIET = invented({ until: 600 });
const OUTAGE = invented({
  rows: [
    { at: minute(10.3), target: '*', answer: 'refused' },
    { at: minute(90.7), target: '*', answer: 'ok' },
  ],
  until: 600,
});

/** The one gap, as minutes to the nearest, with its reason. */
async function onlyGap(desk: Desk): Promise<readonly [number, number, string]> {
  const { gaps } = await desk.log();
  expect(gaps).toHaveLength(1);
  const [gap] = gaps;
  const since = (iso: string | null | undefined) =>
    Math.round((Date.parse(iso ?? '') - Date.parse(minute(0))) / 60_000);
  return [since(gap?.from), since(gap?.to), gap?.reason ?? ''];
}

describe('a target that is paused', { timeout: 60_000 }, () => {
  test('has a gap from the last check to the next one', async () => {
    const desk = await Desk.at(QUIET);
    const { id } = await desk.watch({ url: URL_ });
    await desk.until(20);
    await desk.give('pause', { ids: [id] });
    await desk.until(50);
    await desk.give('resume', { ids: [id] });
    await desk.until(60);
    expect(await onlyGap(desk)).toEqual([20, 50, 'paused']);
  });

  test('with everything else has the same gap, whatever happened meanwhile', async () => {
    const desk = await Desk.at(QUIET);
    await desk.watch({ url: URL_ });
    await desk.until(20);
    await desk.give('pause', { ids: 'all' });
    await desk.until(30);
    desk.restartBrowser();
    await desk.wake();
    await desk.until(50);
    await desk.give('resume', { ids: 'all' });
    await desk.until(60);
    expect(await onlyGap(desk)).toEqual([20, 50, 'paused']);
  });

  test('while the computer sleeps and others are watched is still paused', async () => {
    const story = invented({
      until: 600,
      targets: [
        { id: 'site', path: '/', host: 'one' },
        { id: 'shop', path: '/', host: 'two' },
      ],
      observer: [{ from: minute(25), to: minute(40), state: 'asleep' }],
    });
    const desk = await Desk.at(story);
    const { id } = await desk.watch({ url: URL_, name: 'site' });
    await desk.watch({ url: 'https://two.example/', name: 'shop' });
    await desk.until(20);
    await desk.give('pause', { ids: [id] });
    await desk.until(50);
    await desk.give('resume', { ids: [id] });
    await desk.until(60);
    const { gaps } = await desk.log();
    expect(gaps.map(({ target, reason }) => [target, reason])).toEqual([
      ['shop', 'asleep'],
      ['site', 'paused'],
    ]);
  });

  test('in the moments between a failure and its second look is not looked at again', async () => {
    const desk = await Desk.at(OUTAGE);
    const { id } = await desk.watch({ url: URL_ });
    await desk.until(10.2);
    desk.passSilently(11.3);
    const before = desk.checks;
    await desk.giveMeanwhile('pause', { ids: [id] });
    expect(desk.checks).toBe(before + 1);
    await desk.until(50);
    await desk.give('resume', { ids: [id] });
    await desk.until(60);
    expect(await onlyGap(desk)).toEqual([11, 50, 'paused']);
  });

  test('for less than two and a half intervals has none', async () => {
    const desk = await Desk.at(QUIET);
    const { id } = await desk.watch({ url: URL_ });
    await desk.until(20.9);
    await desk.give('pause', { ids: [id] });
    await desk.until(21.5);
    await desk.give('resume', { ids: [id] });
    await desk.until(60);
    expect((await desk.log()).gaps).toEqual([]);
  });

  test('in the middle of an outage stays one window, with the pause counted apart', async () => {
    const desk = await Desk.at(OUTAGE);
    const { id, name } = await desk.watch({ url: URL_ });
    await desk.until(30);
    await desk.give('pause', { ids: [id] });
    await desk.until(60);
    await desk.give('resume', { ids: [id] });
    await desk.until(120);
    const { windows, totals } = await desk.log();
    expect(windows).toHaveLength(1);
    expect(holds(windows[0]?.startedAfter ?? null, windows[0]?.startedAt ?? null, minute(10.3))).toBe(true);
    expect(holds(windows[0]?.endedAfter ?? null, windows[0]?.endedAt ?? null, minute(90.7))).toBe(true);
    expect((totals[name]?.unobservedMs ?? 0) / 60_000).toBeCloseTo(30, 0);
    expect((totals[name]?.downMs ?? 0) / 60_000).toBeCloseTo(50, 0);
    expect(await onlyGap(desk)).toEqual([30, 60, 'paused']);
  });
});

describe('a target that is removed', { timeout: 60_000 }, () => {
  test('and brought back has a gap, also when it was down', async () => {
    const desk = await Desk.at(OUTAGE);
    const { id } = await desk.watch({ url: URL_ });
    await desk.until(30);
    await desk.give('remove-targets', { ids: [id] });
    await desk.until(100);
    await desk.give('restore-targets', { ids: [id] });
    await desk.until(120);
    expect(await onlyGap(desk)).toEqual([30, 100, 'paused']);
    expect((await desk.log()).windows).toMatchObject([{ kind: 'down' }]);
  });

  test('is told of no more, and its window waits for nobody', async () => {
    const story = {
      ...OUTAGE,
      targets: [
        { id: 'site', path: '/', host: 'one' },
        { id: 'shop', path: '/', host: 'two' },
      ],
    };
    const desk = await Desk.at({
      ...story,
      truth: story.truth.map((row) =>
        'at' in row && row.answer !== 'ok' ? { ...row, target: 'site' } : row,
      ),
    });
    const { id } = await desk.watch({ url: URL_, name: 'site' });
    await desk.watch({ url: 'https://two.example/', name: 'shop' });
    await desk.until(30);
    const told = desk.titles.length;
    expect(told).toBe(1);
    await desk.give('remove-targets', { ids: [id] });
    await desk.until(590);
    expect(desk.titles).toHaveLength(told);
    expect(desk.badges.at(-1)).toBe('up');
  });
});

describe('a target that is changed', { timeout: 60_000 }, () => {
  test('to be checked more often has no gap for the long wait before', async () => {
    const desk = await Desk.at(QUIET);
    const target = await desk.watch({ url: URL_, checkEverySeconds: 3600 });
    await desk.until(95);
    await desk.watch({ url: URL_, checkEverySeconds: 30 }, target);
    await desk.until(100);
    expect((await desk.log()).gaps).toEqual([]);
  });

  test('to another address is not expected to look like the old one', async () => {
    const story = invented({
      until: 600,
      rows: [
        {
          at: minute(0),
          target: 'other',
          answer: { status: 200, body: `<title>Other</title>${'quite another text '.repeat(40)}` },
        },
      ],
      targets: [
        { id: 'site', path: '/', host: 'one' },
        { id: 'other', path: '/other/', host: 'one' },
      ],
    });
    const desk = await Desk.at(story);
    const target = await desk.watch({ url: URL_ });
    await desk.until(30);
    await desk.watch({ url: 'https://one.example/other/' }, target);
    await desk.until(40);
    expect((await desk.log()).windows).toEqual([]);
    expect((await desk.log()).blips).toEqual([]);
  });
});
