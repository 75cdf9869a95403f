// Owns trying a list of targets at once, and deciding for each failure whether it is theirs or ours.
import { hostnameOf, isLoopback } from '../base/http-url.ts';
import type { Fingerprint } from '../domain/fingerprint.ts';
import { isLineProven, type Testimony } from '../domain/line.ts';
import type { Verdict } from '../domain/observation.ts';
import type { Settings } from '../domain/settings.ts';
import type { SilenceReason } from '../domain/silence.ts';
import type { TargetId, WatchedTarget } from '../domain/target.ts';
import { probe, type Finding } from '../probes/probe.ts';
import type { LineReport } from '../store/schema.ts';
import { clockOffset } from '../time/clock.ts';
import type { Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import { watchLine, type LineWatch } from './line-watch.ts';
import { runPool } from './pool.ts';
import type { World } from './world.ts';

/** One target after the attempt; without a finding it was not even tried. */
export type Tried = WatchedTarget & {
  readonly verdict: Verdict;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** How far the wall clock was ahead of the steady one at both ends: a jump in between, or since, shows. */
  readonly offsets: { readonly start: Duration; readonly end: Duration };
  readonly finding: Finding | null;
};

export type Trial = { readonly tried: readonly Tried[]; readonly line: LineReport | null };

/** What an attempt has to know beside its target. */
export type Terms = {
  readonly settings: Settings;
  readonly fingerprints: ReadonlyMap<TargetId, Fingerprint>;
  /** Which addresses the user let us read when the pass began. */
  readonly mayRead: (url: string) => boolean;
};

export async function tryTargets(
  world: World,
  watched: readonly WatchedTarget[],
  { settings, fingerprints, mayRead }: Terms,
): Promise<Trial> {
  const line = watchLine(world, settings);
  const tried: Tried[] = [];
  world.network.forgetTimings();
  const jobs = shuffle(world, watched).map((each) => ({
    host: hostnameOf(each.target.url),
    run: async () => {
      const one = mayRead(each.target.url)
        ? await tryOne(world, each, fingerprints)
        : untried(world, each, 'permission');
      if (isBad(one)) line.onFailure();
      tried.push(one);
    },
  }));
  await runPool(world.clock, jobs);
  return { tried: await weigh(tried, settings, line), line: line.report() };
}

/** Hosts must not be met in the same order every minute. */
function shuffle(world: World, watched: readonly WatchedTarget[]): WatchedTarget[] {
  return watched
    .map((each) => ({ each, rank: world.random() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ each }) => each);
}

async function tryOne(
  world: World,
  watched: WatchedTarget,
  fingerprints: ReadonlyMap<TargetId, Fingerprint>,
): Promise<Tried> {
  const { target } = watched;
  const start = clockOffset(world.clock);
  const finding = await probe(world.network, target, fingerprints.get(target.id));
  const { startedAt, endedAt } = finding.exchange;
  const offsets = { start, end: clockOffset(world.clock) };
  const tried: Tried = { ...watched, verdict: finding.verdict, startedAt, endedAt, offsets, finding };
  // A permission that was withdrawn during the attempt looks exactly like an outage.
  const isSilent = finding.verdict.kind === 'down' && finding.verdict.failure.kind === 'network';
  if (isSilent && !(await mayReach(world, finding))) {
    return { ...tried, verdict: { kind: 'unknown', reason: 'permission' } };
  }
  return tried;
}

/** Whether we may read what answers: where redirects lead counts too. */
async function mayReach(world: World, { target, exchange }: Finding): Promise<boolean> {
  const mayRead = await world.permittedUrls();
  const hops = [target.url, ...(exchange.trace?.redirects ?? [])];
  return hops.filter((hop) => /^https?:/.test(hop)).every(mayRead);
}

function untried(world: World, watched: WatchedTarget, reason: SilenceReason): Tried {
  const at = world.clock.wall();
  const offset = clockOffset(world.clock);
  return {
    ...watched,
    ...{ startedAt: at, endedAt: at, offsets: { start: offset, end: offset }, finding: null },
    verdict: { kind: 'unknown', reason },
  };
}

/** Failing evidence counts only where our own line is proven to work. */
async function weigh(tried: readonly Tried[], settings: Settings, line: LineWatch): Promise<Tried[]> {
  const doubtful = tried.filter((one) => isBad(one) || isForgeable(one, tried));
  if (doubtful.length === 0) return [...tried];
  await line.testimonies();
  await line.ask();
  const witnesses = await line.testimonies();
  const resolverWorks = doubtful.some(isDnsFailure) ? await line.resolverWorks() : true;
  return tried.map((one) => {
    if (!doubtful.includes(one)) return one;
    const proven =
      isLineProven(one, {
        witnesses,
        otherProviders: goodElsewhere(tried, one),
        witnessCount: settings.witnesses.length,
        everythingFails: everythingFails(tried),
      }) &&
      (resolverWorks || !isDnsFailure(one));
    return proven ? one : { ...one, verdict: { kind: 'unknown', reason: 'own-line' } };
  });
}

function goodElsewhere(tried: readonly Tried[], { site }: Tried): Testimony[] {
  return tried
    .filter((other) => other.verdict.kind === 'up' && other.site.provider !== site.provider)
    .map((other) => ({
      speaker: other.site.provider,
      answered: true,
      startedAt: other.startedAt,
      endedAt: other.endedAt,
    }));
}

function everythingFails(tried: readonly Tried[]): boolean {
  const known = tried.filter(({ verdict }) => verdict.kind !== 'unknown');
  return known.every(isBad) && new Set(known.map(({ site }) => site.provider)).size >= 2;
}

/**
 * A good answer over plain http may come from a captive portal; one over TLS in the same pass shows that there is none.
 * On this very computer nobody stands between.
 */
function isForgeable({ verdict, target }: Tried, tried: readonly Tried[]): boolean {
  if (verdict.kind !== 'up' || !target.url.startsWith('http:')) return false;
  if (isLoopback(hostnameOf(target.url))) return false;
  return !tried.some((other) => other.verdict.kind === 'up' && other.target.url.startsWith('https:'));
}

function isBad({ verdict }: Tried): boolean {
  return verdict.kind === 'down' || verdict.kind === 'degraded';
}

function isDnsFailure({ verdict }: Tried): boolean {
  return verdict.kind === 'down' && verdict.failure.kind === 'dns';
}
