// Owns a computer with the real background on it: a clock to set, a disk to fill, a toolbar to read, and a site that answers.
import { deleteDB } from 'idb';
import { makeHandlers } from '../../src/background/commands.ts';
import { makeWatcher } from '../../src/background/watcher.ts';
import type { ToolbarLook, World } from '../../src/background/world.ts';
import { saveBackup } from '../../src/clerk/save-backup.ts';
import type { WeeklyFailure } from '../../src/domain/weekly-backup.ts';
import type { StatusNetwork } from '../../src/providers/status-network.ts';
import { findPage } from '../../src/reader/find-page.ts';
import { foldHours } from '../../src/reader/fold-hours.ts';
import { readProvider, type Desk } from '../../src/reader/read-provider.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { openDatabase, type Opened } from '../../src/store/open.ts';
import { DATABASE } from '../../src/store/schema.ts';
import { makeStore, type Store } from '../../src/store/store.ts';
import type { Clock } from '../../src/time/clock.ts';
import { milliseconds, type Duration } from '../../src/time/duration.ts';
import { instant, later, type Instant } from '../../src/time/instant.ts';
import { MemoryCopy } from './record.ts';

export class Computer {
  now: Instant;
  readonly lasting = new MemoryCopy();
  fleeting = new MemoryCopy();
  readonly looks: ToolbarLook[] = [];
  readonly alarms: Instant[] = [];
  /** What opening the database throws; null: it opens. */
  openingFails: DOMException | null = null;
  /** What a part of ours throws; null: it works. */
  mistake: Error | null = null;
  deletions = 0;
  /** The folder of weekly backups, by the number of the file. */
  readonly saved = new Map<number, Blob>();
  /** How often a backup was to be saved, and why none is. */
  savings = 0;
  savingFails: WeeklyFailure | null = null;
  /** What status pages are read through; null: the user has no provider with one. */
  statusNetwork: StatusNetwork | null = null;
  #names = 0;

  constructor(now: Instant) {
    this.now = now;
  }

  pass(length: Duration): void {
    this.now = later(this.now, length);
  }

  get look(): ToolbarLook | undefined {
    return this.looks.at(-1);
  }

  /** A worker's life: it remembers nothing of the ones before. */
  startWorker() {
    const world = this.#world();
    const watcher = makeWatcher(world);
    return { world, watcher, handlers: makeHandlers(world, watcher) };
  }

  #world(): World {
    const clock: Clock = {
      wall: () => this.now,
      monotonic: () => milliseconds(this.now - instant(0)),
      // Patience and pauses pass ten times as fast: a busy machine must not be taken for a broken disk.
      startTimer: (length, onEnd) => systemClock.startTimer(milliseconds(length / 10), onEnd),
    };
    const store = makeStore(clock, (onClosed) => this.#open(onClosed));
    const answer = () => Promise.resolve(new Response('<title>Shop</title>All is well here.'));
    return {
      clock,
      network: {
        fetch: answer,
        clock,
        traceOf: () => ({ end: () => Promise.resolve(null) }),
        timingOf: () => Promise.resolve(null),
        forgetTimings: () => {},
      },
      reader: {
        read: (task) => readProvider(this.#desk(store), task),
        find: (task) => findPage(this.#desk(store), task),
        fold: (task) => foldHours(store, task),
      },
      store,
      lasting: this.lasting,
      fleeting: this.fleeting,
      version: '1.0.0',
      alarmDistance: milliseconds(0),
      randomName: () => String((this.#names += 1)).padStart(32, '0'),
      random: () => 0.5,
      permittedUrls: () => (this.mistake ? Promise.reject(this.mistake) : Promise.resolve(() => true)),
      setAlarm: (at) => {
        this.alarms.push(at);
        return Promise.resolve();
      },
      clearAlarm: () => Promise.resolve(),
      saveWeekly: async ({ now, software, slot }) => {
        this.savings += 1;
        if (this.savingFails) return this.savingFails;
        const made = await saveBackup({ store, onProgress: () => {} }, { now, software });
        if (!made.ok) return 'record';
        this.saved.set(slot, made.value.file);
        return null;
      },
      keepAlive: () => () => {},
      showToolbar: (look) => {
        this.looks.push(look);
        return Promise.resolve();
      },
      notify: () => Promise.resolve(),
      announce: () => {},
      manner: () => ({ say: (key) => key, locale: 'en', zone: 'UTC' }),
      deleteDatabase: async () => {
        this.deletions += 1;
        this.openingFails = null;
        await deleteDB(DATABASE);
      },
    };
  }

  #desk(store: Store): Desk {
    if (!this.statusNetwork) throw new Error('Nobody was to read a status page');
    return { network: this.statusNetwork, store };
  }

  #open(onClosed: () => void): Promise<Opened> {
    return this.openingFails ? Promise.reject(this.openingFails) : openDatabase(onClosed);
  }
}
