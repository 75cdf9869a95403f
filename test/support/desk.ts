// Owns somebody at a desk in tests: a story that goes on while commands are given to the real background.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { answer, offersFor } from '../../src/background/address-bar.ts';
import type { Announcement } from '../../src/messages/announcement.ts';
import type { CommandName, Handlers, Reply, Request } from '../../src/messages/commands.ts';
import type { TargetDraft } from '../../src/domain/target-draft.ts';
import type { Target } from '../../src/domain/target.ts';
import { instant } from '../../src/time/instant.ts';
import { logObject, type LogObject } from '../../scripts/replay/log-object.ts';
import { clockSteps, observedStates, spanOf, type Story } from '../../scripts/replay/story.ts';
import { VirtualBrowser } from '../../scripts/replay/virtual-browser.ts';
import { FRESH_NAMES, WITNESSES } from '../../scripts/replay/virtual-network.ts';
import { VirtualTime } from '../../scripts/replay/virtual-time.ts';
import { DAY_START } from './playing.ts';

const at = (minute: number) => DAY_START + minute * 60_000;

export class Desk {
  readonly announced: Announcement[] = [];
  readonly #time: VirtualTime;
  readonly #browser: VirtualBrowser;
  readonly #start: number;

  private constructor(story: Story) {
    globalThis.indexedDB = new IDBFactory();
    this.#start = spanOf(story).from;
    this.#time = new VirtualTime(this.#start, observedStates(story, 'asleep'), clockSteps(story));
    this.#browser = new VirtualBrowser(story, this.#time);
    this.#browser.onAnnouncement = (announcement) => this.announced.push(announcement);
  }

  static async at(story: Story): Promise<Desk> {
    const desk = new Desk(story);
    await desk.give('save-settings', { witnesses: WITNESSES, freshNames: FRESH_NAMES });
    return desk;
  }

  /** Lets a new worker do what a page asks for, and everything that comes of it. */
  async give<Name extends CommandName>(name: Name, request: Request<Name>): Promise<Reply<Name>> {
    const { handlers, watcher } = this.#browser.startWorker();
    const handle: Handlers[Name] = handlers[name];
    const work = handle(request);
    await this.#browser.run(work, Infinity);
    await this.#browser.run(watcher.wake(), Infinity);
    return work;
  }

  /** The same in the middle of a wake, as soon as it has told of a check. */
  async giveMeanwhile<Name extends CommandName>(name: Name, request: Request<Name>): Promise<void> {
    const { handlers, watcher } = this.#browser.startWorker();
    const handle: Handlers[Name] = handlers[name];
    let work: Promise<unknown> | null = null;
    this.#browser.onAnnouncement = (announcement) => {
      this.announced.push(announcement);
      if (announcement.kind === 'observations') work ??= handle(request);
    };
    await this.#browser.run(watcher.wake(), Infinity);
    if (!work) throw new Error('Nothing was checked');
    await this.#browser.run(work, Infinity);
    await this.#browser.run(watcher.wake(), Infinity);
  }

  async watch(draft: TargetDraft, target: Target | null = null): Promise<Target> {
    const saved = await this.give('save-target', { draft, id: target?.id ?? null });
    if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    return saved.value;
  }

  /** What is offered in the address bar behind our keyword. */
  async offers(
    typed: string,
  ): Promise<readonly { readonly content: string; readonly description: string }[]> {
    const offered = offersFor(this.#browser.startWorker().world, typed);
    await this.#browser.run(offered, Infinity);
    return offered;
  }

  /** Chooses it there; gives the outage that is opened, null for the popup, nothing for nothing. */
  async choose(typed: string): Promise<string | null | undefined> {
    const { world, watcher } = this.#browser.startWorker();
    let opened: string | null | undefined;
    await this.#browser.run(
      answer(world, watcher, typed, (outage) => (opened = outage)),
      Infinity,
    );
    return opened;
  }

  /** Time passes, and alarms ring, until so many minutes after the start. */
  async until(minute: number): Promise<void> {
    while (this.#browser.alarm !== null && this.#browser.alarm < at(minute)) {
      this.#time.passTo(this.#browser.alarm);
      this.#browser.ring();
      await this.wake();
    }
    this.#time.passTo(at(minute));
  }

  /** Time passes, and no alarm rings: they stall, or are lost. */
  passSilently(minute: number): void {
    this.#time.passTo(at(minute));
  }

  /** Some other event wakes the background: it asks whether a check is overdue. */
  async wake(times = 1): Promise<void> {
    const { watcher } = this.#browser.startWorker();
    await this.#browser.run(Promise.all(Array.from({ length: times }, () => watcher.wake())), Infinity);
  }

  restartBrowser(): void {
    this.#browser.restart();
  }

  async log(): Promise<LogObject> {
    this.#browser.startWorker();
    return logObject(
      this.#browser.store,
      { from: instant(this.#start), to: instant(this.#time.true) },
      'UTC',
    );
  }

  get titles(): string[] {
    return this.announced.flatMap((one) => (one.kind === 'notification' ? [one.title] : []));
  }

  get checks(): number {
    return this.announced.reduce(
      (sum, one) => sum + (one.kind === 'observations' ? one.observations.length : 0),
      0,
    );
  }

  get badges(): string[] {
    return this.announced.flatMap((one) => (one.kind === 'badge' ? [`${one.state} ${one.text}`.trim()] : []));
  }
}
