// Owns the part of a letter that claims a credit: figures of the contract, and downtime by billing month.
import { billingMonthsOf } from '../../timeline/slots.ts';
import { totalsIn } from '../../timeline/downtime.ts';
import { outageSpan } from '../../timeline/working.ts';
import type { Totals } from '../../domain/accounting.ts';
import { minutes, seconds } from '../../time/duration.ts';
import type { Claim } from '../claim.ts';
import { list, section, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { excerpt } from '../words/excerpt.ts';
import { sayLength } from '../words/duration.ts';
import { nameOf } from '../words/names.ts';
import { sayDate, sayUtc } from '../words/time.ts';

export function claimFigures({ options: { claim } }: Scene): Section | null {
  if (!claim) return null;
  return section(
    'The claim',
    list(
      `Contract: ${excerpt(claim.profile, 120)}`,
      claim.period !== null && `Period: ${excerpt(claim.period, 60)}`,
      sayAchieved(claim),
      sayCredit(claim),
      claim.claimBy !== null && `To be claimed by ${sayUtc(claim.claimBy)}`,
      claim.clause !== null && { text: 'Clause:', link: claim.clause },
      ...claim.exclusions.map((each) => `Left out: ${excerpt(each, 200)}`),
    ),
  );
}

function sayAchieved({ achievedAtMost, promised }: Claim): string | null {
  if (achievedAtMost === null) return null;
  const achieved = `Availability: at most ${sayAvailability(achievedAtMost)}`;
  return promised === null ? achieved : `${achieved}; promised: ${sayAvailability(promised)}`;
}

export function sayCredit({ credit }: Claim): string | null {
  if (!credit) return null;
  const { least, most, unit } = credit;
  return `Credit: ${least === most ? least : `${least} to ${most}`} ${excerpt(unit, 60)}`;
}

/** `99.94 %`, cut up: it is said to be the most. */
function sayAvailability(ratio: number): string {
  return `${Math.ceil(ratio * 100_000 - 1e-7) / 1000} %`;
}

/**
 * By calendar month where the provider is, as far as that is known, for each target: what was seen, what was announced,
 * what nobody watched. What failed on and off was not down all the time, and what was degraded not at all.
 */
export function downtimeByMonth({ dossier, options }: Scene): Section | null {
  const zone = options.zones.provider ?? 'UTC';
  const months = totalsIn(dossier, billingMonthsOf(outageSpan(dossier), zone));
  const told = months
    .flatMap(({ slot, totals }) => [...totals].map(([target, each]) => ({ slot, target, each })))
    .filter(({ each }) => COLUMNS.some(({ of }) => isTold(of, each)));
  const columns = COLUMNS.filter(({ of }) => told.some(({ each }) => isTold(of, each)));
  return section(`Downtime by calendar month (${zone})`, {
    kind: 'table',
    head: ['Month', ...columns.map(({ head }) => head), 'Site'],
    rows: told.map(({ slot, target, each }) => [
      sayDate({ date: slot.first }).slice(0, 7),
      ...columns.map(({ of }) => (isTold(of, each) ? sayLength(each[of]) : '-')),
      nameOf(dossier, target),
    ]),
  });
}

const COLUMNS: readonly { readonly of: keyof Totals; readonly head: string }[] = [
  { of: 'down', head: 'Down, at least' },
  { of: 'intermittent', head: 'On and off' },
  { of: 'degraded', head: 'Degraded' },
  { of: 'maintenance', head: 'Announced' },
  { of: 'unobserved', head: 'Not observed' },
];

/** Between two checks there is always a moment without one. */
function isTold(of: keyof Totals, totals: Totals): boolean {
  return totals[of] >= (of === 'unobserved' ? minutes(1) : seconds(1));
}
