// Owns `npm run replay`: plays a story and prints the log that it leaves.
import { instant } from '../src/time/instant.ts';
import { Complaint, readJson, readOptions } from './command.ts';
import { logObject } from './replay/log-object.ts';
import { spareAll } from './replay/fate.ts';
import { longestOutage } from './replay/longest-outage.ts';
import { play } from './replay/play.ts';
import { printLog } from './replay/print-log.ts';
import { readStory } from './replay/read-story.ts';
import { Scribe } from './replay/scribe.ts';

const HELP = `Plays a story through the real background code, in virtual time, and prints the log that it leaves.

  npm run replay -- STORY.json [--json]

  STORY.json  an outage as data: targets, what they really answered, and where the observer was
  --json      one JSON object and nothing else on standard output`;

const { values, positionals } = readOptions(HELP, {
  options: { json: { type: 'boolean' } },
  allowPositionals: true,
});
const [file] = positionals;
const read = readStory(readJson(file, HELP));
if (!read.ok) throw new Complaint(`${file}: ${read.problem}.`);
const story = read.value;
const scribe = new Scribe(story);
const played = await play(story, scribe.listen, spareAll, (store, at) => scribe.afterWake(store, at));
const { browser, span, missed } = played;
const whole = { from: instant(span.from), to: instant(span.to) };
const log = await logObject(browser.store, whole, story.zone, missed);
const drafts = scribe.drafts(await longestOutage(browser.store, whole.to));
console.log(values.json ? JSON.stringify({ ...log, drafts }) : printLog(story.title, log, drafts));
