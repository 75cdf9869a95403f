// Owns who did not watch, when and why, as rows: gaps of several targets that read the same are one.
import type { Gap } from '../domain/coverage.ts';
import { minutes } from '../time/duration.ts';
import { earliest, latest } from '../time/instant.ts';
import { intersection, type Interval } from '../time/interval.ts';
import type { Dossier } from './dossier.ts';
import { exactly, type Row } from './row.ts';

/** Gaps of the outage's targets within the stretch. */
export function gapRows({ gaps, outage, now }: Dossier, whole: Interval): Row[] {
  const own = gaps
    .filter((gap) => outage.targets.includes(gap.target) && intersection(gap, whole) !== null)
    .toSorted((one, other) => one.from - other.from);
  return joinAlike(own).map(({ targets, ...gap }) => ({
    key: `unobserved ${targets.join(' ')} ${gap.from}`,
    when: exactly(gap.from),
    until: gap.to,
    who: 'checks',
    fact: { kind: 'unobserved', targets, reason: gap.reason },
    evidence: { kind: 'word' },
    knownAt: earliest(gap.to, now),
  }));
}

type Joint = Omit<Gap, 'target'> & { readonly targets: readonly Gap['target'][] };

/** Targets are checked one after the other: what begins and ends within a minute has one reason. */
const ALIKE = minutes(1);

function joinAlike(gaps: readonly Gap[]): Joint[] {
  const joints: Joint[] = [];
  for (const { target, ...gap } of gaps) {
    const index = joints.findIndex((joint) => isAlike(joint, gap) && !joint.targets.includes(target));
    const found = joints[index];
    if (!found) joints.push({ ...gap, targets: [target] });
    else {
      joints[index] = {
        reason: gap.reason,
        targets: [...found.targets, target],
        from: earliest(found.from, gap.from),
        to: latest(found.to, gap.to),
      };
    }
  }
  return joints;
}

function isAlike(one: Omit<Gap, 'target'>, other: Omit<Gap, 'target'>): boolean {
  const isNear = Math.abs(one.from - other.from) < ALIKE && Math.abs(one.to - other.to) < ALIKE;
  return isNear && one.reason === other.reason;
}
