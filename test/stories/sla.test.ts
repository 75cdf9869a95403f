// Owns what contracts make of stories: ranges that hold the truth, nothing claimed that nobody promised, and letters that say the same.
import { describe, expect, test } from 'vitest';
import { spareAll } from '../../scripts/replay/fate.ts';
import { longestOutage } from '../../scripts/replay/longest-outage.ts';
import { play } from '../../scripts/replay/play.ts';
import { Scribe } from '../../scripts/replay/scribe.ts';
import { profileOfStory, storySla } from '../../scripts/replay/story-claim.ts';
import type { Story } from '../../scripts/replay/story.ts';
import { presetOf } from '../../src/sla/presets.ts';
import type { PrintedAssessment } from '../../src/sla/printed-assessment.ts';
import type { Profile } from '../../src/sla/profile.ts';
import { instant } from '../../src/time/instant.ts';
import { minute, invented } from '../support/playing.ts';
import { FIVE_OUTAGES, OWN_STORIES, storiesIn } from '../support/story-files.ts';

const outages = storiesIn(FIVE_OUTAGES);
const asleep = storiesIn(OWN_STORIES).filter(({ name }) => name === 'asleep-in-an-outage.json');
const called = (name: string) => outages.filter((each) => each.name.startsWith(name));

type Result = { readonly sla: PrintedAssessment | null; readonly letters: readonly string[] };

/** Plays a story once, by all of these contracts. */
async function slaOf(story: Story, ...ids: readonly string[]): Promise<Result[]> {
  const profiles = ids.length === 0 ? [profileOfStory(story)] : ids.map(preset);
  const scribes = profiles.map((profile) => new Scribe(story, profile));
  const { browser, span, missed } = await play(
    story,
    (announcement) => scribes.forEach((scribe) => scribe.listen(announcement)),
    spareAll,
    async (store, at) => {
      for (const scribe of scribes) await scribe.afterWake(store, at);
    },
  );
  const now = instant(span.to);
  const outage = await longestOutage(browser.store, now);
  const results: Result[] = [];
  for (const [index, profile] of profiles.entries()) {
    const sla = await storySla(browser.store, story, profile, outage, now, missed);
    const claims = scribes[index]?.drafts(outage).filter(({ variant }) => variant === 'credit-claim') ?? [];
    results.push({ sla, letters: claims.map(({ long }) => long.replaceAll(/\s+/g, ' ')) });
  }
  return results;
}

function preset(id: string): Profile {
  const found = presetOf(id);
  if (!found) throw new Error(`No preset ${id}`);
  return found;
}

describe('of every story', { timeout: 120_000 }, () => {
  test.for([...outages, ...asleep])('$name: a range without a contract, a claim by one', async (file) => {
    const [none, some] = await slaOf(file.story, 'free-form', 'linode-compute');
    expect(none?.sla).toMatchObject({ profile: 'free-form', credit: null, claimBy: null });
    const { least = 0, most = 0 } = none?.sla?.achieved ?? {};
    expect(least).toBeGreaterThanOrEqual(0);
    expect(most).toBeLessThan(1);
    // Nobody watched all of the month.
    expect(least).toBeLessThan(most);
    for (const letter of none?.letters ?? []) expect(letter).not.toMatch(/THE CLAIM|RECKONED|Credit:/);
    expect(some?.sla).toMatchObject({ profile: 'linode-compute', credit: { unit: 'percent-of-fee' } });
    expect(some?.sla?.credit?.least).toBeGreaterThan(0);
    expect(some?.sla?.credit?.least).toBeLessThan(100 - 100 * least);
    for (const letter of some?.letters ?? []) {
      expect(letter).toMatch(/Credit: [\d.]+ % of the fee for the period/);
      expect(letter).not.toMatch(/undefined|NaN|\bnull\b/);
    }
  });

  test('in which nothing failed nothing is owed', async () => {
    expect(await slaOf(invented({ until: 30 }))).toEqual([{ sla: null, letters: [] }]);
  });

  test('that names the provider the letter claims by its contract', async () => {
    const rows = [
      { at: minute(10), target: '*', answer: 'refused' as const },
      { at: minute(100), target: '*', answer: 'ok' as const },
    ];
    const story = { ...invented({ rows, until: 180 }), provider: 'DreamHost' };
    const [{ sla, letters } = { sla: null, letters: [] }] = await slaOf(story);
    expect(sla).toMatchObject({
      ...{ profile: 'dreamhost-shared', period: '2026-03' },
      // Two hours begun; a tenth of a month is the cap.
      credit: { least: 2, most: 3.1, unit: 'days' },
    });
    expect(letters).toHaveLength(1);
    expect(letters[0]).toContain('Contract: DreamHost, shared hosting');
    expect(letters[0]).toContain('Credit: 2 days of service');
  });
});

describe('by its contract', { timeout: 120_000 }, () => {
  test.for(called('dreamcompute'))('$name can be claimed for a fortnight', async ({ story }) => {
    const [result] = await slaOf(story, 'dreamhost-dreamobjects');
    expect(result?.sla?.credit?.least).toBeCloseTo(2.285, 2);
    expect(result?.sla?.claimBy?.slice(0, 16)).toBe('2019-04-16T22:07');
    expect(result?.letters[0]).toContain('Credit: 2.28 % of the fee for the period');
    expect(result?.letters[0]).toContain('To be claimed by 2019-04-16 22:07 UTC');
  });

  test.for(called('smiling'))('$name owes for the overrun, and not for the five hours', async ({ story }) => {
    const [result] = await slaOf(story, 'linode-compute');
    const [announced] = result?.sla?.exclusions ?? [];
    expect(announced).toMatchObject({
      reason: 'announced',
      spans: [{ from: '2008-05-14T06:09:00.000Z', to: '2008-05-14T11:09:00.000Z' }],
    });
    expect(result?.letters[0]).toContain('4 h 59 min to 5 h 0 min in maintenance that you had announced');
    expect(result?.letters[0]).toContain('Downtime that counts: at least 27 h 2 min.');
  });

  test.for(called('reclaim'))(
    '$name: only unbroken failures are sure, or what came after the report',
    async (file) => {
      const [plain, reported] = await slaOf(file.story, 'linode-compute', 'ovh-us-vmware');
      const { least = 0, most = 0 } = plain?.sla?.credit ?? {};
      // A switch that lets a quarter to seven tenths of the checks fail for 25 hours of a month of 720.
      expect(least).toBeGreaterThan((0.3 * 25 * 100) / 720);
      expect(least).toBeLessThan((0.9 * 25 * 100) / 720);
      expect(most).toBeGreaterThan((25 * 100) / 720);
      expect(reported?.sla?.exclusions.map(({ reason }) => reason)).toContain('before-report');
      expect(reported?.letters[0]).toMatch(
        /Left out: .+ before I told you of it: your terms count from the report\./,
      );
    },
  );

  test.for(asleep)('$name: the time asleep is in the range, and in no claim', async ({ story }) => {
    const [result] = await slaOf(story, 'linode-compute');
    const { least = 0 } = result?.sla?.credit ?? {};
    // Seventy minutes and a half, twenty of them asleep, of a month of 31 days.
    expect(least).toBeGreaterThan((47 * 100) / (31 * 24 * 60));
    expect(least).toBeLessThan((51 * 100) / (31 * 24 * 60));
    const unseen = result?.sla?.exclusions.find(({ reason }) => reason === 'not-observed');
    expect(unseen?.spans).toHaveLength(2);
  });
});
