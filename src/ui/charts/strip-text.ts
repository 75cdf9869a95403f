// Owns a strip in words: how long each state lasted, the worst first.
import type { RunState, Strip } from '../../domain/strip.ts';
import { sayDuration } from '../../text/duration.ts';
import type { Say } from '../../text/say.ts';
import { sum } from '../../time/duration.ts';
import { lengthOf } from '../../time/interval.ts';

const WORDS: readonly (readonly [RunState, string])[] = [
  ['down', 'stripDown'],
  ['intermittent', 'stripIntermittent'],
  ['degraded', 'stripDegraded'],
  ['up', 'stripUp'],
  ['unobserved', 'stripUnobserved'],
];

export function sayStrip(say: Say, strip: Strip): string {
  return say('stripLabel', sayRuns(say, strip));
}

export function sayRuns(say: Say, strip: Strip): string {
  const parts = WORDS.flatMap(([state, key]) => {
    const length = sum(strip.runs.filter((run) => run.state === state).map(lengthOf));
    return length > 0 ? [say(key, sayDuration(say, length))] : [];
  });
  return parts.join(say('stripJoin'));
}
