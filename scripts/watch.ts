// Owns `npm run watch`: the real extension in a headless browser, watching what a file names, told line by line.
import { findOrBuild } from './build/find-or-build.ts';
import { openSession } from './extension/session.ts';
import { sleep } from './browser/wait.ts';
import { Complaint, readJson, readOptions } from './command.ts';
import { readConfig } from './watch/config.ts';
import { linesOf, type Line } from './watch/lines.ts';
import { sayLine } from './watch/say-line.ts';
import { finalLog } from './watch/final-log.ts';
import { setUp } from './watch/set-up.ts';

const HELP = `Watches what CONFIG.json names with the real extension in a headless browser, and tells what happens as it does.

  npm run watch -- CONFIG.json [--firefox] [--for SECONDS] [--json]

  CONFIG.json     {"witnesses":[URL],"freshNames":URL,"targets":[{"id","url","provider","site","mustContain",
                  "mustNotContain","slowMs","intervalSeconds","timeoutSeconds"}]}; only id and url are required.
                  freshNames is an address with * for a label that no cache can know. Without it, where all
                  witnesses are on this machine, so are the fresh names.
  --firefox       in Firefox instead of Chromium
  --for SECONDS   stops after that time; without it Ctrl-C stops
  --json          one JSON object a line; the last one is the log, as \`npm run replay -- --json\` prints it

  BROWSER_BIN     the browser to use; BROWSER_FLAGS: more flags for it`;

const { values, positionals } = readOptions(HELP, {
  options: {
    firefox: { type: 'boolean', default: false },
    for: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [file] = positionals;
const config = readConfig(readJson(file, HELP));
if (!config.ok) throw new Complaint(`${file}: ${config.problem}.`);
for (const key of new Set(config.value.ignored)) console.error(`${file}: "${key}" means nothing here.`);
const lastsForMs = values.for === undefined ? Infinity : Number(values.for) * 1000;
if (!(lastsForMs > 0))
  throw new Complaint(`--for ${values.for}: a number of seconds greater than 0 is wanted.`);
const print = (line: Line) => console.log(values.json ? JSON.stringify(line) : sayLine(line));

const name = values.firefox ? 'firefox' : 'chromium';
const session = await openSession(name, { dist: await findOrBuild(name), outside: true });
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (isStopping = true));
try {
  const targets = await setUp(session, config.value);
  if (!targets.ok) {
    console.error(`${file}: ${targets.problem}`);
    process.exitCode = 2;
  } else {
    const endsAt = performance.now() + lastsForMs;
    while (!isStopping && performance.now() < endsAt) {
      for (const each of await session.hear()) for (const line of linesOf(each, targets.value)) print(line);
      await sleep(Math.max(0, Math.min(200, endsAt - performance.now())));
    }
    for (const each of await session.hear()) for (const line of linesOf(each, targets.value)) print(line);
    print({ event: 'log', ...(await finalLog(session)) });
  }
} finally {
  await session.close();
}
