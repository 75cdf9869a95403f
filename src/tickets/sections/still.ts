// Owns whether an outage still goes on and how long it lasted, as far as anybody watched.
import type { Gap } from '../../domain/coverage.ts';
import { UP } from '../../domain/outcome.ts';
import { lastBadAt } from '../../domain/last-bad-at.ts';
import { minutes } from '../../time/duration.ts';
import { between, latest, type Instant } from '../../time/instant.ts';
import { overlaps } from '../../time/interval.ts';
import { lastedOf } from '../../timeline/downtime.ts';
import { outageSpan } from '../../timeline/working.ts';
import { tellingChecks } from '../../timeline/observed.ts';
import type { Scene } from '../scene.ts';
import { sayLength, sayLengths } from '../words/duration.ts';
import { saySilence } from '../words/failure.ts';
import { joinNames, verb } from '../words/names.ts';
import { sayAt, sayUtc } from '../words/time.ts';
import { failingNow, isFlapping, stateOf } from './facts.ts';

/** The last failing check, of what is still open; when it is over, of all. */
function lastFailing(scene: Scene): Instant {
  const ids = failingNow(scene);
  const { windows, startedAt } = scene.dossier.outage;
  return latest(startedAt, ...windows.filter(({ target }) => ids.includes(target)).map(lastBadAt));
}

/** The gap that lasts right now for all that fails; undefined: somebody watches. */
function silenceNow(scene: Scene): Gap | undefined {
  const { gaps, now } = scene.dossier;
  const lasting = failingNow(scene).map((id) =>
    gaps.find(({ target, from, to }) => target === id && from < now && to >= now),
  );
  return lasting.every((gap) => gap !== undefined) ? lasting[0] : undefined;
}

/** Whether anybody watches now what was last seen failing. */
export function isWatched(scene: Scene): boolean {
  return silenceNow(scene) === undefined;
}

/** Whether every check since the last failing one was good: not for long enough to be believed. */
function isMending(scene: Scene): boolean {
  const { dossier } = scene;
  const since = { from: lastFailing(scene), to: dossier.now };
  const checks = failingNow(scene).flatMap((id) => tellingChecks(dossier, id, since));
  return checks.length > 0 && checks.every(({ outcome }) => outcome === UP);
}

/** `Still failing at the last check: 2019-04-02 23:59 UTC (…).`, or that nobody has looked since. */
export function sayStill(scene: Scene): string {
  return isSteady(scene)
    ? `Still ${sayFailing(scene)} at the last check: ${sayLastAt(scene)}.`
    : sayLastFailing(scene);
}

/** The same after words that say that it still fails: `Last failing check: 2019-04-02 23:59 UTC (…).` */
export function sayLastFailing(scene: Scene): string {
  const said = sayLastAt(scene);
  const silence = silenceNow(scene);
  if (silence) return `Last failing check: ${said}. Not observed since then (${saySilence(silence.reason)}).`;
  return isMending(scene) && !isFlapping(scene)
    ? `Last failing check: ${said}. It has answered since; I am waiting to see whether that lasts.`
    : `Last failing check: ${said}.`;
}

/** What only answers badly does not fail. */
function sayFailing(scene: Scene): string {
  return stateOf(scene) === 'degraded' ? 'degraded' : 'failing';
}

function sayLastAt(scene: Scene): string {
  return sayAt(lastFailing(scene), scene.options.zones);
}

/** Whether it failed at every check until now. */
function isSteady(scene: Scene): boolean {
  return !silenceNow(scene) && !isFlapping(scene) && !isMending(scene);
}

/** `are still down`, `still fail on and off`; where nobody watches now, how it was last seen. */
export function sayStillFails(scene: Scene): string {
  const count = failingNow(scene).length;
  const state = isFlapping(scene) ? 'failing on and off' : stateOf(scene);
  if (silenceNow(scene)) return `${verb(count, 'was', 'were')} ${state} when last seen`;
  if (isFlapping(scene)) return verb(count, 'still fails on and off', 'still fail on and off');
  return isMending(scene)
    ? `${verb(count, 'was', 'were')} ${state}`
    : `${verb(count, 'is', 'are')} still ${state}`;
}

/** `have been down since …`; where that would say too much, when it was first seen. */
export function sayFailsSince(scene: Scene, since: string): string {
  const count = failingNow(scene).length;
  const state = isFlapping(scene) ? 'failing on and off' : stateOf(scene);
  if (hasHoles(scene) || silenceNow(scene))
    return `${verb(count, 'was', 'were')} seen ${state}, first at ${since}`;
  return isOneStart(scene)
    ? `${verb(count, 'has', 'have')} been ${state} since ${since}`
    : `are ${state}, the first since ${since}`;
}

/** Whether all that fails now began with the first. */
function isOneStart(scene: Scene): boolean {
  const { windows, startedAt } = scene.dossier.outage;
  const ids = failingNow(scene);
  const own = windows.filter(({ target, endedAt }) => ids.includes(target) && endedAt === null);
  return own.every((window) => between(startedAt, window.startedAt) < minutes(5));
}

/** Whether a part of it was not watched: then nothing may be said of it as a whole. */
export function hasHoles({ dossier }: Scene): boolean {
  return lastedOf(dossier).unobserved >= minutes(1);
}

/** `ongoing`; where nobody watches now, when it last failed. */
export function sayOngoing(scene: Scene): string {
  return silenceNow(scene) ? `last seen ${sayUtc(lastFailing(scene))}` : 'ongoing';
}

/** `The outage lasted 16 h 27 min to 16 h 28 min.`, or how much of it was seen and how much was not. */
export function sayLasted(scene: Scene): string {
  const { dossier } = scene;
  const { seen, most, unobserved, isBroken } = lastedOf(dossier);
  const isOver = dossier.outage.endedAt !== null;
  if (unobserved >= minutes(1)) {
    const span = outageSpan(dossier);
    const reasons = new Set(
      dossier.gaps
        .filter((gap) => dossier.outage.targets.includes(gap.target) && overlaps(gap, span))
        .map(({ reason }) => saySilence(reason)),
    );
    const why = joinNames([...reasons], 3);
    return `Seen ${sayFailing(scene)}${isFlapping(scene) ? ' on and off' : ''} for ${sayLength(seen)}. Not observed for ${sayLength(unobserved)} in between (${why}): I claim nothing about that time.`;
  }
  if (!isOver)
    return `Seen ${sayFailing(scene)} ${isFlapping(scene) ? 'on and off ' : ''}for ${sayLength(seen)} so far.`;
  const length = sayLengths({ least: seen, most });
  if (!isFlapping(scene))
    return isBroken ? `It failed for ${length} in all.` : `The outage lasted ${length}.`;
  return `${verb(failingNow(scene).length, 'It', 'They')} failed on and off for ${length}.`;
}
