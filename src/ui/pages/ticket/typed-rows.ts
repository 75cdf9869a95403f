// Owns tiers and steps as a person types them: two numbers a line.
import type { CreditDraft } from '../../../sla/profile-draft.ts';

export function textOf(credit: CreditDraft | null): string {
  if (credit?.kind === 'tiers')
    return credit.tiers.map(({ belowPercent, amount }) => `${belowPercent} ${amount}`).join('\n');
  if (credit?.kind === 'steps')
    return credit.steps.map(({ fromMinutes, amount }) => `${fromMinutes} ${amount}`).join('\n');
  return '';
}

/** What is no number becomes none, which the reader of terms calls out of range. */
export function rowsIn(text: string, kind: CreditDraft['kind']): Pick<CreditDraft, 'tiers' | 'steps'> {
  const rows = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [place, amount] = line.split(/[\s:;%]+/);
      return { place: Number(place), amount: Number(amount) };
    });
  return {
    tiers: kind === 'tiers' ? rows.map(({ place, amount }) => ({ belowPercent: place, amount })) : [],
    steps: kind === 'steps' ? rows.map(({ place, amount }) => ({ fromMinutes: place, amount })) : [],
  };
}
