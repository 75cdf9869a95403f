// Owns `npm run sure`: everything that must hold before a change lands.
import { buildAll } from './build/build-all.ts';
import { GATES } from './gates/gates.ts';
import { runGates } from './gates/run-gates.ts';
import { SIZE_GATE } from './gates/size.ts';
import { runCommand } from './gates/tool.ts';

if (process.argv.includes('--help'))
  console.log(`Builds for both browsers, checks every gate and the sizes, and runs all tests.

  npm run sure`);
else {
  await buildAll();
  const found = await runGates([...GATES, SIZE_GATE]);
  const { code } = await runCommand('test');
  if (found > 0) console.log(`${found} of the gates above found something.`);
  process.exitCode = found === 0 && code === 0 ? 0 : 1;
}
