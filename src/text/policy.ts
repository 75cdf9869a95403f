// Owns the accounting policy in plain words: when something counts as down, and what no figure speaks of.
import type { Policy } from '../domain/policy.ts';
import { sayDuration } from './duration.ts';
import { sayPercent } from './percent.ts';
import type { Manner } from './say.ts';

/** One sentence or two a line. */
export function sayPolicy({ say, locale }: Manner, policy: Policy): string[] {
  const { downAfter, upAfter, flapping, gapFactor } = policy;
  return [
    say('policyDown', downAfter.checks, sayDuration(say, downAfter.spanning)),
    say('policyUp', upAfter.checks, sayDuration(say, upAfter.spanning)),
    say('policyEdges'),
    say(
      'policyIntermittent',
      flapping.spells,
      sayPercent(locale, flapping.badRatio),
      sayDuration(say, flapping.within),
    ),
    say('policyUnobserved', new Intl.NumberFormat(locale).format(gapFactor)),
    say('policyAvailability'),
    say('policyMaintenance'),
    say('policyWord'),
    say('policyPlace'),
  ];
}
