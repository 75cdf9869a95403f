// Owns why an address is no status page that we can read, in words for beside its field.
import type { StatusPageProblem } from '../domain/poll.ts';
import { sayPollProblem } from './poll-problem.ts';
import type { Say } from './say.ts';

export function sayStatusPageProblem(say: Say, problem: StatusPageProblem): string {
  if (problem.kind !== 'not-an-address') return say('statusPageProblem', sayPollProblem(say, problem));
  return problem.problem === 'too-long'
    ? say('problem_addressTooLong')
    : say(`problem_${problem.problem.replaceAll('-', '_')}`);
}
