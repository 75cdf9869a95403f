// Owns the outages that the user calls maintenance: how much of them, and that others are left alone.
import { describe, expect, test } from 'vitest';
import { markedTime, spanToMark } from '../../src/domain/marked-outage.ts';
import { groupOutages, type Outage } from '../../src/domain/outage.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow } from '../support/windows.ts';

describe('an outage that is called maintenance', () => {
  const outages = (...windows: Parameters<typeof groupOutages>[0]) => groupOutages(windows, () => 'Hoster');
  const mark = (outage: Outage) => ({ outage: outage.id, markedAt: at(1000), ...spanToMark(outage) });
  const [running] = outages(openWindow(300, 500));
  const [over] = outages(closedWindow(300, 900));
  if (!running || !over) throw new Error('There is no outage');

  test('is so until it ends, also when it ends later', () => {
    expect(markedTime([running], [mark(running)], at(600))).toEqual([{ from: at(300), to: at(600) }]);
    expect(markedTime([over], [mark(running)], at(2000))).toEqual([{ from: at(300), to: at(900) }]);
  });

  test('after it was over is so as far as it went by then', () => {
    const [longer] = outages(closedWindow(300, 1200));
    expect(markedTime(longer ? [longer] : [], [mark(over)], at(2000))).toEqual([
      { from: at(300), to: at(900) },
    ]);
  });

  test('is still known when its window became part of an intermittent one', () => {
    const [wider] = outages(closedWindow(120, 1500, { kind: 'intermittent' }));
    expect(markedTime(wider ? [wider] : [], [mark(over)], at(2000))).toEqual([
      { from: at(300), to: at(900) },
    ]);
  });

  test('says nothing about any other', () => {
    const others = outages(closedWindow(5000, 6000));
    expect(markedTime(others, [mark(over)], at(9000))).toEqual([]);
  });
});
