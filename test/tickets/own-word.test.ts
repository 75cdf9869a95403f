// Owns what letters make of the user's own word: it stands beside what checks saw, is called theirs, and no figure grows by it.
import { describe, expect, test } from 'vitest';
import type { Amendment } from '../../src/domain/amendment.ts';
import { amendmentsOn } from '../../src/domain/amendments-on.ts';
import { asCorrected } from '../../src/domain/as-corrected.ts';
import { cutWindows } from '../../src/domain/cut-windows.ts';
import type { Corrections } from '../../src/domain/corrections.ts';
import type { Dossier } from '../../src/timeline/dossier.ts';
import { timelineOf } from '../../src/timeline/timeline.ts';
import { lastedOf } from '../../src/timeline/downtime.ts';
import { draftOf } from '../../src/tickets/draft.ts';
import { renderPlain } from '../../src/tickets/render/plain.ts';
import { variantsFor, type Variant } from '../../src/tickets/variant.ts';
import { about, cut, edge, said } from '../support/amending.ts';
import { checksOf, dossierOf, OPTIONS, type Stretch } from '../support/dossiers.ts';
import { at, down, up } from '../support/watching.ts';

const END = 10_000;
const OUTAGE: readonly Stretch[] = [
  [0, up],
  [3600, down()],
  [7200, up],
];
const LATER: readonly Stretch[] = [
  [0, up],
  [3660, down()],
  [6000, up],
];
const recorded = dossierOf({ seen: [checksOf(OUTAGE, END, 0), checksOf(LATER, END, 1)], now: END });
const [shop, blog] = recorded.outage.windows;
if (!shop || !blog) throw new Error('There are not two windows');

function corrected(...amendments: readonly Amendment[]): Dossier {
  const corrections: Corrections = said(...amendments);
  const { outages } = asCorrected(recorded.outage.windows, () => 'Provider', corrections);
  const [outage] = outages;
  if (!outage) throw new Error('Nothing counts any more');
  return { ...recorded, outage, amended: amendmentsOn(outage, corrections.amended) };
}

const letterOf = (variant: Variant, dossier: Dossier) => {
  const draft = draftOf(variant, dossier, OPTIONS);
  // Lines are folded for plain mail.
  return draft && `${draft.subject}\n${renderPlain(draft.long)}`.replaceAll(/\s+/g, ' ');
};
const partOf = (letter: string | null, pattern: RegExp) => letter?.match(pattern)?.[0];
const LASTED = /The outage lasted [^.]+\./;
const FIRST = /First failure: [^.]+\./;

describe('an edge that is stated', () => {
  test('earlier is told beside the first failing check, and makes no figure greater', () => {
    const before = letterOf('credit-claim', recorded);
    const after = letterOf('credit-claim', corrected(edge('start', shop, at(1800))));
    expect(after).toContain('I state that Site 1 began to fail at 2026-01-01 00:30 UTC');
    expect(after).toContain('No figure here counts the time between them');
    expect(partOf(after, FIRST)).toBe(partOf(before, FIRST));
    expect(partOf(after, LASTED)).toBe(partOf(before, LASTED));
    expect(partOf(before, LASTED)).toBeDefined();
  });

  test('inside what was seen takes from every figure, and checks still say what they saw', () => {
    const dossier = corrected(edge('start', shop, at(5400)), about('false-alarm', blog));
    const after = letterOf('credit-claim', dossier);
    expect(partOf(after, FIRST)).toContain('01:00 UTC');
    expect(after).toContain('The figures here leave the time between them out');
    expect(lastedOf(dossier).seen).toBeLessThan(1_800_001);
    expect(lastedOf(recorded).seen).toBeGreaterThan(3_500_000);
  });
});

describe('an end of what no check saw end', () => {
  const seen = [checksOf(OUTAGE.slice(0, 2), END, 0)];
  const going = dossierOf({ seen, now: END });
  const [window] = going.outage.windows;
  const over = (moment: number) => {
    if (!window) throw new Error('Nothing failed');
    const { amended } = said(edge('end', window, at(moment)));
    const [outage = going.outage] = asCorrected([window], () => 'Provider', { amended }).outages;
    return { ...going, outage, amended };
  };

  test('is told as their word, and no letter says that it is back', () => {
    expect(variantsFor(going)).toContain('first-report');
    expect(variantsFor(over(9000))).toEqual(['credit-claim']);
    expect(letterOf('recovered', over(9000))).toBeNull();
    const claim = letterOf('credit-claim', over(9000));
    expect(claim).toContain('I state that Site 1 was back at 2026-01-01 02:30 UTC');
    expect(claim).toContain('my checks have not seen it end');
    expect(claim).not.toMatch(/[Bb]ack: /);
    expect(lastedOf(over(9000)).seen).toBeLessThanOrEqual(5_400_000);
    expect(lastedOf(going).seen).toBeGreaterThan(6_000_000);
  });
});

describe('an outage that is cut in two', () => {
  const parts = (which: number) => {
    const { amended } = said(cut(at(5400), shop, blog));
    const { outages } = asCorrected(cutWindows(recorded.outage.windows, amended), () => 'Provider', {
      amended,
    });
    const outage = outages[which];
    if (!outage) throw new Error('It is not in two parts');
    return { ...recorded, outage, amended: amendmentsOn(outage, amended) };
  };

  test('says of neither part that a check saw it begin or end there', () => {
    const [first, second] = [letterOf('credit-claim', parts(0)), letterOf('credit-claim', parts(1))];
    expect(first).toContain('First failure:');
    expect(first).toMatch(/Counted until: .*where I cut it off from a later outage: it went on failing/);
    expect(second).toMatch(
      /Counted from: .*where I cut it off from an earlier outage: it already failed, since/,
    );
    expect(second).not.toContain('First failure:');
    expect(second).toMatch(/All back: /);
    expect(letterOf('recovered', parts(0))).toBeNull();
    expect(letterOf('recovered', parts(1))).not.toBeNull();
  });

  test('has both parts as long as the whole, and a row of it at that moment', () => {
    const { seen } = lastedOf(recorded);
    expect(lastedOf(parts(0)).seen + lastedOf(parts(1)).seen).toBe(seen);
    const rows = timelineOf(parts(1));
    const row = rows.find(({ fact }) => fact.kind === 'corrected');
    expect(row).toMatchObject({ who: 'user', when: { at: at(5400) } });
    expect(rows.some(({ fact }) => fact.kind === 'began')).toBe(false);
  });
});

describe('a false alarm', () => {
  test('of one target leaves it out of the letter, but for the line that says so', () => {
    const after = letterOf('recovered', corrected(about('false-alarm', blog)));
    expect(after).toContain('I call a false alarm: Site 2 from');
    expect(after?.replace(/I call a false alarm: [^.]+\./, '')).not.toMatch(/Site 2: first failure/);
    expect(letterOf('recovered', recorded)).toMatch(/Site 2: first failure/);
  });

  test('or what was not their doing is in no letter to a provider, and in every one to the own users', () => {
    const dossier = corrected(about('not-my-provider', shop));
    for (const variant of ['recovered', 'credit-claim'] as const) {
      const after = letterOf(variant, dossier);
      expect(after).toContain(
        'I say that this was not your doing: Site 1 from 2026-01-01 01:00 to 02:00 UTC.',
      );
      expect(after?.replace(/I say that this was not your doing: [^.]+\./, '')).not.toMatch(/Site 1:? /);
      expect(after).toContain('The outage lasted 38 to 40 min.');
    }
    expect(letterOf('all-clear', dossier)).toContain('Site 1 and Site 2 are back');
  });

  test('and what was not their doing ask nothing of a provider', () => {
    for (const standing of ['false-alarm', 'not-theirs'] as const) {
      const dossier = { ...recorded, standing };
      expect(variantsFor(dossier)).toEqual(['all-clear']);
      expect(letterOf('credit-claim', dossier)).toBeNull();
      expect(letterOf('all-clear', dossier)).not.toContain('The machines are run by');
    }
  });
});

test('the timeline has a row for each correction, by the user and at its time, beside what the checks saw', () => {
  const attachment: Amendment = { kind: 'attachment', outage: recorded.outage.id, name: 'trace', text: '…' };
  const rows = timelineOf(corrected(edge('end', shop, at(7000)), attachment, about('not-my-provider', blog)));
  const words = rows.filter(({ fact }) => fact.kind === 'corrected');
  expect(words.map(({ who }) => who)).toEqual(['user', 'user', 'user']);
  expect(rows.slice(-3)).toEqual(words);
  const kept = (each: typeof rows) => each.filter(({ fact }) => fact.kind !== 'corrected');
  expect(kept(rows)).toEqual(timelineOf(recorded));
});
