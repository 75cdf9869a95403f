// Owns what a lane shows, in words: how long each state lasted, and when what was bad began and ended.
import type { RunState, Strip } from '../../../domain/strip.ts';
import { sayTime, sayTimes } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import type { Interval } from '../../../time/interval.ts';
import { sayRuns } from '../../charts/strip-text.ts';
import { pageManner, say } from '../../data/manner.ts';

/** Nobody listens to more of them. */
const MOST = 6;
const TOLD: Partial<Readonly<Record<RunState, string>>> = {
  down: 'runDown',
  degraded: 'runDegraded',
  intermittent: 'runIntermittent',
  unobserved: 'runUnobserved',
};

export function sayLane(name: string, strip: Strip, now: Instant): string {
  const runs = strip.runs.flatMap(({ state, from, to }) => {
    const key = TOLD[state];
    return key === undefined ? [] : [say(key, ...sayTimes(pageManner, from, to, now))];
  });
  const told = runs.length > 0 && runs.length <= MOST ? say('laneRuns', runs.join(say('stripJoin'))) : '';
  return [`${name}: ${sayRuns(say, strip) || say('laneNothing')}`, told].filter(Boolean).join('. ');
}

/** Moments, each with a word for it. */
export function sayMarks(
  name: string,
  marks: readonly (readonly [at: Instant, word: string])[],
  now: Instant,
): string {
  const told = marks.map(([at, word]) => `${sayTime(pageManner, at, now)}${word === '' ? '' : ` ${word}`}`);
  return `${name}: ${told.length === 0 ? say('laneNothing') : told.join(say('stripJoin'))}`;
}

/** Whether a moment with its word is looked at. */
export function isIn({ from, to }: Interval) {
  return ([at]: readonly [at: Instant, word: string]) => at >= from && at <= to;
}
