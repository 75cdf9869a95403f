// Owns the order of targets on a page: what needs the user comes first, else as they were added.
import type { Health } from '../../domain/health.ts';
import type { Row } from './row.ts';

export function inOrderOfWorry(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => worryOf(one.health) - worryOf(other.health));
}

function worryOf(health: Health): number {
  switch (health.kind) {
    case 'down':
    case 'intermittent':
      return 0;
    case 'degraded':
      return 1;
    case 'unknown':
      return health.reason === 'paused' ? 4 : 2;
    case 'up':
      return 3;
  }
}
