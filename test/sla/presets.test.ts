// Owns the presets: who says what of them, and that each can be reckoned with.
import { describe, expect, test } from 'vitest';
import { parseHttpUrl } from '../../src/base/http-url.ts';
import { assess } from '../../src/sla/assess.ts';
import { assumptionsOf, isVerified, unknownTerms } from '../../src/sla/unknown-terms.ts';
import { periodAt } from '../../src/sla/period.ts';
import { FREE_FORM, PRESETS, presetOf, presetsFor } from '../../src/sla/presets.ts';
import { printedAssessment } from '../../src/sla/printed-assessment.ts';
import { isCalendarDate } from '../../src/time/calendar-date.ts';
import { down, evidence, span, utc } from '../support/contracts.ts';

describe('the presets', () => {
  test('are of the providers that people ask for', () => {
    const ids = PRESETS.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'dreamhost-shared',
        'dreamhost-dreamobjects',
        'linode-compute',
        'digitalocean-droplet',
        'aws-ec2-region',
        'google-compute-instance',
        'azure-vm-zones',
        'hetzner-cloud',
        'vultr',
        'ovh-us-vmware',
        'upcloud',
        'liquid-web-hardware',
        'kinsta',
      ]),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('are found by what the user calls a provider', () => {
    const idsFor = (name: string) => presetsFor(name).map(({ id }) => id);
    expect(idsFor('DreamHost')).toEqual(['dreamhost-shared', 'dreamhost-dreamobjects']);
    expect(idsFor(' linode (Akamai) ')).toEqual(['linode-compute']);
    expect(idsFor('azure')).toEqual(['azure-vm-zones', 'azure-vm-single']);
    expect(idsFor('ARP Networks')).toEqual([]);
    expect(idsFor('AWS eu-central-1')).toEqual(['aws-ec2-region', 'aws-ec2-instance']);
    expect(idsFor('vult')).toEqual([]);
    expect(idsFor('')).toEqual([]);
  });

  test('are found by their id, and the free form with them', () => {
    expect(presetOf('vultr')?.provider).toBe('Vultr');
    expect(presetOf('free-form')).toBe(FREE_FORM);
    expect(presetOf('nobody')).toBeNull();
  });
});

describe.each(PRESETS.map((preset) => [preset.id, preset] as const))('%s', (_, preset) => {
  test('is to be checked against the contract', () => {
    expect(preset.caveats).toContain('check-your-contract');
    expect(new Set(preset.caveats).size).toBe(preset.caveats.length);
  });

  test('names who says so for every term that it knows', () => {
    const given = new Set(preset.sources.flatMap(({ gives }) => gives));
    const known = {
      promise: preset.promisedRatio !== null,
      exclusions: preset.exclusions !== null,
      credit: preset.credit !== null,
      claim: preset.claim !== null,
    };
    for (const [term, isKnown] of Object.entries(known))
      expect([term, given.has(term as never)]).toEqual([term, isKnown]);
  });

  test('has sources with an address and dates', () => {
    expect(preset.sources.length).toBeGreaterThan(0);
    for (const { url, dated, readOn } of preset.sources) {
      expect(parseHttpUrl(url)).toEqual({ ok: true, value: url });
      expect(isCalendarDate(readOn)).toBe(true);
      if (dated) expect(isCalendarDate(dated)).toBe(true);
    }
  });

  test('can be reckoned with, and prints without a hole', () => {
    const period = periodAt(preset.period, utc('2019-04-10T12:00Z'));
    const result = assess(
      preset,
      period,
      evidence([down(span('2019-04-10T12:00Z', '2019-04-11T12:00Z'))], {
        reportedAt: [utc('2019-04-10T13:00Z')],
        unobserved: [span('2019-04-20T00:00Z', '2019-04-20T06:00Z')],
      }),
    );
    const printed = printedAssessment(result, (length) => `${length}ms`);
    expect(printed.achieved.least).toBeLessThanOrEqual(printed.achieved.most);
    expect(printed.credit?.most ?? 0).toBeGreaterThanOrEqual(printed.credit?.least ?? 0);
    expect(result.promise).toBe('broken');
    if (preset.credit) expect(printed.credit?.least).toBeGreaterThan(0);
    expect(JSON.stringify(printed)).not.toMatch(/undefined|NaN/);
    expect(JSON.parse(JSON.stringify(printed))).toEqual(printed);
  });
});

test('what is not known is told', () => {
  const unknownOf = (id: string) => unknownTerms(presetOf(id) ?? FREE_FORM);
  expect(unknownOf('hetzner-cloud')).toEqual(['period', 'credit', 'claim']);
  expect(unknownOf('aws-ec2-instance')).toEqual(['period', 'exclusions', 'credit']);
  expect(unknownOf('free-form')).toEqual(['promise', 'period', 'exclusions', 'credit', 'claim']);
  expect(unknownOf('kinsta')).toEqual(['period', 'claim']);
});

test('what is taken in its stead is told', () => {
  const assumedOf = (id: string) => assumptionsOf(presetOf(id) ?? FREE_FORM);
  expect(assumedOf('kinsta')).toEqual([
    'utc-midnights',
    'period-begins-on-the-first',
    'hours-in-zone-of-period',
  ]);
  expect(assumedOf('dreamhost-shared')).toEqual(['utc-midnights', 'paid-for-one-period']);
  expect(assumptionsOf({ ...FREE_FORM, period: { rule: { kind: 'month' }, zone: 'UTC' } })).toEqual([]);
});

test("are verified only where every term is the provider's own word", () => {
  const verified = PRESETS.filter(isVerified).map(({ id }) => id);
  expect(verified).toEqual([
    'digitalocean-droplet',
    'digitalocean-droplet-older',
    'digitalocean-app-platform',
    'dreamhost-dreamobjects',
    'hetzner-cloud',
    'liquid-web-hardware',
    'ovh-us-key-management',
  ]);
  expect(isVerified(FREE_FORM)).toBe(false);
});

test('an assessment prints as the replay shows it', () => {
  const preset = presetOf('dreamhost-dreamobjects') ?? FREE_FORM;
  const result = assess(
    preset,
    periodAt(preset.period, utc('2019-04-10T12:00Z')),
    evidence([down(span('2019-04-10T12:00Z', '2019-04-10T19:12Z'))], {
      ownWork: [span('2019-04-10T19:00Z', '2019-04-10T20:00Z')],
    }),
  );
  expect(printedAssessment(result, (length) => `PT${length / 60_000}M`)).toEqual({
    profile: 'dreamhost-dreamobjects',
    period: '2019-04-01/2019-04-30',
    achieved: { least: 1 - 420 / 43_200, most: 1 - 420 / 43_200 },
    credit: { least: (420 / 43_200) * 100, most: (420 / 43_200) * 100, unit: 'percent-of-fee' },
    claimBy: '2019-04-24T12:00:00.000Z',
    exclusions: [
      {
        reason: 'own-work',
        spans: [{ from: '2019-04-10T19:00:00.000Z', to: '2019-04-10T20:00:00.000Z' }],
        took: { least: 'PT12M', most: 'PT12M' },
      },
    ],
  });
});
