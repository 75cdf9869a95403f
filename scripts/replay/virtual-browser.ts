// Owns the browser of a story: alarms, storage that ends with it, storage that lasts, and workers that die after each wake.
import type { World } from '../../src/background/world.ts';
import { makeWatcher } from '../../src/background/watcher.ts';
import { makeHandlers } from '../../src/background/commands.ts';
import { findPage } from '../../src/reader/find-page.ts';
import { foldHours } from '../../src/reader/fold-hours.ts';
import { readProvider } from '../../src/reader/read-provider.ts';
import type { Announcement } from '../../src/messages/announcement.ts';
import type { SecondCopy } from '../../src/store/mirror.ts';
import { openDatabase } from '../../src/store/open.ts';
import { makeStore, type Store } from '../../src/store/store.ts';
import { milliseconds } from '../../src/time/duration.ts';
import { sayEnglish } from './english.ts';
import type { Fate } from './fate.ts';
import { randomFrom } from './random.ts';
import type { Story } from './story.ts';
import { meetings, virtualNetwork, type Meet } from './virtual-network.ts';
import type { VirtualTime } from './virtual-time.ts';

const AGAIN_MS = 60_000;

export class VirtualBrowser {
  readonly version = '0.0.0';
  readonly store: Store;
  /** When the alarm rings, in true time; null: it is not set. */
  alarm: number | null = null;
  onAnnouncement: (announcement: Announcement) => void = () => {};
  readonly #story: Story;
  readonly #time: VirtualTime;
  readonly #lasting = memoryArea();
  #fleeting = memoryArea();
  #busy = 0;
  #fate: Fate | null = null;
  #operations = 0;
  readonly #random = randomFrom(1);
  readonly #meet: Meet;

  constructor(story: Story, time: VirtualTime) {
    this.#story = story;
    this.#meet = meetings(story);
    this.#time = time;
    this.store = this.#counted(makeStore(time.clock(), openDatabase));
  }

  /** A browser that is closed forgets what ends with it. */
  restart(): void {
    this.#fleeting = memoryArea();
  }

  /** The alarm rings, and is set to ring again in a minute, as the real one is. */
  ring(): void {
    this.alarm = this.#time.true + AGAIN_MS;
  }

  /** Which start of the browser this is; empty: nobody has asked since it started. */
  async boot(): Promise<string> {
    const { boot } = await this.#fleeting.get(['boot']);
    return typeof boot === 'string' ? boot : '';
  }

  /** A worker, newly started: it remembers nothing. */
  startWorker(fate: Fate | null = null) {
    this.#fate = fate;
    this.#operations = 0;
    const world = this.#world();
    const watcher = makeWatcher(world);
    return { world, watcher, handlers: makeHandlers(world, watcher) };
  }

  /** Lets `work` go on until it ends, or until `limit` in true time; false: it was cut off there. */
  async run(work: Promise<unknown>, limit: number): Promise<boolean> {
    let isDone = false;
    let problem: unknown;
    work.then(
      () => (isDone = true),
      (error: unknown) => {
        isDone = true;
        problem = error;
      },
    );
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (problem) throw problem;
      if (isDone) return true;
      if (this.#busy > 0) continue;
      if (this.#time.nextTimer > limit) return false;
      this.#time.ringNext();
    }
  }

  #world(): World {
    const time = this.#time;
    const clock = time.clock();
    const network = virtualNetwork(this.#meet, time, clock);
    const desk = { network: { fetch: network.fetch, clock, mayRead: () => true }, store: this.store };
    return {
      clock,
      network,
      reader: {
        read: (task) => readProvider(desk, task),
        find: (task) => findPage(desk, task),
        fold: (task) => foldHours(this.store, task),
      },
      store: this.store,
      lasting: this.#lasting,
      fleeting: this.#fleeting,
      version: this.version,
      alarmDistance: milliseconds(0),
      randomName: () =>
        Math.floor(this.#random() * 2 ** 52)
          .toString(16)
          .padStart(32, '0'),
      random: this.#random,
      permittedUrls: () => Promise.resolve(() => true),
      setAlarm: (at) => {
        this.alarm = time.true + Math.max(0, at - time.wall);
        return Promise.resolve();
      },
      clearAlarm: () => {
        this.alarm = null;
        return Promise.resolve();
      },
      keepAlive: () => () => {},
      showToolbar: () => Promise.resolve(),
      notify: () => Promise.resolve(),
      announce: (announcement) => this.onAnnouncement(announcement),
      manner: () => ({ say: sayEnglish, locale: 'en', zone: this.#story.zone }),
      deleteDatabase: () => Promise.resolve(),
      saveWeekly: () => Promise.resolve(null),
    };
  }

  #counted(store: Store): Store {
    const count = async <Value>(work: () => Promise<Value>): Promise<Value> => {
      const left = (this.#fate?.operations ?? Infinity) - this.#operations;
      this.#operations += 1;
      if (left < 0 || (left === 0 && this.#fate?.lastIsLost)) return neverAgain();
      this.#busy += 1;
      try {
        return await work();
      } finally {
        this.#busy -= 1;
        if (left === 0) await neverAgain();
      }
    };
    return {
      ...store,
      read: (names, work) => count(() => store.read(names, work)),
      write: (names, durability, work) => count(() => store.write(names, durability, work)),
      opened: () => count(() => store.opened()),
    };
  }
}

/** What a dead worker waits for. */
function neverAgain(): Promise<never> {
  return new Promise(() => {});
}

function memoryArea(): SecondCopy {
  const items = new Map<string, unknown>();
  return {
    get: (keys) =>
      Promise.resolve(Object.fromEntries([...items].filter(([key]) => keys?.includes(key) ?? true))),
    set: (added) => {
      for (const [key, value] of Object.entries(added)) items.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (keys) => {
      for (const key of keys) items.delete(key);
      return Promise.resolve();
    },
  };
}
