// Owns what the keyword in the address bar does: it tells how a site is, checks it, and opens what is wrong with it.
import { describe, expect, test } from 'vitest';
import { Desk } from '../support/desk.ts';
import { invented, minute } from '../support/playing.ts';

const STORY = invented({
  targets: [
    { id: 'one', path: '/', host: 'one' },
    { id: 'two', path: '/', host: 'two' },
  ],
  rows: [{ at: minute(10), target: 'one', answer: { status: 503 } }],
  until: 60,
});

describe('the address bar', { timeout: 60_000 }, () => {
  const at = async (time: number) => {
    const desk = await Desk.at(STORY);
    await desk.watch({ url: 'https://one.example/', name: 'Shop <&> more' });
    await desk.watch({ url: 'https://two.example/', name: 'Docs' });
    await desk.until(time);
    return desk;
  };

  test('offers the sites whose name or address holds what was typed, and tells how they are', async () => {
    const desk = await at(5);
    expect((await desk.offers('')).map(({ content }) => content)).toEqual([
      'https://one.example/',
      'https://two.example/',
    ]);
    expect(await desk.offers(' DOC')).toEqual([
      { content: 'https://two.example/', description: 'Docs: Your site is up' },
    ]);
    expect(await desk.offers('nothing like it')).toEqual([]);
  });

  test('tells what is wrong, in words that are no markup', async () => {
    const desk = await at(20);
    const [offer] = await desk.offers('one.example');
    expect(offer?.description).toContain('HTTP 503');
    expect(offer?.description).not.toMatch(/[<>&\n]/);
  });

  test('opens the outage of what is down, and checks what is not', async () => {
    const desk = await at(20);
    const before = desk.checks;
    expect(await desk.choose('https://one.example/')).toMatch(/^1@/);
    expect(desk.checks).toBe(before);
    expect(await desk.choose('docs')).toBeNull();
    expect(desk.checks).toBe(before + 1);
    expect(await desk.choose('nothing like it')).toBeUndefined();
  });
});
