// Owns the state of an outage in one or two sentences: what fails, since when, and whether it still does.
import type { Gap } from '../../domain/coverage.ts';
import { UP } from '../../domain/outcome.ts';
import type { TargetId } from '../../domain/target.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import { minutes } from '../../time/duration.ts';
import { latest, type Instant } from '../../time/instant.ts';
import { lastedOf } from '../../timeline/downtime.ts';
import { tellingChecks } from '../../timeline/observed.ts';
import { lastFailingAt } from '../../timeline/window-rows.ts';
import type { Scene } from '../scene.ts';
import { sayLength, sayLengths } from '../words/duration.ts';
import { sayFailure, saySilence } from '../words/failure.ts';
import { joinNames, nameOf, sayHosts, sayNames, verb, watchedOf } from '../words/names.ts';
import { sayAt, sayMoment, sayUtc } from '../words/time.ts';

/** Those that fail now; when it is over, all that failed. */
export function failingNow({ dossier: { outage } }: Scene): TargetId[] {
  const open = outage.windows.filter(({ endedAt }) => endedAt === null);
  return [...new Set((open.length > 0 ? open : outage.windows).map(({ target }) => target))];
}

/** `blog and home on vps.example` */
export function sayWhat(scene: Scene): string {
  const ids = failingNow(scene);
  const hosts = sayHosts(scene.dossier, ids);
  const on = hosts === '' ? '' : ` on ${hosts}`;
  return `${sayNames(scene.dossier, ids)}${on}`;
}

/** `HTTP 404, then no answer within 10 s` */
export function sayFailures({ dossier }: Scene, window: DowntimeWindow): string {
  const target = watchedOf(dossier, window.target)?.target;
  const said = window.phases.map(({ failure }) => sayFailure(failure, target));
  const order = window.kind === 'intermittent' ? [...new Set(said)] : said;
  const changes = order.filter((words, index) => words !== order[index - 1]);
  if (changes.length <= 4) return changes.join(', then ');
  return `${changes.slice(0, 2).join(', then ')}, and later ${changes.at(-1)}`;
}

export function isFlapping({ dossier }: Scene): boolean {
  return dossier.outage.windows.some(({ kind }) => kind === 'intermittent');
}

/** `are still down`, `still fails on and off`. */
export function sayStillFails(scene: Scene): string {
  const ids = failingNow(scene);
  if (isFlapping(scene)) return verb(ids.length, 'still fails on and off', 'still fail on and off');
  return `${verb(ids.length, 'is', 'are')} still ${stateOf(scene)}`;
}

/** `have been down since …`; with holes in it `are down. First failing check: …`. */
export function sayFailsSince(scene: Scene, since: string): string {
  const count = failingNow(scene).length;
  const state = isFlapping(scene) ? 'failing on and off' : stateOf(scene);
  return hasHoles(scene) || silenceNow(scene)
    ? `${verb(count, 'was', 'were')} seen ${state}, first at ${since}`
    : `${verb(count, 'has', 'have')} been ${state} since ${since}`;
}

function stateOf(scene: Scene): string {
  const ids = failingNow(scene);
  const windows = scene.dossier.outage.windows.filter(({ target }) => ids.includes(target));
  return windows.every(({ kind }) => kind === 'degraded') ? 'degraded' : 'down';
}

/** The start, with its bounds. */
export function saySince({ dossier: { outage }, options }: Scene): string {
  return sayMoment({ after: outage.startedAfter, at: outage.startedAt }, options.zones);
}

/** The first failing check. */
export function sayFirst({ dossier: { outage }, options }: Scene): string {
  return sayAt(outage.startedAt, options.zones);
}

export function sayBack({ dossier: { outage }, options }: Scene): string {
  const { endedAfter, endedAt } = outage;
  return endedAt === null ? '' : sayMoment({ after: endedAfter, at: endedAt }, options.zones);
}

/** The last failing check, of what is still open; when it is over, of all. */
function lastFailing(scene: Scene): Instant {
  const ids = failingNow(scene);
  const { windows, startedAt } = scene.dossier.outage;
  return latest(startedAt, ...windows.filter(({ target }) => ids.includes(target)).map(lastFailingAt));
}

/** The gap that lasts right now; undefined: somebody watches. */
function silenceNow(scene: Scene): Gap | undefined {
  const { gaps, now } = scene.dossier;
  const ids = failingNow(scene);
  const at = lastFailing(scene);
  return gaps.find(({ target, from, to }) => ids.includes(target) && to >= now && from < now && to > at);
}

/** `Still failing at the last check, 2019-04-02 23:59 UTC (…).`, or that nobody has looked since. */
export function sayStill(scene: Scene): string {
  const { dossier, options } = scene;
  const at = lastFailing(scene);
  const said = sayAt(at, options.zones);
  const silence = silenceNow(scene);
  if (silence) return `Last failing check: ${said}. Not observed since then (${saySilence(silence.reason)}).`;
  if (isFlapping(scene)) return `Last failing check: ${said}.`;
  const since = failingNow(scene).flatMap((id) => tellingChecks(dossier, id, { from: at, to: dossier.now }));
  const isMending = since.length > 0 && since.every(({ outcome }) => outcome === UP);
  return isMending
    ? `Last failing check: ${said}. It answers again since then; I wait whether that lasts.`
    : `Still failing at the last check: ${said}.`;
}

/** Whether a part of it was not watched: then nothing may be said of it as a whole. */
export function hasHoles({ dossier }: Scene): boolean {
  return lastedOf(dossier).unobserved >= minutes(1);
}

/** `, ongoing`; where nobody watches now, when it last failed. */
export function sayOngoing(scene: Scene): string {
  return silenceNow(scene) ? `last seen ${sayUtc(lastFailing(scene))}` : 'ongoing';
}

/** `It lasted 16 h 27 min to 16 h 28 min.`, or how much of it was seen and how much was not. */
export function sayLasted(scene: Scene, target: TargetId | null = null): string {
  const { dossier } = scene;
  const { seen, most, unobserved } = lastedOf(dossier, target);
  const isOver = dossier.outage.endedAt !== null;
  if (unobserved >= minutes(1)) {
    const reasons = new Set(
      dossier.gaps
        .filter((gap) => dossier.outage.targets.includes(gap.target))
        .map(({ reason }) => saySilence(reason)),
    );
    const why = joinNames([...reasons], 3);
    return `Seen failing for ${sayLength(seen)}. Not observed for ${sayLength(unobserved)} in between (${why}): I claim nothing about that time.`;
  }
  if (isOver) return `It lasted ${sayLengths({ least: seen, most })}.`;
  return `Seen failing for ${sayLength(seen)} so far.`;
}

/** The other targets, where they failed or recovered at another time than the first. */
export function sayOthers({ dossier, options }: Scene, edge: 'start' | 'end'): string[] {
  const { windows, startedAt, endedAt } = dossier.outage;
  return windows.flatMap((window) => {
    const at = edge === 'start' ? window.startedAt : window.endedAt;
    const after = edge === 'start' ? window.startedAfter : window.endedAfter;
    const whole = edge === 'start' ? startedAt : endedAt;
    if (at === null || (whole !== null && Math.abs(at - whole) < minutes(5))) return [];
    const words = edge === 'start' ? 'first failure' : 'back';
    return [`${nameOf(dossier, window.target)}: ${words} ${sayMoment({ after, at }, options.zones)}.`];
  });
}
