// Owns an assessment as a plain object to print: instants in UTC, durations in ISO 8601, ratios from 0 to 1.
import type { Duration } from '../time/duration.ts';
import { toIso } from '../time/instant.ts';
import type { Assessment } from './assess.ts';
import type { Bounds } from './bounds.ts';

export type PrintedAssessment = {
  readonly profile: string;
  /** As it is called: `2019-04`. */
  readonly period: string;
  readonly achieved: Bounds;
  readonly credit: (Bounds & { readonly unit: string }) | null;
  readonly claimBy: string | null;
  readonly exclusions: readonly {
    readonly reason: string;
    readonly spans: readonly { readonly from: string; readonly to: string }[];
    readonly took: { readonly least: string; readonly most: string };
  }[];
};

/** `spell` writes a duration. */
export function printedAssessment(
  { profile, period, achieved, credit, claim, exclusions }: Assessment,
  spell: (length: Duration) => string,
): PrintedAssessment {
  const by = claim?.by ?? null;
  return {
    profile: profile.id,
    period: period.name,
    achieved,
    credit: credit && { least: credit.least, most: credit.most, unit: credit.unit },
    claimBy: by === null ? null : toIso(by),
    exclusions: exclusions.map(({ reason, spans, took }) => ({
      reason,
      spans: spans.map(({ from, to }) => ({ from: toIso(from), to: toIso(to) })),
      took: { least: spell(took.least), most: spell(took.most) },
    })),
  };
}
