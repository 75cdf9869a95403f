// Owns what the letters of the five outages must say: whoever reads nothing else knows what to do.
import { describe, expect, test } from 'vitest';
import { FIVE_OUTAGES, OWN_STORIES, storiesIn, type StoryFile } from '../support/story-files.ts';
import { playDrafts, type PlayedDrafts } from '../support/playing-drafts.ts';

const outages = storiesIn(FIVE_OUTAGES);
/** Of our own, those in which nobody watched for a while in the middle of it. */
const holes = storiesIn(OWN_STORIES).filter(({ name }) => name === 'asleep-in-an-outage.json');

const called = (name: string) => outages.filter((each) => each.name.startsWith(name));
const longOf = ({ drafts }: PlayedDrafts, variant: string) =>
  drafts.filter((draft) => draft.variant === variant).map(({ long }) => long.replaceAll(/\s+/g, ' '));

/** What fails on and off is over once it was clean for half an hour; until then nobody knows. */
const CLEAN_AFTER = 35 * 60_000;

/** A story is played once, whoever asks. */
const played = new Map<string, Promise<PlayedDrafts>>();
function play({ name, story }: StoryFile): Promise<PlayedDrafts> {
  const known = played.get(name) ?? playDrafts(story);
  played.set(name, known);
  return known;
}

describe('the letters of a story', { timeout: 120_000 }, () => {
  test.for([...outages, ...holes])('$name come each at its own moment', async (file) => {
    const { drafts, outage } = await play(file);
    const at = (variant: string) => Date.parse(drafts.find((draft) => draft.variant === variant)?.at ?? '');
    const [start, end] = [outage.startedAt, outage.endedAt ?? Infinity];
    expect(at('first-report')).toBeGreaterThan(start);
    expect(at('first-report')).toBeLessThan(start + 5 * 60_000);
    expect(at('recovered')).toBeGreaterThan(end);
    expect(at('credit-claim')).toBeGreaterThan(end);
    for (const draft of drafts) {
      if (draft.variant === 'first-report' || draft.variant === 'update')
        expect(Date.parse(draft.at)).toBeLessThan(end + CLEAN_AFTER);
    }
  });

  test.for([...outages, ...holes])('$name tell all that a desk asks', async (file) => {
    const { drafts, outage, urls } = await play(file);
    const since = new Date(outage.startedAt).toISOString().slice(0, 16).replace('T', ' ');
    for (const { variant, long, short, subject } of drafts) {
      for (const text of [long, short, subject]) {
        expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[object|Invalid/);
        expect(text).not.toMatch(/ {2,}\.|\(\)|“”| ,/);
      }
      expect(long).toContain('UTC');
      expect(subject).toMatch(/UTC/);
      expect(short.length).toBeLessThanOrEqual(900);
      expect(long).toContain('SHA-256');
      expect(long).toMatch(/does not show the cause/);
      for (const line of long.split('\n'))
        if (line.trim().includes(' ')) expect(line.length).toBeLessThanOrEqual(72);
      if (variant === 'notice' || variant === 'all-clear') continue;
      const words = long.replaceAll(/\s+/g, ' ');
      if (variant !== 'update') expect(words).toContain(since.slice(11));
      expect(words).toMatch(/WHAT I ASK 1\. .+[?.]/);
      expect(urls.some((url) => long.includes(url))).toBe(true);
      expect(words).toContain('HOW SURE THIS IS');
      if (variant === 'update') continue;
      expect(words).toContain('WHY IT IS NOT ON MY SIDE');
      expect(words).toMatch(/WHAT YOUR STATUS PAGE SAYS|I know of no status page of yours/);
    }
  });

  test.for(holes)('$name say of the time that nobody watched only that', async (file) => {
    const [recovered = ''] = longOf(await play(file), 'recovered');
    expect(recovered).toMatch(/Not observed for .+ \(my computer slept\): I claim nothing about that time\./);
    expect(recovered).toContain('not observed, my computer slept');
    expect(recovered).not.toContain('The outage lasted');
  });

  // By the word of each story.
  test.for(called('dreamcompute'))(
    '$name: name the open incident, ask what prevents it, claim',
    async (file) => {
      expect(file.story.must.ticket?.drafts).toHaveLength(3);
      const letters = await play(file);
      const reports = longOf(letters, 'first-report');
      const title = '“Degraded performance and connectivity issues”';
      expect(reports.at(-1)).toContain(
        `It seems to be your open incident ${title} (id incident-1, investigating, read 2019-04-03 00:00 UTC)`,
      );
      expect(reports.at(-1)).toContain(
        `1. Is it your incident ${title}? If so, please link this ticket to it.`,
      );
      expect(reports[0]).toContain('1. Is this your maintenance “Storage (Ceph) upgrade');
      expect(reports.at(-1)).toContain('home, https://vps.example/: 51 of 51 checks good');
      for (const recovered of longOf(letters, 'recovered')) {
        expect(recovered).toContain(
          '2. What was the root cause? 3. What will prevent it from happening again?',
        );
        expect(recovered).toContain(`1. Your incident ${title} is still open. Is it over?`);
        expect(recovered).toContain('The outage lasted 16 h 27 min to 16 h 28 min.');
        expect(recovered).toContain('You said “monitoring” 32 min before all was back.');
      }
      expect(longOf(letters, 'credit-claim')).toHaveLength(1);
    },
  );

  test.for(called('arp'))(
    '$name: cite the incident first while it is open, rather than file blind',
    async (file) => {
      expect(file.story.must.beforeFiling).toContain('cite');
      const letters = await play(file);
      const [blind = '', citing = ''] = longOf(letters, 'first-report');
      expect(blind).not.toContain('open incident');
      expect(citing).toMatch(
        /^new-vm and old-vm on kct09\.example .+ It seems to be your open incident “Host kct09 unresponsive/,
      );
      expect(citing.indexOf('open incident')).toBeLessThan(citing.indexOf('WHAT IS DOWN'));
      expect(longOf(letters, 'recovered')[0]).toContain(
        'You said “monitoring” 3 h 29 min to 3 h 30 min before all was back.',
      );
    },
  );

  test.for(called('reclaim'))(
    '$name: answer a denial with shares by hour, both servers, a control',
    async (file) => {
      expect(file.story.must.ticketEvidence).toContain('not aware of any issue');
      const [, answer = ''] = longOf(await play(file), 'intermittent');
      expect(answer).toMatch(
        /^You wrote at 2013-04-25 14:00 UTC: “Not aware of any issue”\. My checks say otherwise\./,
      );
      expect(answer).toMatch(
        /front-a 24 % \d+\/\d+ server-1\.example admin-a 70 % \d+\/\d+ server-1\.example/,
      );
      expect(answer).toMatch(/front-b 2[56] % \d+\/\d+ server-2\.example/);
      expect(answer).toMatch(/elsewhere 0 % 0\/\d+ another-provider\.example \(elsewhere\)/);
      const hours = [...answer.matchAll(/\d\d:00( \d+ % \d+\/\d+){3} 0 % 0\/60/g)];
      expect(hours.length).toBeGreaterThanOrEqual(12);
    },
  );

  test.for(called('smiling'))('$name: speak of the overrun, and claim it', async (file) => {
    const letters = await play(file);
    for (const variant of ['recovered', 'credit-claim', 'maintenance-overran']) {
      const last = longOf(letters, variant).at(-1) ?? '';
      expect(last).toContain('site: 21 h 15 min to 21 h 16 min past the announced end.');
      expect(last).toContain('unplanned downtime');
    }
    const claim = letters.drafts.find(({ variant }) => variant === 'credit-claim');
    expect(claim?.subject).toContain('past the announced end, 2008-05-14 11:09 UTC');
    expect(longOf(letters, 'maintenance-overran')[0]).toMatch(
      /are still down, and your maintenance should have ended\. Last failing check: /,
    );
  });

  test.for(called('weblogs'))(
    '$name: be whole without a status page, and tell of the habit',
    async (file) => {
      const letters = await play(file);
      for (const text of [...longOf(letters, 'first-report'), ...longOf(letters, 'recovered')]) {
        expect(text).toContain('I know of no status page of yours');
        expect(text).toContain(
          'This is the 8th time since 2011-09-23 that it has failed at about 03:15 UTC-05:00.',
        );
        expect(text).toContain('What runs on that machine at about 03:15 UTC-05:00?');
      }
    },
  );
});
