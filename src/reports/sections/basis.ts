// Owns the parts that tell what a log goes by: what nobody watched, what was corrected, the policy, and how far to trust it.
import { POLICY } from '../../domain/policy.ts';
import { sayDuration } from '../../text/duration.ts';
import { sayPolicy } from '../../text/policy.ts';
import type { Manner } from '../../text/say.ts';
import { saySpan } from '../../text/span.ts';
import { sayTrust } from '../../text/trust.ts';
import { lengthOf } from '../../time/interval.ts';
import { sharedSilences } from '../coverage-rows.ts';
import { tableOf, type Section } from '../paper.ts';
import { safeText } from '../safe-text.ts';
import { sayReason } from './figures.ts';
import { sayMoment, sayNames, sectionOf, type Scene } from './section.ts';

export function silencesSection(scene: Scene): Section {
  const { log, manner } = scene;
  const { say } = manner;
  const head = [say('columnWhen'), say('columnLasted'), say('columnWhy'), say('columnTarget')];
  const table = tableOf(head, sharedSilences(log), ({ rows, reason, ...part }) => [
    saySpan(log.zone, part.from, part.to),
    sayDuration(say, lengthOf(part)),
    sayReason(manner, reason),
    rows.length === log.rows.length
      ? say('reportAllTargets')
      : sayNames(
          scene,
          rows.map(({ target }) => target.name),
        ),
  ]);
  return sectionOf(say('reportUnobserved'), [table], say('reportNoGaps'));
}

export function correctionsSection({ corrected, manner }: Scene): Section {
  const { say } = manner;
  const items = corrected.map(({ words }) => safeText(words));
  return sectionOf(
    say('reportCorrections'),
    [items.length === 0 ? null : { kind: 'list', items }],
    say('reportNoCorrections'),
  );
}

export function policySection(manner: Manner): Section {
  return {
    heading: manner.say('reportPolicy'),
    blocks: [{ kind: 'list', items: sayPolicy(manner, POLICY) }],
  };
}

export function trustSection({ log, manner }: Scene): Section {
  const { say } = manner;
  return {
    heading: say('reportTrust'),
    blocks: [
      {
        kind: 'lines',
        items: [
          ...sayTrust(say, log.head, log.clock),
          ...(log.unverifiedUntil === null
            ? []
            : [say('backupUnverifiedRecord', sayMoment({ log }, log.unverifiedUntil, log.unverifiedUntil))]),
          say('reportZone', log.zone),
        ],
      },
    ],
  };
}
