// Owns that nobody whom we start outlives us, however we end.
import { constants } from 'node:os';

const endings = new Set<() => void>();
let guarded = false;

/** Whatever becomes of us, `end` is called then; the result takes that back, for whoever has ended before. */
export function endsWithUs(end: () => void): () => void {
  guard();
  endings.add(end);
  return () => void endings.delete(end);
}

function guard(): void {
  if (guarded) return;
  guarded = true;
  // First of all, as nobody can remove the profile of a living browser.
  process.prependOnceListener('exit', () => {
    for (const end of endings) end();
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(name, () => {
      // Whoever listens too has a better end in mind.
      if (process.listenerCount(name) === 0) process.exit(128 + constants.signals[name]);
    });
}
