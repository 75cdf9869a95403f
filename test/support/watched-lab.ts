// Owns a lab of witnesses and sites, and a browser whose extension watches it.
import type { BrowserName } from '../../scripts/browser/browser.ts';
import { poll } from '../../scripts/browser/wait.ts';
import { openSession, type Session, type SessionOptions } from '../../scripts/extension/session.ts';
import { readConfig } from '../../scripts/watch/config.ts';
import { setUp } from '../../scripts/watch/set-up.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { TargetId } from '../../src/domain/target.ts';
import type { Announcement } from '../../src/messages/announcement.ts';
import type { Answer } from '../lab/answer.ts';
import { openLab, type Lab } from '../lab/lab.ts';
import { readRecorded, type Recorded } from './recorded.ts';

export const BROWSERS = ['chromium', 'firefox'] as const satisfies readonly BrowserName[];

/** A site of the lab, as a target of its own provider that is checked every 30 s. */
export type Watched = {
  readonly id: string;
  readonly answer?: Answer;
  /** Its plain address unless given. */
  readonly url?: (lab: Lab) => string;
  readonly timeoutSeconds?: number;
};

export type Plan = {
  readonly targets: readonly Watched[];
  /** Three plain sites of the lab unless given; `default` leaves those that the extension comes with. */
  readonly witnesses?: 'default' | ((lab: Lab) => readonly string[]);
  readonly options?: SessionOptions | ((lab: Lab) => Promise<SessionOptions>);
  /** Comes before anything is watched. */
  readonly prepare?: (session: Session, lab: Lab) => Promise<void>;
};

export const WITNESSES = ['witness-1', 'witness-2', 'witness-3'] as const;

export class WatchedLab {
  readonly name: BrowserName;
  readonly lab: Lab;
  session: Session;
  /** Everything that was heard in time: what a browser says while it dies is not. */
  readonly heard: Announcement[] = [];
  readonly #ids = new Map<string, TargetId>();
  readonly #options: SessionOptions;

  private constructor(name: BrowserName, lab: Lab, session: Session, options: SessionOptions) {
    this.name = name;
    this.lab = lab;
    this.session = session;
    this.#options = options;
  }

  static async open(name: BrowserName, plan: Plan): Promise<WatchedLab> {
    const lab = await openLab();
    for (const witness of WITNESSES) await lab.add(witness, { status: 204 });
    for (const { id, answer } of plan.targets) await lab.add(id, answer);
    const options = typeof plan.options === 'function' ? await plan.options(lab) : (plan.options ?? {});
    const scene = new WatchedLab(name, lab, await openSession(name, options), options);
    try {
      await plan.prepare?.(scene.session, lab);
      await scene.#setUp(plan);
      return scene;
    } catch (error) {
      await scene.close();
      throw error;
    }
  }

  async #setUp({ targets, witnesses }: Plan): Promise<void> {
    const { lab } = this;
    const plain = () => WITNESSES.map((witness) => lab.url(witness));
    const config = readConfig({
      witnesses: witnesses === 'default' ? [] : (witnesses ?? plain)(lab),
      targets: targets.map(({ id, url, timeoutSeconds }) => ({
        ...{ id, url: url?.(lab) ?? lab.url(id), provider: id },
        ...{ intervalSeconds: 30, timeoutSeconds },
      })),
    });
    if (!config.ok) throw new Error(config.problem);
    const names = await setUp(this.session, config.value);
    if (!names.ok) throw new Error(names.problem);
    for (const [id, target] of names.value) this.#ids.set(target, id);
  }

  idOf(target: string): TargetId {
    const id = this.#ids.get(target);
    if (id === undefined) throw new Error(`nobody watches ${target}`);
    return id;
  }

  /** They were up once, and fail from now on: gives back when their outages are in the record. */
  async bringDown(...ids: readonly string[]): Promise<void> {
    await this.session.send('check-now', { ids: 'all' });
    for (const id of ids) this.lab.site(id).answer = { status: 500 };
    const isDown = async () => {
      await this.session.send('check-now', { ids: 'all' });
      return (await this.recorded()).windows.length >= ids.length;
    };
    await poll('the outages', isDown, { timeoutMs: 90_000 });
  }

  /** A check that was asked for, without waiting for it: the browser may not live to end it. */
  begin(): void {
    const ids = [...this.#ids.values()];
    this.session.send('check-now', { ids }).catch(() => {});
  }

  /** Hears what was announced since the last time. */
  async listen(): Promise<void> {
    this.heard.push(...(await this.session.hear()));
  }

  /** Listens until something more is heard, but no longer than that. */
  async hearMore(forMs: number): Promise<void> {
    const before = this.heard.length;
    for (const end = performance.now() + forMs; this.heard.length === before;) {
      await this.listen();
      if (performance.now() > end) return;
    }
  }

  /** The observations of each round that was heard of. */
  rounds(): (readonly Observation[])[] {
    return this.heard.flatMap((each) => (each.kind === 'observations' ? [each.observations] : []));
  }

  observations(target?: string): Observation[] {
    const all = this.rounds().flat();
    return target === undefined ? all : all.filter((one) => one.target === this.idOf(target));
  }

  /** Listens until an observation of the target fits that began after `since`. */
  observed(
    target: string,
    fits: (observation: Observation) => boolean,
    { since = 0, timeoutMs = 90_000 } = {},
  ): Promise<Observation> {
    const find = async () => {
      await this.listen();
      return this.observations(target).find((one) => one.startedAt >= since && fits(one));
    };
    return poll(`the awaited check of ${target}`, find, { timeoutMs, everyMs: 100 });
  }

  async recorded(): Promise<Recorded> {
    const recorded = await readRecorded(this.session);
    if (!recorded) throw new Error('there is no log');
    return recorded;
  }

  /** Ends every process of the browser at once, and starts it again on the same profile after a while. */
  async killBrowser(betweenMs = 0): Promise<void> {
    await this.session.kill();
    if (betweenMs > 0) await new Promise((resolve) => setTimeout(resolve, betweenMs));
    this.session = await openSession(this.name, this.#options);
  }

  async close(): Promise<void> {
    await this.session.kill();
    await this.session.close();
    await this.lab.close();
  }
}

export function isUp({ verdict }: Observation): boolean {
  return verdict.kind === 'up';
}
