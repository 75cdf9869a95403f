// Owns the promise of a kept contract: a preset with what the user changed of it, whatever became of the preset since.
import { describe, expect, test } from 'vitest';
import { draftOfProfile } from '../../src/sla/draft-of-profile.ts';
import { FREE_FORM, PRESETS } from '../../src/sla/presets.ts';
import { contractOf, draftOfContract, profileOf } from '../../src/sla/profile-of-contract.ts';
import { profile } from '../support/contracts.ts';

const TODAY = { year: 2026, month: 12, day: 1 };
const LINODE = profile('linode-compute');

describe('a contract', () => {
  test.each([...PRESETS, FREE_FORM])('that is kept as the preset $id is the preset', (preset) => {
    const contract = contractOf(preset, draftOfProfile(preset), TODAY);
    expect(contract).toEqual({ preset: preset.id, changes: {}, savedOn: TODAY });
    expect(profileOf(contract)).toEqual({ ok: true, value: preset });
  });

  test('keeps what was changed, and nothing else', () => {
    const draft = { ...draftOfProfile(LINODE), promisedPercent: 99.95, zone: 'America/New_York' };
    const contract = contractOf(LINODE, draft, TODAY);
    expect(contract.changes).toEqual({ promisedPercent: 99.95, zone: 'America/New_York' });
    const kept = JSON.parse(JSON.stringify(contract)) as typeof contract;
    expect(profileOf(kept)).toMatchObject({
      ok: true,
      value: { promisedRatio: 0.9995, period: { zone: 'America/New_York' }, credit: LINODE.credit },
    });
  });

  test('of a preset that there is no more is what the user said', () => {
    const contract = { preset: 'gone', changes: { promisedPercent: 99 }, savedOn: TODAY };
    expect(profileOf(contract)).toEqual({ ok: true, value: { ...FREE_FORM, promisedRatio: 0.99 } });
  });

  test('says since when a source of the user is known', () => {
    const draft = { ...draftOfProfile(FREE_FORM), source: 'https://host.example/sla' };
    const read = profileOf(contractOf(FREE_FORM, draft, TODAY));
    expect(read.ok && read.value.sources).toMatchObject([{ url: 'https://host.example/sla', readOn: TODAY }]);
  });

  test('that cannot be reckoned by says which field is wrong', () => {
    const contract = contractOf(LINODE, { ...draftOfProfile(LINODE), zone: 'Atlantis/Capital' }, TODAY);
    expect(profileOf(contract)).toEqual({
      ok: false,
      problem: [{ field: 'zone', problem: 'not-a-zone' }],
    });
  });

  test('of another version has fields that are unknown, or of another kind: they are left alone', () => {
    const contract = { preset: 'linode-compute', changes: { zone: 5, colour: 'red' }, savedOn: TODAY };
    expect(draftOfContract(contract)).toEqual(draftOfProfile(LINODE));
  });
});
