// Owns when the background looks, and what it says: at every wake it asks what is overdue, and it speaks once.
import { describe, expect, test } from 'vitest';
import { Desk } from '../support/desk.ts';
import { holds, invented, isMessage, minute } from '../support/playing.ts';

const URL_ = 'https://one.example/';

describe('a wake', { timeout: 60_000 }, () => {
  test('by any event checks what is overdue while alarms stall after a clock that was set back', async () => {
    const desk = await Desk.at(
      invented({ until: 600, observer: [{ at: minute(20.2), clockStep: '-PT1H' }] }),
    );
    const { name } = await desk.watch({ url: URL_ });
    await desk.until(20);
    const before = desk.checks;
    // Chromium rings nothing until the wall clock has caught up; somebody changes tabs.
    desk.passSilently(32);
    await desk.wake();
    expect(desk.checks).toBe(before + 1);
    await desk.until(60);
    const { gaps, totals, windows } = await desk.log();
    expect(windows).toEqual([]);
    expect(gaps).toMatchObject([{ reason: 'clock' }]);
    expect((totals[name]?.unobservedMs ?? 0) / 60_000).toBeCloseTo(12, 0);
  });

  test('without anything due checks nothing', async () => {
    const desk = await Desk.at(invented({ until: 600 }));
    await desk.watch({ url: URL_ });
    await desk.until(20);
    const before = desk.checks;
    await desk.wake(50);
    expect(desk.checks).toBe(before);
  });

  test('fifty times at once checks once', async () => {
    const desk = await Desk.at(invented({ until: 600 }));
    await desk.watch({ url: URL_ });
    await desk.until(20);
    const before = desk.checks;
    desk.passSilently(22);
    await desk.wake(50);
    expect(desk.checks).toBe(before + 1);
  });

  test('after hours says why nobody watched', async () => {
    const desk = await Desk.at(invented({ until: 600 }));
    await desk.watch({ url: URL_ });
    await desk.until(20);
    desk.passSilently(200);
    desk.restartBrowser();
    await desk.wake();
    expect((await desk.log()).gaps).toMatchObject([{ reason: 'closed' }]);
  });
});

describe('an outage', { timeout: 60_000 }, () => {
  const targets = [
    { id: 'home', path: '/', host: 'one' },
    { id: 'blog', path: '/blog/', host: 'one' },
    { id: 'control', path: '/', host: 'another-provider' },
  ];
  const at = async (
    rows: Parameters<typeof invented>[0]['rows'],
    observer: Parameters<typeof invented>[0]['observer'] = [],
  ) => {
    const desk = await Desk.at(
      invented({ until: 1200, targets, rows: rows ?? [], observer: observer ?? [] }),
    );
    await desk.watch({ url: URL_, name: 'home', site: 'Mine', provider: 'Hoster' });
    await desk.watch({ url: 'https://one.example/blog/', name: 'blog', site: 'Mine', provider: 'Hoster' });
    await desk.watch({ url: 'https://another-provider.example/', name: 'control', provider: 'Other' });
    return desk;
  };

  test('of two targets is told once, and so is its end, with how long it was', async () => {
    const desk = await at([
      { at: minute(10.2), target: 'home', answer: 'timeout' },
      { at: minute(12.2), target: 'blog', answer: 'timeout' },
      { at: minute(70.2), target: '*', answer: 'ok' },
    ]);
    await desk.until(120);
    expect(desk.titles).toHaveLength(2);
    expect(isMessage('noticeDownTitle', desk.titles[0] ?? '')).toBe(true);
    expect(isMessage('noticeRecoveredTitle', desk.titles[1] ?? '')).toBe(true);
    expect(desk.titles[1]).toMatch(/59 m – 1 h 0[01] m/);
    expect((await desk.log()).outages).toHaveLength(1);
  });

  test('shows on the badge, and stays there until it was seen to be over', async () => {
    const desk = await at([
      { at: minute(10.2), target: 'home', answer: { status: 500 } },
      { at: minute(20.2), target: '*', answer: 'ok' },
    ]);
    await desk.until(40);
    expect(desk.badges.slice(0, 2)).toEqual(['unknown', 'up']);
    expect(desk.badges).toContain('down 5m');
    expect(desk.badges.at(-1)).toBe('recovered ok');
    const [window] = (await desk.log()).windows;
    const outage = `1@${Date.parse(window?.startedAt ?? '')}`;
    await desk.give('dismiss', { outage: outage as never });
    expect(desk.badges.at(-1)).toBe('up');
  });

  test('of our own line is told to nobody, and shows as not known', async () => {
    const desk = await at([], [{ from: minute(10), to: minute(40), state: 'offline' }]);
    await desk.until(60);
    expect(desk.titles).toEqual([]);
    expect(desk.badges).toEqual(['unknown', 'up', 'unknown ?', 'up']);
    expect((await desk.log()).windows).toEqual([]);
  });

  test('of every site at two providers is believed where all witnesses answer after it', async () => {
    const desk = await at([
      { at: minute(10.2), target: '*', answer: 'refused' },
      { at: minute(40.2), target: '*', answer: 'ok' },
    ]);
    await desk.until(60);
    const { windows, outages } = await desk.log();
    expect(windows).toHaveLength(3);
    for (const window of windows) {
      expect(holds(window.startedAfter, window.startedAt, minute(10.2))).toBe(true);
      expect(holds(window.endedAfter, window.endedAt, minute(40.2))).toBe(true);
    }
    expect(outages).toHaveLength(2);
  });

  test('that goes on is told again after hours, but not to somebody who knows', async () => {
    const desk = await at([{ at: minute(10.2), target: 'home', answer: 'refused' }]);
    await desk.until(300);
    expect(desk.titles.map((title) => isMessage('noticeStillDownTitle', title))).toEqual([false, true]);
    const [window] = (await desk.log()).windows;
    await desk.give('acknowledge', { outage: `1@${Date.parse(window?.startedAt ?? '')}` as never });
    await desk.until(900);
    expect(desk.titles).toHaveLength(2);
  });

  test('that went on while everybody slept is not told to be down from the past', async () => {
    const desk = await at(
      [
        { at: minute(10.2), target: 'home', answer: 'refused' },
        { at: minute(100), target: '*', answer: 'ok' },
      ],
      [{ from: minute(20), to: minute(320), state: 'asleep' }],
    );
    await desk.until(400);
    expect(desk.titles).toHaveLength(2);
    // Nobody saw the five hours: they may, or may not, have been part of it.
    expect(desk.titles[1]).toContain('8 m – 5 h 10 m');
  });
});
