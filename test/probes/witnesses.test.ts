// Owns the proof of what counts as a witness's word: any answer, in time, and nothing else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpUrl } from '../../src/base/http-url.ts';
import { askFreshName, askWitnesses } from '../../src/probes/witnesses.ts';
import { openLab, type Lab } from '../lab/lab.ts';
import { nodeNetwork } from '../support/node-network.ts';

describe('the witnesses', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab();
    await lab.add('names');
  });
  afterAll(() => lab.close());
  const urlOf = (name: string) => lab.url(name) as HttpUrl;

  it('are all asked at once, each for itself', async () => {
    await lab.add('well', { status: 204, afterMs: 300 });
    await lab.add('ill', { status: 500, afterMs: 300 });
    await lab.add('gone', { fault: 'refused' });
    await lab.add('rude', { fault: 'reset' });
    const startedAt = performance.now();
    const words = await askWitnesses(nodeNetwork(), ['well', 'ill', 'gone', 'rude'].map(urlOf));
    expect(performance.now() - startedAt).toBeLessThan(590);
    // A server error proves the line as well as a good answer does.
    expect(words.map(({ answered }) => answered)).toEqual([true, true, false, false]);
    expect(words.map(({ speaker }) => speaker)).toEqual(['well', 'ill', 'gone', 'rude'].map(urlOf));
    for (const { startedAt: from, endedAt: to } of words) expect(to).toBeGreaterThanOrEqual(from);
  });

  it('are not waited for without end', async () => {
    await lab.add('mute', { fault: 'silent' });
    const [word] = await askWitnesses(nodeNetwork(), [urlOf('mute')]);
    expect(word?.answered).toBe(false);
    expect((word?.endedAt ?? 0) - (word?.startedAt ?? 0)).toBeGreaterThanOrEqual(4990);
  }, 15_000);

  it('show that names are looked up, by one that nobody asked for before', async () => {
    const port = lab.site('names').port;
    expect(await askFreshName(nodeNetwork(), `http://*.0.0.1:${port}/`, '127')).toBe(true);
    expect(lab.requests('names').at(-1)?.headers.host).toBe(`127.0.0.1:${port}`);
    lab.site('names').answer = { fault: 'refused' };
    expect(await askFreshName(nodeNetwork(), `http://*.0.0.1:${port}/`, '127')).toBe(false);
    expect(await askFreshName(nodeNetwork(), 'no address *', 'label')).toBe(false);
  });
});
