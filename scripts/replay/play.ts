// Owns playing a story: the real background code, in virtual time, on a fake network and a real IndexedDB.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { discontinuity, shortestInterval } from '../../src/background/discontinuity.ts';
import type { Silence } from '../../src/domain/silence.ts';
import { readRoster } from '../../src/store/read/roster.ts';
import { instant } from '../../src/time/instant.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { spareAll, type Fates } from './fate.ts';
import { STATUS_PAGE } from './status-page.ts';
import { announceNothing, type Listener } from './listener.ts';
import type { Store } from '../../src/store/store.ts';
import { clockSteps, observedStates, spanOf, type Span, type Story } from './story.ts';
import { VirtualBrowser } from './virtual-browser.ts';
import { FRESH_NAMES, urlOf, WITNESSES } from './virtual-network.ts';
import { VirtualTime } from './virtual-time.ts';

export type Played = {
  readonly browser: VirtualBrowser;
  readonly span: Span;
  /** The story's name of each target. */
  readonly names: ReadonlyMap<TargetId, string>;
  /** What nobody watched at the end, as the next start would find out. */
  readonly missed: Silence | null;
};

/** What is done between two wakes, at a moment in true time. */
export type AfterWake = (store: Store, at: number) => Promise<void>;

/** Plays the story to its end. */
export async function play(
  story: Story,
  listen: Listener = announceNothing,
  nextFate: Fates = spareAll,
  afterWake: AfterWake = () => Promise.resolve(),
): Promise<Played> {
  const span = spanOf(story);
  globalThis.indexedDB = new IDBFactory();
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
    time.passTo(Math.min(span.to, isClosing ? closing.to : next));
    if (isClosing) {
      closings.shift();
      browser.restart();
      if (closing.to >= span.to) break;
    }
    browser.ring();
    const fate = nextFate(time.true);
    const { watcher } = browser.startWorker(fate);
    const end = Math.min(closings[0]?.from ?? Infinity, span.to);
    const isDone = await browser.run(watcher.wake(), Math.min(end, time.true + (fate?.livesFor ?? Infinity)));
    if (!isDone && !fate && end === span.to) break;
    if (isDone) await afterWake(browser.store, time.true);
  }
  time.passTo(span.to);
  // Whoever reads the log is not cut off.
  browser.startWorker();
  return { browser, span, names, missed: await missedAtEnd(browser, span) };
}

async function missedAtEnd(browser: VirtualBrowser, { to }: Span): Promise<Silence | null> {
  const roster = await readRoster(browser.store);
  if (!roster.ok || !roster.value) throw new Error('There is no log to read');
  const { live, watchlist } = roster.value;
  return discontinuity(live.heartbeat, {
    ...{ now: instant(to), boot: await browser.boot(), version: browser.version },
    checkEvery: shortestInterval(watchlist),
    notRecordingSince: null,
  });
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
  if (story.status && story.status.length > 0) await addStatusPage(browser, handlers);
  await browser.run(watcher.wake(), Infinity);
  return names;
}

async function addStatusPage(
  browser: VirtualBrowser,
  handlers: ReturnType<VirtualBrowser['startWorker']>['handlers'],
): Promise<void> {
  const finding = handlers['find-status-page']({ provider: 'provider', url: STATUS_PAGE });
  await browser.run(finding, Infinity);
  const found = await finding;
  if (!found.ok) throw new Error(`The status page was refused: ${JSON.stringify(found.problem)}`);
}
