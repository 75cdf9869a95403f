// Owns adding many targets at once: all that can be, in the order of the list, and none twice.
import { describe, expect, test } from 'vitest';
import { Desk } from '../support/desk.ts';
import { invented } from '../support/playing.ts';

describe('many targets', { timeout: 60_000 }, () => {
  test('are added at once, but for those with a problem, and are checked', async () => {
    const desk = await Desk.at(invented({ until: 60 }));
    await desk.watch({ url: 'https://one.example/' });
    const drafts = [
      { url: 'https://two.example/', site: 'Shop', provider: 'Host', checkEverySeconds: 120 },
      { url: 'https://one.example/' },
      { url: 'ftp://three.example/' },
      { url: 'https://two.example/start', site: 'Shop', provider: 'Host' },
      { url: 'https://two.example/' },
    ];
    const before = desk.checks;
    const saved = await desk.give('save-targets', { drafts });
    expect(saved.ok && saved.value.map(({ id, url }) => [id, url])).toEqual([
      [2, 'https://two.example/'],
      [3, 'https://two.example/start'],
    ]);
    expect(desk.checks).toBeGreaterThanOrEqual(before + 2);
    const again = await desk.give('save-targets', { drafts });
    expect(again).toMatchObject({ ok: true, value: [] });
  });

  test('are a matter of seconds, however many they are', async () => {
    const desk = await Desk.at(invented({ until: 60 }));
    await desk.give('pause', { ids: 'all' });
    const drafts = Array.from({ length: 2000 }, (_, index) => ({ url: `https://h${index}.example/` }));
    const started = performance.now();
    const saved = await desk.give('save-targets', { drafts });
    expect(saved.ok && saved.value.length).toBe(2000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
