// Owns `npm run read-status`: reads saved bodies of status pages through detection and adapters.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseHttpUrl } from '../src/base/http-url.ts';
import { systemClock } from '../src/platform/clock.ts';
import { instant, type Instant } from '../src/time/instant.ts';
import { Complaint, readOptions } from './command.ts';
import { givenPath } from './given-path.ts';
import { printRows } from './read-status/print-rows.ts';
import { readFile } from './read-status/read-file.ts';

const HELP = `Reads saved bodies of status pages: what each was made with, and what it says.

  npm run read-status -- FILE|DIR [--url URL] [--at TIME] [--json]

  FILE|DIR    one body as it was served, or a folder of them
  --url URL   where it came from, when its shape alone does not tell
  --at TIME   read as if it were this moment (ISO 8601); it is now otherwise
  --json      one JSON array and nothing else on standard output`;

const { values, positionals } = readOptions(HELP, {
  options: { json: { type: 'boolean' }, url: { type: 'string' }, at: { type: 'string' } },
  allowPositionals: true,
});
const [given] = positionals;
if (given === undefined) throw new Complaint(HELP);
if (positionals.length > 1) throw new Complaint(`One file or folder at a time: ${positionals.join(' ')}.`);
const context = { url: readUrl(values.url), at: readTime(values.at) };
const rows = filesAt(given).map(({ full, file }) => readFile(full, file, context));
console.log(values.json ? JSON.stringify(rows, null, 1) : printRows(rows));

function readUrl(typed: string | undefined): URL | null {
  if (typed === undefined) return null;
  const url = parseHttpUrl(typed);
  if (!url.ok) throw new Complaint(`${typed} is not a web address.`);
  return new URL(url.value);
}

function readTime(typed: string | undefined): Instant {
  if (typed === undefined) return systemClock.wall();
  const at = Date.parse(typed);
  if (Number.isNaN(at)) throw new Complaint(`${typed} is not a time: 2026-04-30T10:00:00Z is one.`);
  return instant(at);
}

/** The file itself, or all that are somewhere in the folder, in the order of their names. */
function filesAt(typed: string): { readonly full: string; readonly file: string }[] {
  const root = givenPath(typed);
  const stats = statSync(root, { throwIfNoEntry: false });
  if (!stats) throw new Complaint(`${typed} cannot be read: is it there?`);
  if (!stats.isDirectory()) return [{ full: root, file: path.basename(root) }];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((full) => statSync(full, { throwIfNoEntry: false })?.isFile())
    .sort()
    .map((full) => ({ full, file: path.relative(root, full).split(path.sep).join('/') }));
}
