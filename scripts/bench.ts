// Owns `npm run bench`: measures the bars of performance, each against its anchor in the same run.
import { writeFileSync } from 'node:fs';
import { readOptions } from './command.ts';
import type { Bench } from './bench/bench.ts';
import type { Broken, Finding, Skip } from './bench/finding.ts';
import { GROUPS, ROWS } from './bench/groups.ts';
import { machineFacts } from './bench/machine.ts';
import { sayRatio, tableOf, type Report } from './bench/report.ts';

const HELP = `Measures what the extension costs, each row as a ratio to an anchor in the same run, and judges it by its bar.

  npm run bench [-- --quick] [--only ROWS] [--json] [--out FILE]

  --quick      fewer repetitions: each group of rows takes a minute at most
  --only ROWS  only these rows, with commas between: ${ROWS.join(' ')}
  --json       one JSON object and nothing else on standard output
  --out FILE   writes that object to FILE too

It ends with 1 when a bar is missed. Other work on the machine is noise: leave it alone meanwhile. Linux only.`;

const { values } = readOptions(HELP, {
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const wanted = new Set(
  values.only
    ?.toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean) ?? ROWS,
);
const strangers = [...wanted].filter((row) => !ROWS.includes(row));
if (strangers.length > 0) {
  console.error(`There is no row ${strangers.join(', ')}: there are ${ROWS.join(' ')}.`);
  process.exit(2);
}
if (process.platform !== 'linux') {
  console.error('The bench reads /proc: it runs on Linux only.');
  process.exit(2);
}

const findings: Finding[] = [];
const skipped: Skip[] = [];
const broken: Broken[] = [];
const say = (line: string) => void process.stderr.write(`${line}\n`);
const bench: Bench = {
  quick: values.quick,
  say,
  found(finding) {
    findings.push(finding);
    say(
      `  ${finding.row} ${finding.subject}: ${finding.what} = ${sayRatio(finding.ratio)}: ${finding.verdict}`,
    );
  },
  skip(skip) {
    skipped.push(skip);
    say(`  skipped ${skip.row} (${skip.subject}): ${skip.why}`);
  },
};

const machine = await machineFacts();
for (const group of GROUPS) {
  const rows = group.rows.filter((row) => wanted.has(row));
  if (rows.length === 0) continue;
  say(`${rows.join(', ')} …`);
  const begun = performance.now();
  try {
    await group.run(bench, (row) => wanted.has(row));
  } catch (error) {
    // The other groups still have something to tell.
    broken.push({ row: rows.join(', '), why: error instanceof Error ? error.message : String(error) });
    say(`  broken: ${error instanceof Error ? error.stack : String(error)}`);
  }
  say(`  took ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}

const missed = findings.filter(({ verdict }) => verdict === 'missed').length;
const report: Report = {
  at: new Date().toISOString(),
  quick: values.quick,
  machine: { ...machine, 'load average at the end': (await machineFacts())['load average'] ?? '' },
  findings,
  skipped,
  broken,
  missed,
};
const json = JSON.stringify(report, null, 2);
if (values.out !== undefined) writeFileSync(values.out, `${json}\n`);
console.log(values.json ? json : tableOf(report));
process.exit(missed + broken.length === 0 ? 0 : 1);
