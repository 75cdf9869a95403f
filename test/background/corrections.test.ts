// Owns what the user says of an outage while the background watches: figures and notices follow, and no window moves.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Amendment } from '../../src/domain/amendment.ts';
import type { OutageId } from '../../src/domain/outage.ts';
import { windowId, type WindowId } from '../../src/domain/window.ts';
import { instant } from '../../src/time/instant.ts';
import type { TargetId } from '../../src/domain/target.ts';
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

describe('what the user says of an outage', { timeout: 60_000 }, () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.at(STORY);
    await desk.watch({ url: 'https://one.example/', name: 'Shop', site: 'Shop', provider: 'Hoster' });
  });
  const figures = async () => {
    const log = await desk.log();
    const totals = log.totals['Shop'];
    return { log, down: nearest(totals?.downMs ?? 0), outages: log.outages.length };
  };
  const named = async (): Promise<{ readonly window: WindowId; readonly outage: OutageId }> => {
    const { windows } = await desk.log();
    const window = windowId(1 as TargetId, instant(Date.parse(windows[0]?.startedAt ?? '')));
    return { window, outage: window as string as OutageId };
  };
  const say = (id: string, amendment: Amendment | null) =>
    desk.give('correct', { correction: { kind: 'amendment', id, amendment } });

  test('that it was a false alarm takes it out of the totals until that is taken back, and moves no window', async () => {
    await desk.until(200);
    const before = await figures();
    expect(before).toMatchObject({ down: 60, outages: 1 });
    const { window, outage } = await named();
    const alarm = { kind: 'false-alarm', outage, windows: [window], why: 'The firewall' } as const;
    expect(await say('a', alarm)).toEqual({ ok: true, value: null });
    const after = await figures();
    expect(after).toMatchObject({ down: 0, outages: 0 });
    expect(after.log.windows).toEqual(before.log.windows);
    expect(wholeOf(after.log, 'Shop')).toBe(wholeOf(before.log, 'Shop'));
    desk.restartBrowser();
    await desk.until(210);
    expect(await figures()).toMatchObject({ down: 0, outages: 0 });
    await say('a', null);
    expect(await figures()).toMatchObject({ down: 60, outages: 1 });
  });

  test('of its edges makes it shorter in the totals, and never longer', async () => {
    await desk.until(200);
    const { window, outage } = await named();
    const edge = { kind: 'edge', outage, window, why: 'The log of the server' } as const;
    await say('a', { ...edge, edge: 'start', at: moment(75) });
    expect(await figures()).toMatchObject({ down: 45 });
    await say('b', { ...edge, edge: 'end', at: moment(105) });
    expect(await figures()).toMatchObject({ down: 30 });
    await say('a', { ...edge, edge: 'start', at: moment(20) });
    await say('b', { ...edge, edge: 'end', at: moment(180) });
    expect(await figures()).toMatchObject({ down: 60 });
  });

  test('while it goes on is heard: nothing more is told of a false alarm, and what is taken back is told again', async () => {
    await desk.until(90);
    expect(desk.titles).toEqual(['Down: Shop']);
    const { window, outage } = await named();
    await say('a', { kind: 'false-alarm', outage, windows: [window], why: '' });
    await desk.until(200);
    expect(desk.titles).toEqual(['Down: Shop']);
    await say('a', null);
    await desk.until(205);
    expect(desk.titles).toEqual(['Down: Shop', expect.stringMatching(/^Back after .*: Shop$/)]);
  });

  test('quiets the toolbar while checks still fail, without calling it well, and lets others through', async () => {
    desk = await Desk.at({ ...STORY, targets: [...STORY.targets, { id: 'two', path: '/', host: 'two' }] });
    await desk.watch({ url: 'https://one.example/', name: 'Shop', site: 'Shop', provider: 'Hoster' });
    await desk.watch({ url: 'https://two.example/', name: 'Blog', site: 'Blog', provider: 'Other' });
    await desk.until(90);
    const { windows } = await desk.log();
    const [shop, blog] = windows.map(({ target, startedAt }) =>
      windowId((target === 'Shop' ? 1 : 2) as TargetId, instant(Date.parse(startedAt))),
    );
    if (!shop || !blog) throw new Error('There are not two windows');
    const about = (window: WindowId) => ({ outage: window as string as OutageId, why: 'They wrote' });
    await say('a', { ...about(shop), kind: 'false-alarm', windows: [shop] });
    expect(desk.badges.at(-1)).toMatch(/^down/);
    await say('b', { ...about(blog), kind: 'edge', edge: 'end', window: blog, at: moment(80) });
    expect(desk.badges.at(-1)).toBe('unknown');
    const notices = desk.titles.length;
    await desk.until(110);
    expect(desk.badges.at(-1)).toBe('unknown');
    expect(desk.titles).toHaveLength(notices);
    await say('b', null);
    expect(desk.badges.at(-1)).toMatch(/^down/);
    await say('a', null);
    await desk.until(200);
    expect(desk.titles.filter((title) => title.startsWith('Back'))).toHaveLength(2);
  });

  test('is refused where it is longer than anything that a page lets them write', async () => {
    await desk.until(90);
    const { outage } = await named();
    const text = 'x'.repeat(40_000);
    const refused = await say('a', { kind: 'attachment', outage, name: 'trace', text });
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'not-recording' } });
    expect(await say('a', { kind: 'attachment', outage, name: 'trace', text: 'x'.repeat(20_000) })).toEqual({
      ok: true,
      value: null,
    });
  });
});
