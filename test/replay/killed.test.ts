// Owns what a worker's death may change: nothing but the attempt that it was in.
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../scripts/replay/story.ts';
import { holds, invented, isMessage, minute, playLog, windowsOf, wholeOf } from '../support/playing.ts';
import { randomFates } from '../support/random-fates.ts';

const [DOWN_FROM, DOWN_TO] = [20.4, 100.7];

function outage(answer: Answer) {
  return invented({
    rows: [
      { at: minute(DOWN_FROM), target: '*', answer },
      { at: minute(DOWN_TO), target: '*', answer: 'ok' },
    ],
    until: 150,
  });
}

describe('a worker that dies at any moment of an outage', { timeout: 60_000 }, () => {
  test.for<Answer>(['timeout', 'refused', { status: 503 }])(
    'leaves one window with true edges: %j',
    async (answer) => {
      let deaths = 0;
      for (let seed = 1; deaths < 200; seed += 1) {
        const random = randomFates(seed);
        const { log, span } = await playLog(outage(answer), random.fates);
        deaths += random.deaths();
        const windows = windowsOf(log, 'site');
        expect(windows, `seed ${seed}`).toHaveLength(1);
        const [window] = windows;
        expect(window?.kind).toBe('down');
        expect(holds(window?.startedAfter ?? null, window?.startedAt ?? null, minute(DOWN_FROM))).toBe(true);
        expect(holds(window?.endedAfter ?? null, window?.endedAt ?? null, minute(DOWN_TO))).toBe(true);
        expect(wholeOf(log, 'site')).toBe(span.to - span.from);
      }
    },
  );

  test('is a gap only where the dead time is longer than two and a half checks', async () => {
    for (let seed = 11; seed <= 24; seed += 1) {
      const { log } = await playLog(outage('timeout'), randomFates(seed).fates);
      // One silence may have a gap for each of its reasons.
      const silences: { from: string; to: string }[] = [];
      for (const { from, to } of log.gaps) {
        const last = silences.at(-1);
        if (last?.to === from) last.to = to ?? minute(150);
        else silences.push({ from, to: to ?? minute(150) });
      }
      for (const { from, to } of silences)
        expect(Date.parse(to) - Date.parse(from), `seed ${seed}`).toBeGreaterThan(2.5 * 60_000);
    }
  });

  test('and is told of once, down and up', async () => {
    let told = 0;
    for (let seed = 1; seed <= 10; seed += 1) {
      const { announced } = await playLog(outage('refused'), randomFates(seed).fates);
      const titles = announced.flatMap((one) => (one.kind === 'notification' ? [one.title] : []));
      expect(titles.filter((title) => isMessage('noticeDownTitle', title)).length).toBeLessThanOrEqual(1);
      expect(titles.filter((title) => isMessage('noticeRecoveredTitle', title)).length).toBeLessThanOrEqual(
        1,
      );
      told += titles.length;
    }
    // A worker may die after it decided to tell, and before it did.
    expect(told).toBeGreaterThan(10);
  });
});
