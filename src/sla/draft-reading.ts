// Owns reading single values that were typed into a form of terms; what is wrong is added to the problems.
import type { ProfileField, ProfileProblem } from './profile-draft.ts';

export type Range = { readonly least: number; readonly most: number };

/** The number, whatever it is; a problem, unless it lies within the range. */
export function readNumber(
  problems: ProfileProblem[],
  field: ProfileField,
  typed: number,
  { least, most }: Range,
  index?: number,
): number {
  const row = index === undefined ? {} : { index };
  if (!(typed >= least && typed <= most))
    problems.push({ field, ...row, problem: 'out-of-range', least, most });
  return typed;
}

export function readWhole(
  problems: ProfileProblem[],
  field: ProfileField,
  typed: number,
  range: Range,
): number {
  return readNumber(problems, field, Number.isInteger(typed) ? typed : Number.NaN, range);
}

export function readText(
  problems: ProfileProblem[],
  field: ProfileField,
  typed: string,
  most: number,
): string {
  const text = typed.trim();
  if (text.length > most) problems.push({ field, problem: 'too-long', most });
  return text;
}

/** A percentage as a ratio, without the dust of binary fractions: 99.95 becomes 0.9995. */
export function ratioOf(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}

/** A ratio as a percentage, likewise. */
export function percentOf(ratio: number): number {
  return Number((ratio * 100).toPrecision(12));
}
