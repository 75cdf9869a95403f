// Owns who is told what, and when: one notification an outage, never about time that nobody sees.
import { describe, expect, test } from 'vitest';
import { UNATTENDED, type Attention, type Attentions } from '../../src/domain/attention.ts';
import { dueNotices, type NoticeContext } from '../../src/domain/notices.ts';
import { groupOutages, type Outage } from '../../src/domain/outage.ts';
import type { TargetId } from '../../src/domain/target.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import { hours, minutes } from '../../src/time/duration.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow } from '../support/windows.ts';

const SHOP = 1 as TargetId;
const BLOG = 2 as TargetId;
const HOUR = 3600;

const outagesOf = (...windows: DowntimeWindow[]): Outage[] => groupOutages(windows, () => 'provider');

function context(second: number, changes: Partial<NoticeContext> = {}): NoticeContext {
  return {
    now: at(second),
    localMinute: 12 * 60,
    settings: { enabled: true, remindAfter: hours(4), quietHours: null, duringOwnWork: false },
    notifyAfterOf: () => minutes(0),
    isSeen: () => true,
    isOwnWork: () => false,
    ...changes,
  };
}

/** Tells what is due at each moment in turn, and remembers what was told. */
function tell(...moments: readonly (readonly [Outage[], NoticeContext])[]): {
  readonly kinds: string[];
  readonly attentions: Attentions;
} {
  let attentions: Attentions = new Map();
  const kinds: string[] = [];
  for (const [outages, moment] of moments) {
    const due = dueNotices(outages, attentions, moment);
    kinds.push(...due.notices.map(({ kind }) => kind));
    ({ attentions } = due);
  }
  return { kinds, attentions };
}

function patched(attentions: Attentions, patch: Partial<Attention>): Attentions {
  return new Map([...attentions].map(([id, attention]) => [id, { ...attention, ...patch }]));
}

describe('an outage', () => {
  test('is told once when it is confirmed, and once when it is over', () => {
    const open = outagesOf(openWindow(0));
    const over = outagesOf(closedWindow(0, 600));
    const { kinds } = tell(
      [open, context(60)],
      [open, context(90)],
      [over, context(700)],
      [over, context(760)],
    );
    expect(kinds).toEqual(['down', 'recovered']);
  });

  test('of several targets is told once, also when the one that failed first is confirmed last', () => {
    const late = outagesOf(openWindow(0, 60, { target: BLOG }), openWindow(30, 60, { target: SHOP }));
    const { kinds } = tell(
      [outagesOf(openWindow(30, 60, { target: SHOP })), context(60)],
      [late, context(90)],
    );
    expect(kinds).toEqual(['down']);
  });

  test('that was over before anybody was told is not told at all', () => {
    expect(tell([outagesOf(closedWindow(0, 600)), context(700)]).kinds).toEqual([]);
  });

  test('is no news when its target was removed for a while', () => {
    const open = outagesOf(openWindow(0));
    const undone = tell([open, context(60)], [[], context(90)], [open, context(120)]);
    expect(undone.kinds).toEqual(['down']);
    const late = tell([open, context(60)], [[], context(25 * HOUR)], [open, context(25 * HOUR + 30)]);
    expect(late.kinds).toEqual(['down', 'down']);
  });

  test('waits for as long as its sites ask for', () => {
    const open = outagesOf(openWindow(0));
    const notifyAfterOf = () => minutes(10);
    const { kinds } = tell([open, context(540, { notifyAfterOf })], [open, context(600, { notifyAfterOf })]);
    expect(kinds).toEqual(['down']);
  });

  test('is not told to be down, or still down, while nobody sees it', () => {
    const open = outagesOf(openWindow(0));
    const blind = { isSeen: () => false };
    expect(tell([open, context(60, blind)]).kinds).toEqual([]);
    expect(tell([open, context(60)], [open, context(5 * HOUR, blind)]).kinds).toEqual(['down']);
  });

  test('that the user works on is told when the work is over, if it goes on by then', () => {
    const open = outagesOf(openWindow(0));
    const atWork = { isOwnWork: () => true };
    const over = outagesOf(closedWindow(0, 600));
    expect(tell([open, context(60, atWork)], [over, context(700)]).kinds).toEqual([]);
    expect(tell([open, context(60, atWork)], [open, context(900)]).kinds).toEqual(['down']);
    expect(tell([open, context(60)], [open, context(5 * HOUR, atWork)]).kinds).toEqual(['down']);
    expect(tell([open, context(60)], [over, context(700, atWork)]).kinds).toEqual(['down', 'recovered']);
  });

  test('that was told to be over and is not is told again, and so is its end', () => {
    const joined = openWindow(0, 900, { kind: 'intermittent' });
    const { kinds } = tell(
      [outagesOf(openWindow(0)), context(60)],
      [outagesOf(closedWindow(0, 300)), context(400)],
      [outagesOf(joined), context(900)],
      [outagesOf({ ...joined, endedAfter: at(900), endedAt: at(960) }), context(3000)],
    );
    expect(kinds).toEqual(['down', 'recovered', 'down', 'recovered']);
  });

  test('whose window became part of an earlier one keeps what was told and said', () => {
    const first = closedWindow(0, 300);
    const { attentions } = tell(
      [outagesOf(first), context(310)],
      [outagesOf(first, openWindow(900)), context(960)],
    );
    const known = patched(attentions, { acknowledgedAt: at(970) });
    const joined = outagesOf(openWindow(0, 1200, { kind: 'intermittent' }));
    const due = dueNotices(joined, known, context(1200));
    expect(due.notices).toEqual([]);
    expect([...due.attentions.values()]).toMatchObject([{ acknowledgedAt: at(970) }]);
  });
});

describe('a reminder', () => {
  const open = outagesOf(openWindow(0));
  const { attentions } = tell([open, context(60)]);
  const kindsAt = (second: number, patch: Partial<Attention>, changes: Partial<NoticeContext> = {}) =>
    dueNotices(open, patched(attentions, patch), context(second, changes)).notices.map(({ kind }) => kind);

  test('comes every so many hours', () => {
    expect(kindsAt(60 + 4 * HOUR - 1, {})).toEqual([]);
    expect(kindsAt(60 + 4 * HOUR, {})).toEqual(['still-down']);
    expect(kindsAt(60 + 7 * HOUR, { remindedAt: at(60 + 4 * HOUR) })).toEqual([]);
    expect(kindsAt(60 + 8 * HOUR, { remindedAt: at(60 + 4 * HOUR) })).toEqual(['still-down']);
  });

  test('never comes when it is not wanted', () => {
    const settings = { enabled: true, remindAfter: null, quietHours: null, duringOwnWork: false };
    expect(kindsAt(100 * HOUR, {}, { settings })).toEqual([]);
  });

  test('does not come to somebody who knows, but the recovery does', () => {
    const knows = { acknowledgedAt: at(120) };
    expect(kindsAt(9 * HOUR, knows)).toEqual([]);
    const over = outagesOf(closedWindow(0, 9 * HOUR));
    expect(dueNotices(over, patched(attentions, knows), context(9 * HOUR)).notices).toMatchObject([
      { kind: 'recovered' },
    ]);
  });

  test('is put off by a snooze', () => {
    const snoozed = { snoozedUntil: at(6 * HOUR) };
    expect(kindsAt(5 * HOUR, snoozed)).toEqual([]);
    expect(kindsAt(6 * HOUR, snoozed)).toEqual(['still-down']);
  });
});

describe('quiet hours', () => {
  const open = outagesOf(openWindow(0));
  const quietAt = (hour: number, fromHour: number, toHour: number) => {
    const quietHours = { fromMinute: fromHour * 60, toMinute: toHour * 60 };
    const settings = { enabled: true, remindAfter: null, quietHours, duringOwnWork: false };
    return (
      dueNotices(open, new Map(), context(60, { localMinute: hour * 60, settings })).notices.length === 0
    );
  };

  test('hold back what is due, and tell it after them', () => {
    expect(quietAt(13, 12, 14)).toBe(true);
    expect(quietAt(14, 12, 14)).toBe(false);
    expect(quietAt(11, 12, 14)).toBe(false);
  });

  test('may reach over midnight', () => {
    expect([23, 0, 6].map((hour) => quietAt(hour, 22, 7))).toEqual([true, true, true]);
    expect([21, 7, 12].map((hour) => quietAt(hour, 22, 7))).toEqual([false, false, false]);
  });

  test('that end when they begin are none', () => {
    expect(quietAt(12, 12, 12)).toBe(false);
  });
});

test('nobody has attended to an outage that is new', () => {
  expect(Object.values(UNATTENDED).every((value) => value === null)).toBe(true);
});
