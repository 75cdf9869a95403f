// Owns playing a story: the real background code, in virtual time, on a fake network and a real IndexedDB.
import 'fake-indexeddb/auto';
import type { TargetId } from '../../src/domain/target.ts';
import { announceNothing, type Listener } from './listener.ts';
import { clockSteps, observedStates, spanOf, type Span, type Story } from './story.ts';
import { VirtualBrowser } from './virtual-browser.ts';
import { FRESH_NAMES, urlOf, WITNESSES } from './virtual-network.ts';
import { VirtualTime } from './virtual-time.ts';

export type Played = {
  readonly browser: VirtualBrowser;
  readonly span: Span;
  /** The story's name of each target. */
  readonly names: ReadonlyMap<TargetId, string>;
};

/** Plays the story to its end. */
export async function play(story: Story, listen: Listener = announceNothing): Promise<Played> {
  const span = spanOf(story);
  const time = new VirtualTime(span.from, observedStates(story, 'asleep'), clockSteps(story));
  const browser = new VirtualBrowser(story, time);
  browser.onAnnouncement = listen;
  const closings = observedStates(story, 'closed').sort((one, other) => one.from - other.from);

  const names = await setUp(story, browser);
  for (;;) {
    const closing = closings[0];
    const next = Math.min(browser.alarm ?? Infinity, closing?.from ?? Infinity);
    if (next >= span.to) break;
    const isClosing = closing !== undefined && next === closing.from;
    time.passTo(isClosing ? closing.to : next);
    if (isClosing) {
      closings.shift();
      browser.restart();
    }
    browser.alarm = null;
    const { watcher } = browser.startWorker();
    const limit = Math.min(closings[0]?.from ?? Infinity, span.to);
    const isDone = await browser.run(watcher.wake(), limit);
    if (!isDone && limit === span.to) break;
  }
  time.passTo(span.to);
  return { browser, span, names };
}

/** Sites are added as the options page adds them. */
async function setUp(story: Story, browser: VirtualBrowser): Promise<ReadonlyMap<TargetId, string>> {
  const { handlers, watcher } = browser.startWorker();
  const save = handlers['save-settings']({ witnesses: WITNESSES, freshNames: FRESH_NAMES });
  await browser.run(save, Infinity);
  const names = new Map<TargetId, string>();
  for (const target of story.targets) {
    const draft = {
      url: urlOf(target),
      name: target.id,
      site: target.host,
      provider: target.host === 'another-provider' ? target.host : 'provider',
      ...(target.mustContain === undefined ? {} : { mustContain: target.mustContain }),
    };
    const saving = handlers['save-target']({ draft, id: null });
    await browser.run(saving, Infinity);
    const saved = await saving;
    if (!saved.ok) throw new Error(`Target ${target.id} was refused: ${JSON.stringify(saved.problem)}`);
    names.set(saved.value.id, target.id);
  }
  await browser.run(watcher.wake(), Infinity);
  return names;
}
