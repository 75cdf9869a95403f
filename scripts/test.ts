// Owns `npm test`: builds, then every test, in Node and in both real browsers, and one line at the end.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readOptions } from './command.ts';
import { startVitest } from 'vitest/node';
import { ensureBrowser } from './browser/find.ts';
import { buildAll } from './build/build-all.ts';

const HELP = `Runs all tests: in Node first, then in real Chromium and real Firefox.

  npm test [-- FILTER …] [--node | --browser]

  FILTER      only test files whose path holds one of these
  --node      only the tests that need no browser
  --browser   only those that do

It installs what is missing (as root on Debian also the browsers), leaves dist/chrome and dist/firefox built, and ends
with the line "N passed, N failed".`;

const { values, positionals } = readOptions(HELP, {
  options: { node: { type: 'boolean' }, browser: { type: 'boolean' } },
  allowPositionals: true,
});

const REPORTS = 'out/test';
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
await buildAll();

let passed = 0;
let failed = 0;
if (!values.browser) await run('node');
if (!values.node) {
  for (const browser of ['chromium', 'firefox'] as const) await ensureBrowser(browser);
  await run('browser');
}
const isNothing = passed + failed === 0;
if (isNothing) console.error('No test ran.');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && !isNothing ? 0 : 1);

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

async function run(project: 'node' | 'browser'): Promise<void> {
  console.log(`\nTests in ${project === 'node' ? 'Node' : 'real browsers'}`);
  const outputFile = `${REPORTS}/${project}.json`;
  const vitest = await startVitest('test', positionals, {
    ...{ run: true, watch: false, project: [project], passWithNoTests: true },
    reporters: ['default', ['json', { outputFile }]],
  });
  await vitest.close();
  const report = JSON.parse(readFileSync(outputFile, 'utf8')) as Report;
  // A file that could not even be loaded has no test of its own to fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const stray = vitest.state.getUnhandledErrors().length;
  passed += report.numPassedTests;
  failed += report.numFailedTests + broken.length + stray;
}
