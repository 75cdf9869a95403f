// Owns the state of everything in one line.
import type { Disputed, Health } from '../domain/health.ts';
import type { WatchedTarget } from '../domain/target.ts';
import type { Manner } from './say.ts';

export type WatchedHealth = WatchedTarget & { readonly health: Health | Disputed };

type Watched = { readonly health: Pick<WatchedHealth['health'], 'kind'> };

/** `All 5 up`, `2 of 5 down`, `1 of 5 not observed`: a site may have several targets, and each of them counts. */
export function sayHeadline({ say }: Manner, watched: readonly Watched[]): string {
  const count = (...kinds: readonly Watched['health']['kind'][]) =>
    watched.filter(({ health }) => kinds.includes(health.kind)).length;
  const all = watched.length;
  const [down, degraded, unknown] = [count('down', 'intermittent'), count('degraded'), count('unknown')];
  if (down > 0) return all === 1 ? say('headlineOneDown') : say('headlineDown', down, all);
  if (degraded > 0) return all === 1 ? say('headlineOneDegraded') : say('headlineDegraded', degraded, all);
  if (unknown > 0) return all === 1 ? say('headlineOneUnknown') : say('headlineUnknown', unknown, all);
  return all === 1 ? say('headlineOneUp') : say('headlineUp', all);
}
