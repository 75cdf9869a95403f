// Owns why a body gave no report, as a sentence for whoever ran the command.
import type { ReadProblem } from '../../src/domain/poll.ts';

const FOUND: Readonly<Record<string, string>> = {
  json: 'It is JSON, but not of a shape that a status page is known to have.',
  feed: 'It is a feed, but not one that tells of a service.',
  html: 'It is a web page, and nothing in it tells which status page it is.',
  text: 'It is text, but not of a shape that a status page is known to have.',
};

export function sayProblem(problem: ReadProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'There is nothing in it.';
    case 'unreadable':
      return `It cannot be read: ${problem.why}.`;
    case 'unrecognised':
      return FOUND[problem.found] ?? 'It is not of a shape that a status page is known to have.';
    case 'wrong-shape':
      return `It looks like ${problem.technology}, but ${problem.missing} is missing.`;
  }
}
