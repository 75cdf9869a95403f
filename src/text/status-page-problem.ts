// Owns why an address is no status page that we can read, in words for beside its field.
import type { HttpUrlProblem } from '../base/http-url.ts';
import type { PollProblem, StatusPageProblem } from '../domain/poll.ts';
import { sayPollProblem } from './poll-problem.ts';
import type { Say } from './say.ts';

export function sayStatusPageProblem(say: Say, problem: StatusPageProblem): string {
  if (problem.kind === 'for-people-only') return say('statusPageForPeopleOnly');
  if (problem.kind === 'not-an-address') return sayAddressProblem(say, problem.problem);
  return say('statusPageProblem', sayReason(say, problem));
}

export function sayAddressProblem(say: Say, problem: HttpUrlProblem): string {
  return problem === 'too-long'
    ? say('problem_addressTooLong')
    : say(`problem_${problem.replaceAll('-', '_')}`);
}

/** A status code alone tells most people nothing. */
export function sayReason(say: Say, problem: PollProblem): string {
  if (problem.kind !== 'http') return sayPollProblem(say, problem);
  const { status } = problem;
  if (status === 429) return say('statusPageTired');
  if (status === 401 || status === 403) return say('statusPageForbidden', status);
  if (status === 404 || status === 410) return say('statusPageMissing', status);
  return say('statusPageFails', status);
}
