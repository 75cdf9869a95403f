// Owns the promise of the early notice: it is there while time is lost that nobody will pay for, and only then.
import { describe, expect, test } from 'vitest';
import type { Contract } from '../../src/domain/contract.ts';
import { assessOutage } from '../../src/sla/assess-outage.ts';
import { presetsFor } from '../../src/sla/presets.ts';
import type { Profile } from '../../src/sla/profile.ts';
import { losesTime, type ContractScene } from '../../src/ui/data/contract-scene.ts';
import { rowsIn, textOf } from '../../src/ui/pages/ticket/typed-rows.ts';
import { EMPTY_CREDIT } from '../../src/sla/draft-of-profile.ts';
import { evidence, profile, span } from '../support/contracts.ts';
import { checksOf, dossierOf } from '../support/dossiers.ts';
import { at, down, up } from '../support/watching.ts';

const open = dossierOf({
  seen: [
    checksOf(
      [
        [0, up],
        [600, down()],
      ],
      2000,
    ),
  ],
  now: 2000,
});
const over = dossierOf({
  seen: [
    checksOf(
      [
        [0, up],
        [600, down()],
        [1200, up],
      ],
      2000,
    ),
  ],
  now: 2000,
});
const ticket = {
  ...{ id: 't', outage: open.outage.id, number: null },
  events: [{ kind: 'opened' as const, at: at(900), text: '' }],
};
const chosen = (terms: Profile): ContractScene => ({
  contract: { preset: terms.id, changes: {}, savedOn: { year: 2026, month: 1, day: 1 } } satisfies Contract,
  offered: [],
  assessments: assessOutage(terms, span('2026-01-01T00:00Z', '2026-01-01T01:00Z'), evidence([])),
});
const FROM_REPORT = profile('ovh-us-vmware');

describe('time that nobody will pay for', () => {
  test('is lost while it goes on and no letter was sent, where the contract counts from the report', () => {
    expect(losesTime(chosen(FROM_REPORT), open)).toBe('surely');
    expect(losesTime(chosen(FROM_REPORT), { ...open, tickets: [ticket] })).toBe('no');
    expect(losesTime(chosen(FROM_REPORT), over)).toBe('no');
    expect(losesTime(chosen(profile('linode-compute')), open)).toBe('no');
  });

  test('may be lost where none was chosen, and public terms of theirs count so', () => {
    const offered = presetsFor('OVHcloud US');
    expect(losesTime({ contract: null, offered, assessments: null }, open)).toBe('perhaps');
    expect(losesTime({ ...chosen(profile('linode-compute')), offered }, open)).toBe('no');
    expect(losesTime({ contract: null, offered: presetsFor('Linode'), assessments: null }, open)).toBe('no');
  });
});

describe('typed tiers and steps', () => {
  test('are read as they are written', () => {
    const tiers = [
      { belowPercent: 99.9, amount: 10 },
      { belowPercent: 99, amount: 30 },
    ];
    const text = textOf({ ...EMPTY_CREDIT, kind: 'tiers', tiers });
    expect(text).toBe('99.9 10\n99 30');
    expect(rowsIn(text, 'tiers')).toEqual({ tiers, steps: [] });
    expect(rowsIn('60: 5\n\n 240  10 ', 'steps').steps).toEqual([
      { fromMinutes: 60, amount: 5 },
      { fromMinutes: 240, amount: 10 },
    ]);
  });

  test('that are no numbers are none', () => {
    expect(rowsIn('much little\n5', 'tiers').tiers).toEqual([
      { belowPercent: Number.NaN, amount: Number.NaN },
      { belowPercent: 5, amount: Number.NaN },
    ]);
  });
});
