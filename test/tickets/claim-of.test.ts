// Owns the promise of a claim: what was seen at the least, by terms that are known, with what was left out and why.
import { describe, expect, test } from 'vitest';
import { assessOutage } from '../../src/sla/assess-outage.ts';
import { assess } from '../../src/sla/assess.ts';
import { periodAt } from '../../src/sla/period.ts';
import type { Profile } from '../../src/sla/profile.ts';
import type { SlaEvidence } from '../../src/sla/sla-evidence.ts';
import { claimOf } from '../../src/tickets/claim-of.ts';
import { renderPlain } from '../../src/tickets/render/plain.ts';
import { days, hours, minutes } from '../../src/time/duration.ts';
import { contract, down, downBetween, evidence, profile, span, utc } from '../support/contracts.ts';
import { checksOf, dossierOf, draftsOf, OPTIONS } from '../support/dossiers.ts';
import { down as failing, up } from '../support/watching.ts';

const WINDOW = downBetween(
  [utc('2019-04-02T22:07Z'), utc('2019-04-02T22:08Z')],
  [utc('2019-04-03T14:35Z'), utc('2019-04-03T14:36Z')],
);
const claim = (terms: Profile, more: Partial<SlaEvidence> = {}, windows = [WINDOW]) =>
  claimOf([assess(terms, periodAt(terms.period, utc('2019-04-02T22:08Z')), evidence(windows, more))]);

describe('a claim', () => {
  test('asks for the least that was seen, in the unit of the contract', () => {
    const unobserved = [span('2019-04-01T00:00Z', '2019-04-02T16:00Z')];
    expect(claim(profile('dreamhost-shared'), { unobserved })).toMatchObject({
      profile: 'DreamHost, shared hosting',
      period: 'April 2019 (UTC)',
      credit: { least: 3, most: 3, unit: 'days of service' },
      downtime: minutes(987),
      promised: 1,
    });
    const terms = profile('linode-compute', { fee: { amount: 20, currency: 'USD' } });
    expect(claim(terms)?.credit).toEqual({
      ...{ least: 2.28, most: 2.28 },
      unit: '% of the fee for the period (0.45 USD)',
    });
  });

  test('names the availability that what was seen leaves at the most, rounded in their favour', () => {
    expect(claim(profile('linode-compute'))?.achievedAtMost).toBe(0.97716);
    expect(1 - minutes(987) / days(30)).toBeLessThan(0.97716);
  });

  test('is none where nothing is known of what was promised or is owed', () => {
    expect(claim(contract({}))).toBeNull();
    expect(claim(contract({ promisedRatio: 0.99 }))).toMatchObject({ profile: 'our contract', credit: null });
  });

  test('asks for nothing while the promise may have been kept', () => {
    const short = [down(span('2019-04-02T22:00Z', '2019-04-02T22:03Z'))];
    const kept = claim(
      profile('linode-compute'),
      { unobserved: [span('2019-04-03T00:00Z', '2019-04-05T00:00Z')] },
      short,
    );
    expect(kept).toMatchObject({ credit: null, downtime: minutes(3) });
  });

  test('names a deadline only while it can be kept', () => {
    const terms = profile('dreamhost-dreamobjects');
    expect(claim(terms, { now: utc('2019-04-05T00:00Z') })?.claimBy).toBe(utc('2019-04-16T22:07Z'));
    expect(claim(terms, { now: utc('2019-04-17T00:00Z') })?.claimBy).toBeNull();
  });

  test('is of the period that earns most, and names the other one', () => {
    const over = [down(span('2019-04-30T20:00Z', '2019-05-01T10:00Z'))];
    const around = span('2019-04-30T20:00Z', '2019-05-01T10:00Z');
    const found = claimOf(assessOutage(profile('linode-compute'), around, evidence(over)));
    expect(found).toMatchObject({ period: 'May 2019 (UTC)', downtime: hours(10) });
    expect(found?.basis).toContain(
      'The outage reaches into April 2019 (UTC), too, with at least 4 h 0 min: that is another claim.',
    );
  });

  test('cites their own page, and says of any other that it is somebody’s account', () => {
    const own = claim(profile('dreamhost-dreamobjects'));
    expect(own?.clause).toBe('https://www.dreamhost.com/legal/dreamobjects-service-level-agreement');
    const hearsay = claim(profile('dreamhost-shared'));
    expect(hearsay?.clause).toBeNull();
    expect(hearsay?.basis).toContain(
      'Terms on the promise, what is left out and the credit: www.macuha.com (somebody’s account of your terms), dated 2010-09-01, read 2026-11-25.',
    );
    expect(hearsay?.basis).toContain('If my contract with you says otherwise, my contract counts.');
  });

  test('says what it took for granted', () => {
    const basis = claim(profile('dreamhost-dreamobjects'))?.basis ?? [];
    expect(basis).toContain('The period is taken to begin on the first of the month.');
    expect(basis).toContain('An interruption counts where it is longer than 1 min.');
    expect(claim(profile('ovh-us-key-management'))?.basis).toContain(
      'Your own measurement decides: these figures are for comparison.',
    );
  });
});

describe('what a claim leaves out', () => {
  const work = { ...span('2019-04-02T22:00Z', '2019-04-03T03:00Z'), announcedAt: utc('2019-04-01T00:00Z') };

  test('is maintenance that they announced in time, and no other', () => {
    const [terms, late] = [24, 72].map((notice) =>
      contract({
        promisedRatio: 0.999,
        exclusions: [{ kind: 'announced', notice: hours(notice), most: null }],
      }),
    );
    expect(claim(terms ?? contract({}), { announced: [work] })).toMatchObject({
      downtime: minutes(695),
      exclusions: [
        '4 h 52 min to 4 h 53 min in maintenance that you had announced (2019-04-02 22:00 to 2019-04-03 03:00 UTC).',
      ],
    });
    const counted = claim(late ?? contract({}), { announced: [work] });
    expect(counted).toMatchObject({ downtime: minutes(987), exclusions: [] });
    expect(counted?.basis).toContain(
      'Your maintenance of 2019-04-02 22:00 to 2019-04-03 03:00 UTC counts: it was announced 46 h 0 min before, and 3 d 0 h are due.',
    );
  });

  test('is what nobody watched, what was work of the user, and what is still to come', () => {
    const said = claim(contract({ promisedRatio: 0.999 }), {
      unobserved: [span('2019-04-01T00:00Z', '2019-04-02T00:00Z')],
      ownWork: [span('2019-04-03T00:00Z', '2019-04-03T01:00Z')],
      now: utc('2019-04-05T00:00Z'),
    });
    expect(said?.exclusions).toEqual([
      '1 h 0 min during work of my own.',
      '24 h 0 min that nobody watched: nothing is claimed for it, and it counts as up.',
      'what is left of the period: it is not over, and counts as up.',
    ]);
  });

  test('is what lies before the report, where they count from it', () => {
    const terms = contract({
      ...{ promisedRatio: 0.999 },
      measure: { ...contract({}).measure, from: 'report' },
    });
    const reported = claim(terms, { reportedAt: [utc('2019-04-03T00:00Z')] });
    expect(reported?.exclusions).toEqual([
      '1 h 52 min to 1 h 53 min before I told you of it: your terms count from the report.',
    ]);
    expect(reported?.downtime).toBe(minutes(14 * 60 + 35));
    expect(claim(terms)?.downtime).toBeNull();
  });
});

test('a letter says how its figures were reckoned', () => {
  const dossier = dossierOf({
    seen: [
      checksOf(
        [
          [0, up],
          [600, failing()],
          [4200, up],
        ],
        6000,
      ),
    ],
    now: 6000,
  });
  const letters = draftsOf(dossier, { ...OPTIONS, claim: claim(profile('dreamhost-shared')) });
  const [text = ''] = letters
    .filter(({ variant }) => variant === 'credit-claim')
    .map(({ long }) => renderPlain(long).replaceAll(/\s+/g, ' '));
  expect(text).toContain('Availability: at most 97.716 %; promised: 100 % - Credit: 3 days of service');
  expect(text).toContain('HOW IT WAS RECKONED Downtime that counts: at least 16 h 27 min.');
  expect(text).not.toMatch(/undefined|NaN|\bnull\b/);
});
