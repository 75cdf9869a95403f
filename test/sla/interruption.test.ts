// Owns what of a window was surely down, and what may have been.
import { describe, expect, test } from 'vitest';
import { interruptionsOf } from '../../src/sla/interruption.ts';
import { instant } from '../../src/time/instant.ts';
import type { TargetId } from '../../src/domain/target.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import type { SlaEvidence } from '../../src/sla/sla-evidence.ts';
import { at, START } from '../support/watching.ts';
import { closedWindow, openWindow, phase } from '../support/windows.ts';
import { evidence } from '../support/contracts.ts';

const slow = { kind: 'slow' } as const;
const second = (moment: number) => (moment - START) / 1000;

/** In seconds since the start. */
function told(windows: readonly DowntimeWindow[], more: Partial<SlaEvidence> = {}) {
  return interruptionsOf(evidence(windows, { now: at(5000), ...more })).map(
    ({ around, certain, isOpen }) => ({
      around: [second(around.from), second(around.to)],
      certain: certain.map(({ from, to }) => [second(from), second(to)]),
      isOpen,
    }),
  );
}

describe('a window', () => {
  test('was surely down from its first bad to its last bad, and may have been from last good to next good', () => {
    expect(told([closedWindow(300, 500)])).toEqual([
      { around: [240, 500], certain: [[300, 440]], isOpen: false },
    ]);
  });

  test('that is open may go on until now, and was down until it was last seen', () => {
    expect(told([openWindow(300, 900)])).toEqual([
      { around: [240, 5000], certain: [[300, 900]], isOpen: true },
    ]);
  });

  test('of one bad check is sure of nothing', () => {
    const window = closedWindow(300, 360, { endedAfter: at(290) });
    expect(told([window])).toEqual([{ around: [240, 360], certain: [], isOpen: false }]);
  });

  test('without a good check before it begins where it was first seen', () => {
    expect(told([closedWindow(300, 500, { startedAfter: null })])[0]?.around).toEqual([300, 500]);
  });

  test('is not sure of what nobody watched', () => {
    const unobserved = [{ from: at(350), to: at(400) }];
    expect(told([closedWindow(300, 500)], { unobserved })[0]?.certain).toEqual([
      [300, 350],
      [400, 440],
    ]);
  });
});

describe('a degraded phase', () => {
  test('is not down', () => {
    const window = closedWindow(300, 500, { kind: 'degraded', phases: [phase(300, slow, 'degraded')] });
    expect(told([window])).toEqual([]);
  });

  test('before and after takes its part, with the doubt between two checks', () => {
    const phases = [
      { ...phase(300, slow, 'degraded'), lastSeenAt: at(340) },
      { ...phase(350), lastSeenAt: at(390) },
      phase(400, slow, 'degraded'),
    ];
    expect(told([closedWindow(300, 500, { phases })])).toEqual([
      { around: [340, 400], certain: [[350, 390]], isOpen: false },
    ]);
  });

  test('between two that are down parts them', () => {
    const phases = [phase(300), { ...phase(350, slow, 'degraded'), lastSeenAt: at(380) }, phase(400)];
    expect(told([closedWindow(300, 500, { phases })])).toEqual([
      { around: [240, 350], certain: [], isOpen: false },
      { around: [380, 500], certain: [[400, 440]], isOpen: false },
    ]);
  });
});

describe('two failures in a row', () => {
  test('are one stretch', () => {
    const phases = [phase(300), phase(350, { kind: 'http', status: 500 })];
    expect(told([closedWindow(300, 500, { phases })])[0]?.certain).toEqual([[300, 440]]);
  });
});

describe('an intermittent window', () => {
  const window = closedWindow(300, 500, { kind: 'intermittent' });

  test('is sure of nothing by itself, and may have been down all the time', () => {
    expect(told([window])).toEqual([{ around: [240, 500], certain: [], isOpen: false }]);
  });

  test('is sure of where its checks were bad one after the other', () => {
    const failing = new Map([[window.id, [{ from: at(310), to: at(330) }]]]);
    expect(told([window], { failing })[0]?.certain).toEqual([[310, 330]]);
  });
});

describe('windows of several targets', () => {
  const other = 2 as TargetId;

  test('that overlap are one interruption: the service is down while any of them is', () => {
    const windows = [closedWindow(300, 500), closedWindow(400, 700, { target: other })];
    expect(told(windows)).toEqual([{ around: [240, 700], certain: [[300, 640]], isOpen: false }]);
  });

  test('that do not are two', () => {
    expect(told([closedWindow(300, 500), closedWindow(900, 1100, { target: other })])).toHaveLength(2);
  });

  test('are open only where one of them is', () => {
    const windows = [closedWindow(300, 500), openWindow(1000, 1200, { target: other })];
    expect(told(windows).map(({ isOpen }) => isOpen)).toEqual([false, true]);
  });
});

test('a window cut in two where it was seen to be down stays one interruption', () => {
  const whole = closedWindow(300, 500);
  const cut = instant(at(350));
  const first = closedWindow(300, 350, { endedAfter: cut, endedAt: cut });
  const second = closedWindow(350, 500, { startedAfter: cut });
  expect(told([first, second])).toEqual(told([whole]));
});
