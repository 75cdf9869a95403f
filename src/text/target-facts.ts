// Owns what was decided about a target, in a few words: how often it is checked, and what is not as usual.
import { DEFAULT_EXPECTATION, LIMITS } from '../domain/target-defaults.ts';
import type { Target } from '../domain/target.ts';
import { hours, minutes, seconds, type Duration } from '../time/duration.ts';
import { sayDuration } from './duration.ts';
import type { Say } from './say.ts';

/** A target, or one that may become one. */
export type Decided = Pick<Target, 'checkEvery' | 'timeOutAfter' | 'sendCookies' | 'expectation'>;

export function sayTargetFacts(say: Say, target: Decided): string[] {
  const { checkEvery, timeOutAfter, sendCookies, expectation } = target;
  const { statusFrom, statusTo, mustContain, mustNotContain, slowAfter } = expectation;
  const isUsualStatus =
    statusFrom === DEFAULT_EXPECTATION.statusFrom && statusTo === DEFAULT_EXPECTATION.statusTo;
  const facts: (string | false)[] = [
    say('factEvery', sayExactly(say, checkEvery)),
    timeOutAfter !== LIMITS.timeOutAfter.usual && say('factTimeOut', sayExactly(say, timeOutAfter)),
    mustContain !== null && say('factMustContain', mustContain),
    mustNotContain !== null && say('factMustNotContain', mustNotContain),
    slowAfter !== null && say('factSlow', slowAfter),
    !isUsualStatus && say('factStatus', statusFrom, statusTo),
    expectation.emptyIsGood && say('factEmpty'),
    expectation.forbiddenIsDown && say('factForbidden'),
    sendCookies && say('factCookies'),
  ];
  return facts.filter((fact) => fact !== false);
}

/** Where a length in words would be cut down, in seconds instead. */
function sayExactly(say: Say, length: Duration): string {
  const isWhole = length < hours(1) && length % minutes(1) === 0;
  return isWhole || length >= hours(1)
    ? sayDuration(say, length)
    : say('durationSeconds', length / seconds(1));
}
