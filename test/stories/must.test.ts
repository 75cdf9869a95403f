// Owns what every story must show: each outage as one window with true edges, each silence with its reason, no time lost.
import { describe, expect, test } from 'vitest';
import type { LogObject, PrintedWindow } from '../../scripts/replay/log-object.ts';
import type { Story } from '../../scripts/replay/story.ts';
import { expectProvider } from '../support/provider-must.ts';
import { holds, playLog, windowsOf, wholeOf } from '../support/playing.ts';
import { FIVE_OUTAGES, OWN_STORIES, storiesIn, type MustWindow } from '../support/story-files.ts';

const stories = [...storiesIn(OWN_STORIES), ...storiesIn(FIVE_OUTAGES)];

describe('a story', () => {
  test.for(stories)('$name ends as it must', { timeout: 120_000 }, async ({ story }) => {
    const before = process.cpuUsage();
    const { log, span } = await playLog(story);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6, 'seconds of computing').toBeLessThan(20);

    for (const { id } of story.targets) expect(wholeOf(log, id)).toBe(span.to - span.from);
    expectProvider(story, log);
    if (typeof story.must.windows === 'string') return expectFlapping(story, log);
    for (const wanted of story.must.windows) {
      const found = log.windows.filter((window) => isOf(window, wanted));
      expect(found, `${wanted.target} from ${wanted.from} to ${wanted.to}`).toHaveLength(1);
      expect(found[0]?.kind).toBe('down');
      if (wanted.phases)
        expect(found[0]?.phases.map(({ failure }) => failure)).toEqual(wanted.phases.map(labelIn));
    }
    const repeats = story.truth.some((row) => 'every' in row);
    if (!repeats) expect(log.windows).toHaveLength(story.must.windows.length);
    if (!repeats && log.windows.length > 0) expect(log.outages).toHaveLength(1);

    for (const { reason, from, to } of story.must.gaps ?? []) {
      for (const { id } of story.targets) {
        const gaps = log.gaps.filter(({ target }) => target === id);
        expect(gaps.map((gap) => gap.reason)).toEqual([reason]);
        // It begins with the last check before, and ends with the first one after: each at most an interval away.
        const [gap] = gaps;
        expect(holds(gap?.from ?? null, gap?.to ?? null, from)).toBe(true);
        expect(Date.parse(gap?.to ?? '') - Date.parse(gap?.from ?? '')).toBeLessThan(
          Date.parse(to) - Date.parse(from) + 150_000,
        );
      }
    }
  });

  test('is there to be played', () => {
    expect(stories.length).toBeGreaterThanOrEqual(28);
  });
});

/** A switch that fails now and then: one intermittent window a target, one outage, and a healthy control elsewhere. */
function expectFlapping(story: Story, log: LogObject): void {
  const flapping = story.targets.filter(({ host }) => host !== 'another-provider');
  for (const { id } of flapping) {
    const [window, ...others] = windowsOf(log, id);
    expect(others).toEqual([]);
    expect(window?.kind).toBe('intermittent');
    expect(hoursOf(window)).toBeGreaterThan(24.5);
    expect(hoursOf(window)).toBeLessThan(25.2);
    expect(window?.failedRatio).toBeCloseTo(id === 'admin-a' ? 0.7 : 0.25, 1);
  }
  expect(log.windows).toHaveLength(flapping.length);
  expect(log.outages).toMatchObject([{ targets: expect.arrayContaining(flapping.map(({ id }) => id)) }]);
}

function isOf(window: PrintedWindow, { target, from, to }: MustWindow): boolean {
  return (
    window.target === target &&
    holds(window.startedAfter, window.startedAt, from) &&
    holds(window.endedAfter, window.endedAt, to)
  );
}

/** The stories tell phases in words. */
function labelIn(words: string): string {
  const status = /HTTP (\d+)/.exec(words)?.[1];
  if (status) return `http-${status}`;
  if (words.includes('refused')) return 'refused';
  return words.includes('expected text') ? 'text-missing' : 'timeout';
}

function hoursOf(window: PrintedWindow | undefined): number {
  return (Date.parse(window?.endedAt ?? '') - Date.parse(window?.startedAt ?? '')) / 3_600_000;
}
