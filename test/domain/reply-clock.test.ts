// Owns the clock that runs until a human answers, and the list of what they promised.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { promiseList } from '../../src/domain/promise-list.ts';
import { REMIND_AFTER, replyClock } from '../../src/domain/reply-clock.ts';
import type { ReplyKind, TicketEvent } from '../../src/domain/ticket.ts';
import { hours, minutes } from '../../src/time/duration.ts';
import { instant, later, type Instant } from '../../src/time/instant.ts';

const START = instant(Date.UTC(2026, 2, 5, 6, 10));
const at = (minute: number) => later(START, minutes(minute));
const sent = (minute: number, kind: 'opened' | 'sent' = 'sent'): TicketEvent => ({
  kind,
  at: at(minute),
  text: '',
});
const reply = (minute: number, how: ReplyKind): TicketEvent => ({
  ...{ kind: 'reply', at: at(minute), reply: how, text: '' },
});
const promise = (minute: number, due: number | null, text = 'back soon'): TicketEvent => ({
  ...{ kind: 'promise', at: at(minute), dueAt: due === null ? null : at(due), text },
});
const clock = (minute: number, ...events: TicketEvent[]) => replyClock({ events }, at(minute));

describe('the reply clock', () => {
  test('does not run before anything was sent', () => {
    expect(clock(60)).toBeNull();
    expect(clock(60, reply(5, 'human'))).toBeNull();
  });

  test('runs from the first letter until a human answers, and stops there', () => {
    expect(clock(30, sent(0, 'opened'))).toMatchObject({ answeredAt: null, runsFor: minutes(30) });
    const answered = clock(500, sent(0, 'opened'), reply(40, 'human'), sent(60), reply(90, 'substantive'));
    expect(answered).toMatchObject({ sentAt: at(0), answeredAt: at(40), runsFor: minutes(40) });
  });

  test('is not stopped by a machine, and is by a denial', () => {
    const events = [sent(0, 'opened'), reply(1, 'automatic')];
    expect(clock(45, ...events)).toMatchObject({ answeredAt: null, runsFor: minutes(45) });
    expect(clock(45, ...events, reply(20, 'denial'))).toMatchObject({ answeredAt: at(20) });
    expect(clock(45, ...events, promise(25, null))).toMatchObject({ answeredAt: at(25) });
  });

  test('counts no answer from before the first letter, and puts late entries where they belong', () => {
    expect(clock(60, reply(0, 'human'), sent(10, 'opened'))).toMatchObject({ answeredAt: null });
    expect(clock(60, sent(10, 'opened'), sent(30), reply(20, 'human'))).toMatchObject({
      ...{ answeredAt: at(20), waitingSinceAt: at(30) },
    });
  });

  test('asks for a reminder a while after the last letter that nobody answered', () => {
    const events = [sent(0, 'opened'), reply(2, 'automatic'), sent(100)];
    const due = 100 + REMIND_AFTER / minutes(1);
    expect(clock(due - 1, ...events)).toMatchObject({ waitingSinceAt: at(100), isReminderDue: false });
    expect(clock(due, ...events)).toMatchObject({ remindAt: at(due), isReminderDue: true });
    expect(clock(due, ...events, reply(200, 'human'))).toMatchObject({
      remindAt: null,
      isReminderDue: false,
    });
    expect(replyClock({ events }, at(161), hours(1))?.isReminderDue).toBe(true);
  });

  test('never runs backwards, and never runs on once stopped', () => {
    const minute = fc.integer({ min: 0, max: 1000 });
    const event = fc.oneof(
      minute.map((when) => sent(when)),
      fc
        .tuple(minute, fc.constantFrom<ReplyKind>('automatic', 'human', 'substantive', 'denial'))
        .map(([when, how]) => reply(when, how)),
      minute.map((when) => promise(when, null)),
    );
    fc.assert(
      fc.property(fc.array(event), minute, minute, (events, one, more) => {
        const [now, after] = [clock(one, ...events), clock(one + more, ...events)];
        expect(now === null).toBe(after === null);
        if (now === null || after === null) return;
        expect(now.runsFor).toBeGreaterThanOrEqual(0);
        expect(after.runsFor).toBeGreaterThanOrEqual(now.runsFor);
        if (now.answeredAt !== null) expect(after.runsFor).toBe(now.runsFor);
        expect(now.remindAt === null).toBe(now.waitingSinceAt === null);
      }),
    );
  });
});

describe('what they promised', () => {
  const events = [
    sent(0, 'opened'),
    promise(10, null, 'a credit'),
    promise(20, 60),
    promise(30, 90, 'a report'),
  ];
  const list = (now: Instant, ...kept: Parameters<typeof promiseList>[1]) =>
    promiseList({ events }, kept, now).map(({ text, state, lateBy }) => [text, state, lateBy]);

  test('is open until its time has passed, and overdue from then on', () => {
    expect(list(at(60))).toEqual([
      ['back soon', 'open', null],
      ['a report', 'open', null],
      ['a credit', 'open', null],
    ]);
    expect(list(at(75))[0]).toEqual(['back soon', 'overdue', minutes(15)]);
    // What has no time is never late.
    expect(list(at(100_000)).at(-1)).toEqual(['a credit', 'open', null]);
  });

  test('is kept once the user says so, and how late stays known', () => {
    const inTime = { madeAt: at(20), text: 'back soon', keptAt: at(50) };
    const late = { madeAt: at(30), text: 'a report', keptAt: at(100) };
    expect(list(at(500), inTime, late)).toEqual([
      ['a credit', 'open', null],
      ['back soon', 'kept', null],
      ['a report', 'kept', minutes(10)],
    ]);
    expect(list(at(75), { ...inTime, text: 'another' })[0]).toEqual(['back soon', 'overdue', minutes(15)]);
  });
});
