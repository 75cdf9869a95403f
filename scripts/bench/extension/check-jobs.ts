// Owns what the rows about checking run inside the extension: whole ticks of the real watcher, single passes, bare requests.
import { makeWatcher } from '../../../src/background/watcher.ts';
import { surelyRoster } from '../../../src/background/start.ts';
import { tryTargets } from '../../../src/background/try-targets.ts';
import type { HttpUrl } from '../../../src/base/http-url.ts';
import { readDraft } from '../../../src/domain/target-draft.ts';
import { watchedTargets } from '../../../src/domain/target.ts';
import { addTarget, EMPTY_WATCHLIST } from '../../../src/domain/watchlist.ts';
import { probe } from '../../../src/probes/probe.ts';
import { changeSettings, changeWatchlist } from '../../../src/store/write/config.ts';
import { instant } from '../../../src/time/instant.ts';
import { benchWorld as world } from './bench-world.ts';
import { foundAnew } from './rounds.ts';

const watcher = makeWatcher(world);

export type Watched = {
  readonly urls: readonly string[];
  readonly timeOutAfterSeconds: number;
  readonly witnesses: readonly string[];
};

/** Watches these addresses and no others, each as its own site at its own provider, and nothing known of them. */
export async function watchUrls({ urls, timeOutAfterSeconds, witnesses }: Watched): Promise<null> {
  await foundAnew(world.store);
  await changeSettings(world.store, (settings) => ({ ...settings, witnesses: witnesses as HttpUrl[] }));
  let watchlist = EMPTY_WATCHLIST;
  for (const url of urls) {
    const draft = readDraft({ url, timeOutAfterSeconds }, []);
    if (!draft.ok) throw new Error(`${url}: ${JSON.stringify(draft.problem)}`);
    ({ watchlist } = addTarget(watchlist, draft.value, instant(1)));
  }
  await changeWatchlist(world.store, () => ({ watchlist, outcome: null }));
  await watcher.check('all');
  return null;
}

/** Milliseconds of one whole tick: due-ness, intent, requests, judgement, record, badge, next alarm. */
export async function wholeTick(): Promise<{ wallMs: number; up: number; others: number }> {
  const begun = performance.now();
  await watcher.check('all');
  const wallMs = performance.now() - begun;
  const roster = await surelyRoster(world);
  if (!roster.ok) throw new Error(roster.problem.message);
  const targets = watchedTargets(roster.value.watchlist.sites);
  const up = targets.filter(({ target }) => roster.value.memory.columns.outcome[target.id] === 1).length;
  return { wallMs, up, others: targets.length - up };
}

export type PassResult = {
  readonly wallMs: number;
  /** From the start of the pass to the end of its last good attempt. */
  readonly lastGoodMs: number;
  readonly verdicts: Readonly<Record<string, number>>;
  /** What is reported of the addresses that were asked about. */
  readonly latencies: readonly number[];
};

/** One pass over the watched addresses whose text holds `among`; nothing of it is recorded. */
export async function onePass(wish: { among: string; latenciesOf: string }): Promise<PassResult> {
  const roster = await surelyRoster(world);
  if (!roster.ok) throw new Error(roster.problem.message);
  const { watchlist } = roster.value;
  const watched = watchedTargets(watchlist.sites).filter(({ target }) => target.url.includes(wish.among));
  const [wall, begun] = [world.clock.wall(), performance.now()];
  const mayRead = await world.permittedUrls();
  const { tried } = await tryTargets(world, watched, { ...roster.value, mayRead });
  const wallMs = performance.now() - begun;
  const verdicts: Record<string, number> = {};
  for (const { verdict } of tried) verdicts[verdict.kind] = (verdicts[verdict.kind] ?? 0) + 1;
  const good = tried.filter(({ verdict }) => verdict.kind === 'up');
  const asked = good.filter(({ target }) => target.url.includes(wish.latenciesOf));
  return {
    wallMs,
    lastGoodMs: Math.max(...good.map(({ endedAt }) => endedAt)) - wall,
    verdicts,
    latencies: asked.flatMap(({ finding }) => finding?.evidence.latency ?? []),
  };
}

/** Milliseconds of the same requests without anything around them. */
export async function bareFetches({
  urls,
  width,
}: {
  urls: readonly string[];
  width: number;
}): Promise<number> {
  const queue = [...urls];
  const begun = performance.now();
  const work = async () => {
    for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
      const answer = await fetch(url, { cache: 'no-store', credentials: 'omit' });
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return performance.now() - begun;
}

/** Probes an address once: how many bytes of its body were read. */
export async function readBodyOf({ url }: { url: string }): Promise<number> {
  const draft = readDraft({ url }, []);
  if (!draft.ok) throw new Error(`${url} is refused`);
  const { target } = addTarget(EMPTY_WATCHLIST, draft.value, instant(1));
  const { exchange } = await probe(world.network, target, undefined);
  return exchange.body?.size ?? 0;
}
