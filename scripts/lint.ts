// Owns `npm run lint`: every gate that needs no test to run.
import { existsSync } from 'node:fs';
import { buildAll } from './build/build-all.ts';
import { GATES } from './gates/gates.ts';
import { runGates } from './gates/run-gates.ts';

if (process.argv.includes('--help'))
  console.log(`Checks format, types (three compilers for src, one for the rest), lint, dead code, and Mozilla's rules.

  npm run lint`);
else {
  if (!existsSync('dist/firefox')) await buildAll();
  process.exitCode = (await runGates(GATES)) === 0 ? 0 : 1;
}
