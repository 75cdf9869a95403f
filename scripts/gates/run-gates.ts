// Owns running gates one after the other, and saying of each how it went.
import type { Gate } from './gates.ts';

/** How many of them found something. */
export async function runGates(gates: readonly Gate[]): Promise<number> {
  let failed = 0;
  for (const { name, check } of gates) {
    const started = performance.now();
    const found = await check();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${found === null ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (found === null) continue;
    failed += 1;
    console.log(found.replaceAll(/^/gm, '       '));
  }
  return failed;
}
