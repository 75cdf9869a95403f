// Owns how the targets of the dashboard are now, and which of them needs the user most. Pure.
import { healthOf } from '../../domain/health.ts';
import { recall, type Memory } from '../../domain/memory.ts';
import { POLICY } from '../../domain/policy.ts';
import type { Target } from '../../domain/target.ts';
import { UNOBSERVED } from '../../domain/target-state.ts';
import type { Instant } from '../../time/instant.ts';
import type { BoardHealth } from './board.ts';

/** The worst first. `removed`: nobody watches it any more. */
export const HEALTHS = ['down', 'intermittent', 'degraded', 'unknown', 'up', 'paused', 'removed'] as const;
export type HealthKind = (typeof HEALTHS)[number];

export function boardHealth(target: Target, memory: Memory | null, now: Instant): BoardHealth {
  if (target.removedAt !== null) return { kind: 'removed', reason: null };
  const health = healthOf(target, memory ? recall(memory, target.id) : UNOBSERVED, now, POLICY);
  if (health.kind !== 'unknown') return { kind: health.kind, reason: null };
  return { kind: health.reason === 'paused' ? 'paused' : 'unknown', reason: health.reason };
}

export function worryOf({ kind }: BoardHealth): number {
  return HEALTHS.indexOf(kind);
}

/** Of at least one. */
export function worstHealth(all: readonly { readonly health: BoardHealth }[]): BoardHealth {
  const [first, ...rest] = all.map(({ health }) => health);
  if (!first) throw new Error('Nothing has no health');
  return rest.reduce((worst, each) => (worryOf(each) < worryOf(worst) ? each : worst), first);
}
