// Owns what happens to what people type: a whole target or whole settings, or a problem for each field, and nothing half.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, SETTINGS_LIMITS } from '../../src/domain/settings.ts';
import { readSettingsDraft, type SettingsDraft } from '../../src/domain/settings-draft.ts';
import { draftOf, readDraft, type TargetDraft } from '../../src/domain/target-draft.ts';
import { hours, seconds } from '../../src/time/duration.ts';
import { targetOf } from '../support/targets.ts';

const URL_ = 'https://shop.example/';
const problems = (draft: Partial<TargetDraft>, others = [] as ReturnType<typeof targetOf>[]) => {
  const read = readDraft({ url: URL_, ...draft }, others);
  return read.ok ? [] : read.problem.map(({ field, problem }) => `${field}: ${problem}`);
};

describe('a target', { timeout: 60_000 }, () => {
  test('takes its names from its address where none are typed', () => {
    const read = readDraft({ url: 'shop.example/cart?x=1#top' }, []);
    expect(read).toMatchObject({
      ok: true,
      value: {
        ...{ url: 'https://shop.example/cart?x=1', siteName: 'shop.example', provider: 'shop.example' },
        ...{
          name: 'shop.example/cart?…',
          checkEvery: seconds(60),
          timeOutAfter: seconds(10),
          sendCookies: false,
        },
      },
    });
  });

  test('has a problem for each address that cannot be watched', () => {
    const wrong: readonly (readonly [string, string])[] = [
      ['', 'empty'],
      [`https://shop.example/${'a'.repeat(2000)}`, 'too-long'],
      ['https://', 'not-a-url'],
      ['ftp://shop.example/', 'not-http'],
      ['javascript:alert(1)', 'not-http'],
      ['file:///etc/passwd', 'not-http'],
      ['https://user:secret@shop.example/', 'has-credentials'],
      ['https://shop.example:25/', 'unsafe-port'],
    ];
    for (const [url, problem] of wrong) expect(problems({ url })).toEqual([`url: ${problem}`]);
  });

  test('is not watched twice', () => {
    const other = targetOf({ url: URL_ });
    expect(problems({}, [other])).toEqual(['url: duplicate']);
    expect(problems({ url: `${URL_}#elsewhere` }, [other])).toEqual(['url: duplicate']);
    expect(problems({ url: `${URL_}cart` }, [other])).toEqual([]);
  });

  test('is one of five thousand at the most', () => {
    const others = Array.from({ length: 5000 }, (_, index) => ({
      ...targetOf(),
      url: `${URL_}${index}` as never,
    }));
    expect(problems({}, others)).toEqual(['url: too-many']);
  });

  test('has its numbers within limits, and names and texts of a sensible length', () => {
    expect(problems({ name: 'a'.repeat(10_000) })).toEqual(['name: too-long']);
    expect(problems({ site: 'a'.repeat(201), provider: 'a'.repeat(201) })).toEqual([
      'site: too-long',
      'provider: too-long',
    ]);
    expect(problems({ mustContain: 'a'.repeat(1001) })).toEqual(['mustContain: too-long']);
    expect(problems({ mustNotContain: 'a'.repeat(1001) })).toEqual(['mustNotContain: too-long']);
    for (const every of [0, 29, 3601, -60, NaN, Infinity])
      expect(problems({ checkEverySeconds: every })).toEqual(['checkEverySeconds: out-of-range']);
    for (const wait of [0, 21, NaN])
      expect(problems({ timeOutAfterSeconds: wait })).toEqual(['timeOutAfterSeconds: out-of-range']);
    for (const slow of [0, 60_001, NaN])
      expect(problems({ slowAfterMs: slow })).toEqual(['slowAfterMs: out-of-range']);
    expect(problems({ statusFrom: 99 })).toContain('statusFrom: out-of-range');
    expect(problems({ statusFrom: 300, statusTo: 200 })).toEqual(['statusTo: out-of-range']);
    expect(problems({ checkEverySeconds: 30, timeOutAfterSeconds: 20, slowAfterMs: 60_000 })).toEqual([]);
  });

  test('tells every problem at once', () => {
    expect(problems({ url: '', name: 'a'.repeat(201), checkEverySeconds: 0 })).toEqual([
      ...['url: empty', 'checkEverySeconds: out-of-range', 'name: too-long'],
    ]);
  });

  test('gives back the draft that would make it again', () => {
    const target = targetOf({
      url: URL_,
      mustContain: ' Cart ',
      slowAfterMs: 900,
      sendCookies: true,
      wrongTextIs: 'degraded',
    });
    const draft = draftOf(target, { name: 'Shop', provider: 'Hoster' });
    expect(draft.mustContain).toBe(' Cart ');
    const again = readDraft(draft, []);
    expect(again.ok && { ...target, ...again.value }).toMatchObject(target);
  });

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.double(), (text, number) => {
        readDraft(
          { url: text, name: text, mustContain: text, checkEverySeconds: number, statusFrom: number },
          [],
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('settings', { timeout: 60_000 }, () => {
  const settle = (draft: SettingsDraft) => {
    const read = readSettingsDraft(draft, DEFAULT_SETTINGS);
    return read.ok
      ? read.value
      : read.problem.map(({ field, problem, index }) =>
          [field, problem, index].filter((part) => part !== undefined).join(' '),
        );
  };
  const quiet = {
    enabled: true,
    remindAfterHours: 4,
    quietFromMinute: 22 * 60,
    quietToMinute: 7 * 60,
    duringOwnWork: false,
  };

  test('stay as they are where nothing is typed', () => {
    expect(settle({})).toEqual(DEFAULT_SETTINGS);
  });

  test('want witnesses that nobody on the way can answer for', () => {
    expect(settle({ witnesses: [] })).toEqual(['witnesses too-few']);
    expect(settle({ witnesses: ['http://a.example/', 'https://b.example/', 'b.example'] })).toEqual([
      ...['witnesses not-https 0', 'witnesses duplicate 2'],
    ]);
    expect(settle({ witnesses: ['ftp://a.example/'] })).toEqual(['witnesses not-http 0']);
    expect(
      settle({ witnesses: Array.from({ length: 9 }, (_, index) => `https://w${index}.example/`) }),
    ).toEqual(['witnesses too-many']);
    expect(settle({ witnesses: ['http://127.0.0.1:8080/', 'http://localhost/'] })).toMatchObject({
      witnesses: { length: 2 },
    });
    expect(settle({ witnesses: ['http://localhost.example/'] })).toEqual(['witnesses not-https 0']);
  });

  test('want a place for the random word in the host of fresh names', () => {
    expect(settle({ freshNames: 'https://*.example.com/' })).toMatchObject({
      freshNames: 'https://*.example.com/',
    });
    expect(settle({ freshNames: 'https://example.com/*' })).toEqual(['freshNames no-wildcard']);
    expect(settle({ freshNames: 'https://example.com/' })).toEqual(['freshNames no-wildcard']);
    expect(settle({ freshNames: '' })).toContain('freshNames empty');
  });

  test('remind within limits, and are quiet between two times of day', () => {
    expect(settle({ notifications: quiet })).toMatchObject({
      notifications: {
        enabled: true,
        remindAfter: hours(4),
        quietHours: { fromMinute: 1320, toMinute: 420 },
      },
    });
    expect(
      settle({ notifications: { ...quiet, remindAfterHours: null, quietFromMinute: null } }),
    ).toMatchObject({
      notifications: { remindAfter: null, quietHours: null, duringOwnWork: false },
    });
    expect(settle({ notifications: { ...quiet, duringOwnWork: true } })).toMatchObject({
      notifications: { duringOwnWork: true },
    });
    for (const remindAfterHours of [0, 0.4, 49, NaN]) {
      expect(settle({ notifications: { ...quiet, remindAfterHours } })).toEqual([
        'remindAfterHours out-of-range',
      ]);
    }
    for (const quietToMinute of [-1, 1440, 1.5]) {
      expect(settle({ notifications: { ...quiet, quietToMinute } })).toEqual(['quietHours out-of-range']);
    }
    expect(SETTINGS_LIMITS.remindAfter.most).toBe(hours(48));
  });
});
