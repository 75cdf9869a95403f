// Owns what is wrong with a typed target, in words for beside its field.
import type { DraftProblem } from '../domain/target-draft.ts';
import type { Say } from './say.ts';

export function sayDraftProblem(say: Say, { field, problem, least, most }: DraftProblem): string {
  switch (problem) {
    case 'too-long':
      return field === 'url' ? say('problem_addressTooLong') : say('problem_too_long', most ?? '');
    case 'out-of-range':
      return say('problem_out_of_range', least ?? '', most ?? '');
    case 'too-many':
      return say('problem_too_many', most ?? '');
    default:
      return say(`problem_${problem.replaceAll('-', '_')}`);
  }
}
