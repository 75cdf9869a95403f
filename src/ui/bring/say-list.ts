// Owns the words for what was found in a list, and for what was not.
import type { Loss, SkipReason } from '../../watchlists/entry.ts';
import type { FormatName } from '../../watchlists/format.ts';
import type { Doubt } from '../../watchlists/propose.ts';
import type { ListProblem } from '../../watchlists/read-list.ts';
import { say } from '../data/manner.ts';

const word = (kind: string) => kind.replaceAll('-', '_');

export function sayListProblem(problem: ListProblem): string {
  return problem.kind === 'broken'
    ? say('listProblem_broken', problem.line)
    : say(`listProblem_${word(problem.kind)}`);
}

export function sayFormat(format: FormatName): string {
  return say(`listFormat_${word(format)}`);
}

export function saySkipped(why: SkipReason): string {
  return say(`listSkipped_${word(why)}`);
}

export function sayDoubt(doubt: Doubt): string {
  return say(`listDoubt_${word(doubt)}`);
}

export function sayLoss(loss: Loss): string {
  return say(`listLoss_${word(loss)}`);
}
