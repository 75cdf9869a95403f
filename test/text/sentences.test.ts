// Owns the sentences themselves, in English: what a tired person reads.
import { describe, expect, test } from 'vitest';
import { sayEnglish } from '../../scripts/replay/english.ts';
import type { FailurePage, Failure, TlsReason } from '../../src/domain/failure.ts';
import type { Disputed, Health } from '../../src/domain/health.ts';
import { groupOutages, type Outage } from '../../src/domain/outage.ts';
import { plannedWork, type PlannedWork } from '../../src/domain/planned-work.ts';
import { SILENCE_REASONS } from '../../src/domain/silence.ts';
import type { TargetId } from '../../src/domain/target.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import { sayDuration } from '../../src/text/duration.ts';
import { sayDurationRange } from '../../src/text/duration-range.ts';
import { sayFailure, saySilence } from '../../src/text/failure.ts';
import { sayNotice } from '../../src/text/notice.ts';
import { outageSpan, sayNames, saySince } from '../../src/text/outage.ts';
import { sayPercent } from '../../src/text/percent.ts';
import type { Manner } from '../../src/text/say.ts';
import { localMinuteOf } from '../../src/text/local-clock.ts';
import { sayTime, sayZone } from '../../src/text/time.ts';
import { sayTooltip } from '../../src/text/tooltip.ts';
import { days, hours, minutes, seconds } from '../../src/time/duration.ts';
import { instant } from '../../src/time/instant.ts';
import { listenTo, maintenance, only, page } from '../support/provider-words.ts';
import { watchedOf } from '../support/targets.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow, phase } from '../support/windows.ts';

const manner: Manner = { say: sayEnglish, locale: 'en', zone: 'America/New_York' };
const watched = watchedOf(
  { name: 'Shop' },
  { name: 'Blog' },
  { name: 'Wiki' },
  { name: 'Mail' },
  { name: 'News' },
);
const outageOf = (...windows: DowntimeWindow[]): Outage => {
  const [outage] = groupOutages(windows, () => 'provider');
  if (!outage) throw new Error('No window, no outage');
  return outage;
};
const HOUR = 3600;

describe('a duration', () => {
  test('is cut down, never rounded up', () => {
    expect([0, 59.9, 60, 119, 3599].map((count) => sayDuration(sayEnglish, seconds(count)))).toEqual([
      ...['0 s', '59 s', '1 m', '1 m', '59 m'],
    ]);
    expect(sayDuration(sayEnglish, minutes(16 * 60 + 6))).toBe('16 h 06 m');
    expect(sayDuration(sayEnglish, hours(47))).toBe('47 h 00 m');
    expect(sayDuration(sayEnglish, days(2))).toBe('2 d 0 h');
    expect(sayDuration(sayEnglish, hours(100))).toBe('4 d 4 h');
  });

  test('is a range, or one of its ends where both read the same', () => {
    const range = (least: number, most: number) =>
      sayDurationRange(sayEnglish, { least: minutes(least), most: minutes(most) });
    expect(range(986, 992)).toBe('16 h 26 m – 16 h 32 m');
    expect(range(5, 5.5)).toBe('5 m');
  });
});

describe('a moment', () => {
  test('has its date where that is not today, in the zone of the user', () => {
    const noon = instant(Date.UTC(2026, 0, 1, 17));
    expect(sayTime(manner, noon, noon)).toBe('12:00 PM');
    expect(sayTime(manner, instant(noon - days(1)), noon)).toMatch(/^Wed, Dec 31 12:00/);
    expect(sayTime(manner, instant(Date.UTC(2026, 0, 1, 4)), noon)).toMatch(/^Wed, Dec 31 11:00/);
  });

  test('names the zone as it is called then', () => {
    expect(sayZone(manner, instant(Date.UTC(2026, 0, 1)))).toBe('EST');
    expect(sayZone(manner, instant(Date.UTC(2026, 6, 1)))).toBe('EDT');
  });

  test('has a local minute, over the days on which the clocks change too', () => {
    expect(localMinuteOf('America/New_York', instant(Date.UTC(2026, 2, 8, 6, 59)))).toBe(119);
    expect(localMinuteOf('America/New_York', instant(Date.UTC(2026, 2, 8, 7, 0)))).toBe(180);
    expect(localMinuteOf('UTC', instant(Date.UTC(2026, 0, 1)))).toBe(0);
  });
});

describe('since when', () => {
  test('is between two moments, because nobody knows it better', () => {
    expect(saySince(manner, openWindow(6 * HOUR), at(7 * HOUR))).toMatch(
      /^since between 12:59.AM and 0?1:00.AM EST$/,
    );
  });

  test('is one moment where both read the same', () => {
    const window = openWindow(5 * HOUR + 30, undefined, { startedAfter: at(5 * HOUR + 10) });
    expect(saySince(manner, window, at(6 * HOUR))).toMatch(/^since 12:00.AM EST$/);
  });

  test('is that or earlier where it was down from the first look', () => {
    const window = openWindow(5 * HOUR, undefined, { startedAfter: null });
    expect(saySince(manner, window, at(6 * HOUR))).toMatch(/^since 12:00.AM EST or earlier$/);
  });
});

describe('a failure', () => {
  const pages: readonly FailurePage[] = [
    ...(['database-error', 'default-server-page', 'suspended-account', 'parked-domain'] as const),
    'under-construction',
  ];
  const reasons: readonly TlsReason[] = [
    ...(['untrusted', 'expired-or-not-yet-valid', 'wrong-host', 'old-protocol'] as const),
    ...(['client-certificate', 'unknown'] as const),
  ];
  const failures: readonly Failure[] = [
    ...(
      ['dns', 'refused', 'unreachable', 'reset', 'closed', 'network', 'slow', 'redirect-loop'] as const
    ).map((kind) => ({ kind })),
    ...(['text-missing', 'text-forbidden', 'empty-body', 'truncated-body', 'bad-response'] as const).map(
      (kind) => ({ kind }),
    ),
    ...reasons.map((reason) => ({ kind: 'tls', reason }) as const),
    ...(['connect', 'body'] as const).map((phase) => ({ kind: 'timeout', phase }) as const),
    { kind: 'http', status: 502 },
    { kind: 'maintenance-answer', retryAfterSeconds: 5 },
    { kind: 'redirected-elsewhere', host: 'parking.example' },
    { kind: 'content-changed', looksLike: null },
    ...pages.map((looksLike) => ({ kind: 'content-changed', looksLike }) as const),
  ];

  test('has words of its own', () => {
    const words = failures.map((failure) => sayFailure(sayEnglish, failure));
    expect(new Set(words).size).toBe(failures.length);
    expect(words).toContain('HTTP 502');
    expect(words).toContain('redirects to another site (parking.example)');
    expect(words).toContain('content changed: a parked domain');
  });

  test('of ours has words, too', () => {
    const words = [...SILENCE_REASONS, 'new' as const].map((reason) => saySilence(sayEnglish, reason));
    expect(new Set(words).size).toBe(SILENCE_REASONS.length + 1);
  });
});

describe('a notification', () => {
  const notice = (kind: 'down' | 'still-down' | 'recovered', outage: Outage, now: number) =>
    sayNotice(manner, { kind, outage }, watched, at(now));

  test('says what is down, why, and since when', () => {
    const { title, message } = notice('down', outageOf(openWindow(6 * HOUR)), 6 * HOUR + 60);
    expect(title).toBe(sayEnglish('noticeDownTitle', 'Shop'));
    expect(message).toMatch(/^no answer in time, since between 12:59/);
  });

  test('does not call a slow site down', () => {
    const slow = openWindow(0, 0, { kind: 'degraded', phases: [phase(0, { kind: 'slow' }, 'degraded')] });
    expect(notice('down', outageOf(slow), 60)).toMatchObject({
      title: sayEnglish('noticeDegradedTitle', 'Shop'),
    });
  });

  test('has the range of the duration in the title when it is over', () => {
    const outage = outageOf(
      closedWindow(0, 16 * HOUR, { startedAfter: at(-240), endedAfter: at(16 * HOUR - 120) }),
    );
    expect(notice('recovered', outage, 16 * HOUR + 60).title).toBe(
      sayEnglish('noticeRecoveredTitle', 'Shop', '15 h 58 m – 16 h 04 m'),
    );
  });

  test('never counts time that nobody watched as surely down', () => {
    const slept = closedWindow(0, 9 * HOUR, { unobservedFor: hours(8) });
    expect(outageSpan(outageOf(slept), at(10 * HOUR))).toEqual({ least: minutes(59), most: minutes(541) });
    const open = openWindow(0, 9 * HOUR, { unobservedFor: hours(8) });
    expect(notice('still-down', outageOf(open), 9 * HOUR).title).toBe(
      sayEnglish('noticeStillDownTitle', 'Shop', '1 h 00 m'),
    );
  });

  test('names two targets, and counts the others', () => {
    const ids = [1, 2, 3, 4] as TargetId[];
    const outage = outageOf(...ids.map((target) => openWindow(target, target, { target })));
    expect(sayNames(manner, outage, watched)).toBe('Shop + Blog and 2 more');
    expect(
      notice('down', outageOf(openWindow(0), openWindow(1, 1, { target: 2 as TargetId })), 60).title,
    ).toBe(sayEnglish('noticeDownTitle', 'Shop + Blog'));
  });
});

describe('the tooltip', () => {
  const up: Health = { kind: 'up', suspect: false };
  const down = { kind: 'down', window: openWindow(5 * HOUR), seenFor: minutes(28) } as const;
  const line = { at: at(0), answered: 3, asked: 3 };
  const tooltip = (
    healths: readonly (Health | Disputed)[],
    paused = false,
    works: readonly PlannedWork[] = [],
  ) =>
    sayTooltip(manner, {
      watched: watched
        .slice(0, healths.length)
        .map((each, index) => ({ ...each, health: healths[index] ?? up })),
      ...{ line, works },
      paused: paused ? at(0) : null,
      now: at(6 * HOUR),
    });

  test('says of what the user disputes what checks see all the same, and that all is well never', () => {
    const disputed: Disputed = { ...down, kind: 'disputed' };
    const [headline, line] = tooltip([disputed, up]).split('\n');
    expect(headline).toBe('By your word nothing is down; checks still see 1 of 2 fail');
    expect(line).toMatch(/a false alarm or over, you say; checks have seen it fail for 28 m: /);
    expect(tooltip([disputed, down]).split('\n')[0]).toBe('1 of 2 down');
  });

  test('is one line while all is well', () => {
    expect(tooltip([up, up])).toBe('All 2 up');
    expect(tooltip([up])).toBe('Your site is up');
  });

  test('says what is down, for how long, why, since when, and that we are online', () => {
    const [headline, shop, online] = tooltip([down, up]).split('\n');
    expect(headline).toBe('1 of 2 down');
    expect(shop).toMatch(/^Shop: 28 m, no answer in time, since between/);
    expect(online).toBe('you are online (3 of 3 reference checks)');
  });

  test('never has more than five lines', () => {
    for (let count = 0; count <= 5; count += 1) {
      const text = tooltip(Array.from({ length: 5 }, (_, index) => (index < count ? down : up)));
      expect(text.split('\n').length).toBeLessThanOrEqual(5);
    }
    expect(tooltip([down, down, down, down, down])).toContain('and 2 more');
  });

  test('says what work is announced, after what is wrong', () => {
    const from = at(30 * HOUR);
    const work = maintenance({ title: 'Move\nof \u202Ek01', from, to: at(32 * HOUR) });
    const works = plannedWork([only(listenTo([page({ maintenances: [work] })]), 'maintenance')]);
    const announced = expect.stringMatching(
      /^Work announced by .Provider.: Fri, Jan 2 01:00.+03:00.+, “.Move of k01.”$/,
    );
    expect(tooltip([up, up], false, works).split('\n')).toEqual(['All 2 up', announced]);
    expect(tooltip([down, up], false, works).split('\n')[2]).toEqual(announced);
    expect(tooltip([down, down, down, down, down], false, works)).not.toContain('Work announced');
  });

  test('says so when nothing is watched, and why', () => {
    expect(tooltip([])).toBe('Downlog: no site yet');
    expect(tooltip([up], true)).toContain('paused');
    expect(tooltip([{ kind: 'unknown', reason: 'own-line', window: null }])).toContain(
      'your own line was down',
    );
  });
});

describe('a share', () => {
  test('reads as a hundred only when it is whole', () => {
    expect([1, 0.99999, 0.99947, 0.5, 0].map((ratio) => sayPercent('en', ratio))).toEqual([
      ...['100', '99.99', '99.94', '50', '0'],
    ]);
  });
});
