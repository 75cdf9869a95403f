// Owns what the user says about planned work of their own: it is counted apart in the totals, and moves no window.
import { beforeEach, describe, expect, test } from 'vitest';
import type { OutageId } from '../../src/domain/outage.ts';
import type { OwnWork } from '../../src/domain/own-work.ts';
import { windowId } from '../../src/domain/window.ts';
import { instant } from '../../src/time/instant.ts';
import { Desk } from '../support/desk.ts';
import { invented, minute, wholeOf } from '../support/playing.ts';

const STORY = invented({
  rows: [
    { at: minute(60), target: '*', answer: 'refused' },
    { at: minute(120), target: '*', answer: 'ok' },
  ],
  until: 300,
});
/** In minutes, as exactly as checks can tell. */
const nearest = (length: number) => Math.round(length / 300_000) * 5;
const moment = (minutes: number) => instant(Date.parse(minute(minutes)));
const work = (from: number, to: number, parts: Partial<OwnWork> = {}): OwnWork => ({
  ...{ id: 'disks', name: 'New disks', scope: { kind: 'everything' } },
  time: { kind: 'once', from: moment(from), to: moment(to), zone: 'UTC' },
  ...parts,
});

const plan = (desk: Desk, own: OwnWork) =>
  desk.give('correct', { correction: { kind: 'own-work', id: own.id, work: own } });

describe('planned work of the user', { timeout: 60_000 }, () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.at(STORY);
    await desk.watch({ url: 'https://one.example/', name: 'Shop', site: 'Shop', provider: 'Hoster' });
  });
  const figures = async () => {
    const log = await desk.log();
    const totals = log.totals['Shop'];
    return { log, down: nearest(totals?.downMs ?? 0), maintenance: nearest(totals?.maintenanceMs ?? 0) };
  };

  test('takes the bad time inside it out of the downtime, and leaves the window as it is', async () => {
    await desk.until(200);
    const before = await figures();
    expect(before).toMatchObject({ down: 60, maintenance: 0 });
    expect(await plan(desk, work(90, 180))).toEqual({ ok: true, value: null });
    const after = await figures();
    expect(after).toMatchObject({ down: 30, maintenance: 30 });
    expect(after.log.windows).toEqual(before.log.windows);
    expect(wholeOf(after.log, 'Shop')).toBe(wholeOf(before.log, 'Shop'));
  });

  test('that is saved again takes its own place, and is gone when it is removed', async () => {
    await desk.until(200);
    await plan(desk, work(90, 180));
    await plan(desk, work(100, 180));
    expect(await figures()).toMatchObject({ down: 40, maintenance: 20 });
    await desk.give('correct', { correction: { kind: 'own-work', id: 'disks', work: null } });
    expect(await figures()).toMatchObject({ down: 60, maintenance: 0 });
  });

  test('counts where it is meant to', async () => {
    await desk.until(200);
    const scope = { kind: 'provider', provider: 'Another' } as const;
    await plan(desk, work(0, 200, { scope }));
    expect(await figures()).toMatchObject({ down: 60, maintenance: 0 });
    const own = { kind: 'provider', provider: 'Hoster' } as const;
    await plan(desk, work(0, 200, { id: 'other', scope: own }));
    expect(await figures()).toMatchObject({ down: 0, maintenance: 60 });
  });

  test('counts an outage that is called maintenance until it ends, and no longer when that is taken back', async () => {
    await desk.until(90);
    const { windows } = await desk.log();
    const startedAt = instant(Date.parse(windows[0]?.startedAt ?? ''));
    const outage = windowId(1 as never, startedAt) as string as OutageId;
    const mark = { from: startedAt, to: null };
    await desk.give('correct', { correction: { kind: 'maintenance', outage, mark } });
    await desk.give('correct', { correction: { kind: 'maintenance', outage, mark } });
    expect(await figures()).toMatchObject({ down: 0, maintenance: 30 });
    desk.restartBrowser();
    await desk.until(200);
    const { log, ...counted } = await figures();
    expect(counted).toEqual({ down: 0, maintenance: 60 });
    expect(log.windows).toHaveLength(1);
    await desk.give('correct', { correction: { kind: 'maintenance', outage, mark: null } });
    expect(await figures()).toMatchObject({ down: 60, maintenance: 0 });
  });

  describe('and what is told meanwhile', () => {
    const told = 'Down: Shop';
    const notifications = { enabled: true, remindAfterHours: 4, quietFromMinute: null, quietToMinute: null };

    test('nothing is told of what is down during it, and toolbar and log are as ever', async () => {
      await plan(desk, work(50, 200));
      await desk.until(200);
      expect(desk.titles).toEqual([]);
      expect(desk.badges.some((badge) => badge.startsWith('down'))).toBe(true);
      expect((await desk.log()).windows).toHaveLength(1);
    });

    test('what is still down after it is told then', async () => {
      await plan(desk, work(50, 90));
      await desk.until(90);
      expect(desk.titles).toEqual([]);
      await desk.until(95);
      expect(desk.titles).toEqual([told]);
    });

    test('it is told all the same where that is wished for', async () => {
      await desk.give('save-settings', { notifications: { ...notifications, duringOwnWork: true } });
      await plan(desk, work(50, 200));
      await desk.until(90);
      expect(desk.titles).toEqual([told]);
    });

    test('it is told of what nobody works on', async () => {
      const target = await desk.watch({ url: 'https://two.example/', name: 'Blog', site: 'Blog' });
      const scope = { kind: 'targets', targets: [target.id] } as const;
      await plan(desk, work(50, 200, { scope }));
      await desk.until(90);
      expect(desk.titles).toEqual([told]);
    });
  });
});
