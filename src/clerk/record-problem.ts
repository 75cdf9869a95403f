// Owns what a page is told when the record itself did not answer.
import { failure, type Result } from '../base/result.ts';
import type { RecordProblem } from '../messages/clerk.ts';
import type { StoreProblem } from '../store/problem.ts';

export function recordProblem({ kind, message }: StoreProblem): Result<never, RecordProblem> {
  return failure({ kind: 'record', why: kind, message });
}
