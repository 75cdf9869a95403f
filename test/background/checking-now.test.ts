// Owns what "check now" does for a provider's word: it is read with the check, and no oftener than is polite.
import { describe, expect, test } from 'vitest';
import { STATUS_PAGE } from '../../scripts/replay/status-page.ts';
import { Desk } from '../support/desk.ts';
import { invented, minute } from '../support/playing.ts';

const STORY = {
  ...invented({ until: 600 }),
  status: [
    { at: minute(10.5), kind: 'incident', state: 'investigating', text: 'We look into it' },
    { at: minute(10.8), kind: 'incident', state: 'identified', text: 'A disk is full' },
    { at: minute(11.1), kind: 'incident', state: 'monitoring', text: 'It has been replaced' },
  ],
} as const;

describe('what a provider says', { timeout: 60_000 }, () => {
  const at = async () => {
    const desk = await Desk.at(STORY);
    const mine = await desk.watch({ url: 'https://one.example/', provider: 'provider' });
    const other = await desk.watch({ url: 'https://another-provider.example/', provider: 'other' });
    await desk.until(10);
    await desk.give('find-status-page', { provider: 'provider', url: STATUS_PAGE });
    return { desk, mine, other };
  };
  const heard = async (desk: Desk) => (await desk.log()).statements.map(({ text }) => text);

  test('is read when somebody has one of their sites checked, however quiet it was', async () => {
    const { desk, mine, other } = await at();
    desk.passSilently(10.6);
    await desk.wake();
    await desk.give('check-now', { ids: [other.id] });
    expect(await heard(desk)).toEqual([]);
    await desk.give('check-now', { ids: [mine.id] });
    expect(await heard(desk)).toEqual(['We look into it']);
  });

  test('is read once in half a minute, however often somebody asks', async () => {
    const { desk } = await at();
    desk.passSilently(10.6);
    await desk.give('check-now', { ids: 'all' });
    desk.passSilently(10.9);
    for (let count = 0; count < 10; count += 1) await desk.give('check-now', { ids: 'all' });
    expect(await heard(desk)).toEqual(['We look into it']);
    desk.passSilently(11.2);
    await desk.give('check-now', { ids: 'all' });
    expect(await heard(desk)).toHaveLength(3);
  });

  test('is not read while everything is paused', async () => {
    const { desk } = await at();
    await desk.give('pause', { ids: 'all' });
    desk.passSilently(10.6);
    await desk.give('check-now', { ids: 'all' });
    expect(await heard(desk)).toEqual([]);
  });
});
