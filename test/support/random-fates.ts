// Owns fates that a seed knows and nobody else: half of all workers die.
import type { Fates } from '../../scripts/replay/fate.ts';
import { randomFrom } from '../../scripts/replay/random.ts';

export type RandomFates = { readonly fates: Fates; deaths(): number };

/** At a moment of virtual time, or between two of the first `operations` operations of the database. */
export function randomFates(seed: number, operations = 8): RandomFates {
  const random = randomFrom(seed);
  let deaths = 0;
  const fates: Fates = () => {
    if (random() < 0.5) return null;
    deaths += 1;
    const byTime = random() < 0.5;
    return {
      livesFor: byTime ? Math.floor(random() * 12_000) : Infinity,
      operations: byTime ? Infinity : Math.floor(random() * operations),
      lastIsLost: random() < 0.5,
    };
  };
  return { fates, deaths: () => deaths };
}
