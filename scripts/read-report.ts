// Owns `npm run read-report`: reads a report as somebody would paste it, and prints its statements with their times.
import { readProse } from '../src/providers/prose/read-prose.ts';
import { instant, type Instant } from '../src/time/instant.ts';
import { isZone } from '../src/time/wall-clock.ts';
import { Complaint, readOptions } from './command.ts';
import { printReport } from './read-report/print-report.ts';
import { readPaste } from './read-report/read-paste.ts';
import { reportObject } from './read-report/report-object.ts';

const HELP = `Reads a provider's post, mail or outage report as text: what it says happened, and when.

  npm run read-report -- FILE --zone ZONE [--at TIME] [--json]

  FILE        the text as it would be pasted
  --zone ZONE the zone on the writer's wall clock, America/Denver: times are read in it
  --at TIME   when it was written (ISO 8601), for a text that does not say
  --json      one JSON object and nothing else on standard output`;

const { values, positionals } = readOptions(HELP, {
  options: { json: { type: 'boolean' }, zone: { type: 'string' }, at: { type: 'string' } },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined || values.zone === undefined) throw new Complaint(HELP);
if (positionals.length > 1) throw new Complaint(`One file at a time: ${positionals.join(' ')}.`);
if (!isZone(values.zone)) throw new Complaint(`${values.zone} is not a time zone: America/Denver is one.`);
const report = readProse(readPaste(file), { zone: values.zone, writtenAt: readTime(values.at) });
const object = reportObject(report, values.zone);
console.log(values.json ? JSON.stringify(object, null, 1) : printReport(object));

function readTime(typed: string | undefined): Instant | null {
  if (typed === undefined) return null;
  const at = Date.parse(typed);
  if (Number.isNaN(at)) throw new Complaint(`${typed} is not a time: 2026-04-30T10:00:00Z is one.`);
  return instant(at);
}
