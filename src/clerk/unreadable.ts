// Owns how a reading that fails in the middle of an export gets out of it.
import type { Result } from '../base/result.ts';
import type { StoreProblem } from '../store/problem.ts';

export class Unreadable extends Error {
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

export function readable<Value>(read: Result<Value, StoreProblem>): Value {
  if (!read.ok) throw new Unreadable(read.problem);
  return read.value;
}
