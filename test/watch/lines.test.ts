// Owns what `npm run watch` reads and prints: the words that the README promises, and a sentence for what is wrong.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../scripts/watch/config.ts';
import { linesOf } from '../../scripts/watch/lines.ts';
import { Desk } from '../support/desk.ts';
import { invented, minute } from '../support/playing.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
/** The rows of the README's table of events: which event has which words beside `at`, `event` and `target`. */
const PROMISED = new Map(
  [
    ...README.matchAll(
      /^\| (`(?:observation|window-opened|phase|gap|blip|badge|notification)`.*?)\| `(.*)`/gm,
    ),
  ].flatMap(([, events = '', words = '']) =>
    [...events.matchAll(/`([\w-]+)`/g)].map(([, event = '']) => [event, words.trim().split(' ')] as const),
  ),
);
const ALWAYS = new Set(['at', 'event', 'target']);
/** Only where there is something to say. */
const AT_TIMES = new Set(['reason', 'status', 'address', 'finalUrl']);

describe('a line', { timeout: 60_000 }, () => {
  test('has the words that the README promises, and no other', async () => {
    const desk = await Desk.at(
      invented({
        rows: [
          { at: minute(10.2), target: '*', answer: { status: 500 } },
          { at: minute(10.9), target: '*', answer: 'ok' },
          { at: minute(20.2), target: '*', answer: 'refused' },
          { at: minute(30.2), target: '*', answer: 'ok' },
        ],
        observer: [{ from: minute(40), to: minute(50), state: 'asleep' }],
        until: 60,
      }),
    );
    const { id } = await desk.watch({ url: 'https://one.example/' });
    await desk.until(60);
    const lines = desk.announced.flatMap((each) => linesOf(each, new Map([[id, 'shop']])));
    expect(new Set(lines.map(({ event }) => event))).toEqual(new Set(PROMISED.keys()));
    for (const line of lines) {
      const promised = PROMISED.get(line.event);
      const beside = Object.keys(line).filter((key) => !ALWAYS.has(key));
      expect(promised, line.event).toEqual(expect.arrayContaining(beside));
      const owed = promised?.filter((key) => !AT_TIMES.has(key) || line.event === 'gap') ?? [];
      expect(beside, line.event).toEqual(expect.arrayContaining(owed));
      expect(new Date(line.at ?? '').toISOString()).toBe(line.at);
      if (line.event !== 'badge') expect(line.target).toBe('shop');
    }
  });
});

describe('a configuration', () => {
  test('needs no more than an id and an address', () => {
    const targets = [{ id: 'shop', url: 'https://shop.example/' }];
    expect(readConfig({ targets })).toEqual({
      ok: true,
      value: {
        ...{ witnesses: [], freshNames: null, ignored: [] },
        targets: [{ name: 'shop', url: 'https://shop.example/' }],
      },
    });
  });

  test('asks for fresh names on this machine where all its witnesses are here', () => {
    const targets = [{ id: 'shop', url: 'https://shop.example/' }];
    const freshOf = (...witnesses: readonly string[]) => {
      const config = readConfig({ witnesses, targets });
      return config.ok ? config.value.freshNames : config.problem;
    };
    expect(freshOf('http://127.0.0.1:81/', 'http://localhost:82/')).toBe('http://*.localhost:81/');
    expect(freshOf('http://127.0.0.1:81/', 'https://one.example/')).toBeNull();
  });

  test('names what it does not understand, and goes on without it', () => {
    const targets = [{ id: 'shop', url: 'https://shop.example/', interval: 30 }];
    expect(readConfig({ targets, witness: [] })).toMatchObject({
      value: { ignored: ['witness', 'interval'] },
    });
  });

  test('has a sentence for what is wrong with it', () => {
    const shop = { id: 'shop', url: 'https://shop.example/' };
    const wrong: readonly (readonly [unknown, string])[] = [
      [[], 'an object is wanted'],
      [{ targets: [] }, '"targets" must be a list with a target'],
      [{ targets: [{ url: shop.url }] }, 'target 1 has no "id"'],
      [{ targets: [{ id: 'shop' }] }, 'target "shop" has no "url"'],
      [{ targets: [shop, shop] }, 'two targets have the id "shop"'],
      [{ targets: [{ ...shop, slowMs: '800' }] }, '"slowMs" of target "shop" must be a number'],
      [{ targets: [shop], witnesses: 'one' }, '"witnesses" must be a list of addresses'],
    ];
    for (const [config, problem] of wrong) expect(readConfig(config)).toEqual({ ok: false, problem });
  });
});
