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
import { profileOfStory, storySla } from './replay/story-claim.ts';
import { presetOf, PRESETS } from '../src/sla/presets.ts';

const HELP = `Plays a story through the real background code, in virtual time, and prints the log that it leaves.

  npm run replay -- STORY.json [--sla PRESET] [--json]

  STORY.json  an outage as data: targets, what they really answered, and where the observer was
  --sla       the contract to reckon by; without it, one that is called as the story's "provider"
  --json      one JSON object and nothing else on standard output`;

const { values, positionals } = readOptions(HELP, {
  options: { json: { type: 'boolean' }, sla: { type: 'string' } },
  allowPositionals: true,
});
const [file] = positionals;
const read = readStory(readJson(file, HELP));
if (!read.ok) throw new Complaint(`${file}: ${read.problem}.`);
const story = read.value;
const profile = values.sla === undefined ? profileOfStory(story) : presetOf(values.sla);
if (!profile)
  throw new Complaint(
    `There is no contract ${values.sla}. Known: ${PRESETS.map(({ id }) => id).join(', ')}.`,
  );
const scribe = new Scribe(story, profile);
const played = await play(story, scribe.listen, spareAll, (store, at) => scribe.afterWake(store, at));
const { browser, span, missed } = played;
const whole = { from: instant(span.from), to: instant(span.to) };
const log = await logObject(browser.store, whole, story.zone, missed);
const outage = await longestOutage(browser.store, whole.to);
const drafts = scribe.drafts(outage);
const sla = await storySla(browser.store, story, profile, outage, whole.to, missed);
console.log(values.json ? JSON.stringify({ ...log, drafts, sla }) : printLog(story.title, log, drafts, sla));
