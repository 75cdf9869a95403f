// Owns what the lanes of the user's line, ticket and notes are made of, and where words beside marks have room.
import { describe, expect, test } from 'vitest';
import type { Gap } from '../../src/domain/coverage.ts';
import type { TargetId } from '../../src/domain/target.ts';
import type { Ticket, TicketEvent } from '../../src/domain/ticket.ts';
import { lineStripOf } from '../../src/ui/data/line-strip.ts';
import { placeMarks } from '../../src/ui/data/place-marks.ts';
import { ticketMarks } from '../../src/ui/data/ticket-marks.ts';
import { at, TARGET } from '../support/watching.ts';

const WHOLE = { from: at(0), to: at(1000) };
const gap = (from: number, to: number, reason: Gap['reason'], target = TARGET): Gap => ({
  ...{ target, reason },
  ...{ from: at(from), to: at(to) },
});
const states = (gaps: readonly (readonly Gap[])[]) =>
  lineStripOf(WHOLE, gaps, gaps.flat()).runs.map(({ state, from }) => [state, from - at(0)]);

describe('our own line', () => {
  test('was down where all targets could not be reached for it, and unobserved where nobody looked', () => {
    expect(states([[gap(100, 200, 'own-line'), gap(400, 600, 'asleep')]])).toEqual([
      ['up', 0],
      ['down', 100_000],
      ['up', 200_000],
      ['unobserved', 400_000],
      ['up', 600_000],
    ]);
  });

  test('worked while anything at all was observed', () => {
    const other = 2 as TargetId;
    expect(states([[gap(100, 200, 'paused')], [gap(500, 600, 'own-line', other)]])).toEqual([['up', 0]]);
  });
});

const ticket = (...events: readonly TicketEvent[]): Ticket => ({
  ...{ id: 'one', outage: '1@0' as Ticket['outage'], number: null },
  events,
});
const opened: TicketEvent = { kind: 'opened', at: at(100), text: '' };
const reply = (second: number, kind: 'automatic' | 'human'): TicketEvent => ({
  ...{ kind: 'reply', at: at(second), text: '', reply: kind },
});

describe('a ticket', () => {
  test('waits from its first letter until a human answers, and no receipt ends that', () => {
    const { marks, waits } = ticketMarks(
      [ticket(opened, reply(105, 'automatic'), reply(700, 'human'))],
      at(900),
    );
    expect(marks.map(({ kind }) => kind)).toEqual(['letter', 'receipt', 'answer']);
    expect(waits).toEqual([{ from: at(100), to: at(700), isAnswered: true }]);
  });

  test('that nobody answered waits until now', () => {
    const { waits } = ticketMarks([ticket(opened, reply(105, 'automatic'))], at(900));
    expect(waits).toEqual([{ from: at(100), to: at(900), isAnswered: false }]);
  });

  test('of which nothing was sent waits for nobody', () => {
    const note: TicketEvent = { kind: 'note', at: at(1), text: 'saw it' };
    expect(ticketMarks([ticket(note)], at(900))).toEqual({ marks: [], waits: [] });
  });
});

describe('words beside marks', () => {
  const sides = (...seconds: readonly number[]) =>
    placeMarks(
      seconds.map((second) => ({ at: at(second) })),
      WHOLE,
    ).map(({ words }) => words?.side ?? null);

  test('stand after their mark, before it near the end, and nowhere where there is no room', () => {
    expect(sides(100)).toEqual(['after']);
    expect(sides(950)).toEqual(['before']);
    expect(sides(10, 950)).toEqual(['after', 'before']);
    expect(sides(500, 510, 520)).toEqual(['before', null, 'after']);
  });

  test('never reach over those of a neighbour', () => {
    for (const seconds of [
      [0, 950],
      [100, 300, 920],
      [5, 40, 60, 200, 980],
      [300, 310, 940, 990],
    ]) {
      const placed = placeMarks(
        seconds.map((second) => ({ at: at(second) })),
        WHOLE,
      );
      const taken = placed.flatMap(({ place, words }) => {
        if (!words) return [];
        return [words.side === 'after' ? [place, place + words.room] : [place - words.room, place]];
      });
      for (const [index, [, to = 0]] of taken.entries())
        expect(taken[index + 1]?.[0] ?? 1).toBeGreaterThanOrEqual(to);
    }
  });

  test('of what is not looked at are nowhere', () => {
    expect(sides(-5, 1200)).toEqual([]);
  });
});
