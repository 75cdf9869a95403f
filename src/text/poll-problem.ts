// Owns why a status page could not be read, in words.
import type { PollProblem } from '../domain/poll.ts';
import { quote } from './quote.ts';
import type { Say } from './say.ts';

const HOST = 60;

export function sayPollProblem(say: Say, problem: PollProblem): string {
  switch (problem.kind) {
    case 'http':
      return say('failureHttp', problem.status);
    case 'timeout':
      return say('failureTimeout');
    case 'network':
      return say('failure_network');
    case 'permission':
      return say('pollPermission', quote(problem.host, HOST));
    case 'elsewhere':
      return say('failure_redirected_elsewhere', quote(problem.host, HOST));
    case 'too-large':
      return say('pollTooLarge');
    case 'empty':
      return say('failure_empty_body');
    case 'unrecognised':
      return say('pollUnrecognised');
    case 'wrong-shape':
      return say('pollWrongShape');
    case 'unreadable':
      return say('pollUnreadable');
  }
}
