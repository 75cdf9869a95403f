// Owns the state of an outage in one or two sentences: what fails, since when, and whether it still does.
import type { TargetId } from '../../domain/target.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import { minutes, milliseconds } from '../../time/duration.ts';
import { between, latest, type Instant } from '../../time/instant.ts';
import { lastedOf } from '../../timeline/downtime.ts';
import { lastSeenAt } from '../../timeline/window-rows.ts';
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

/** `have been down`, `has been failing on and off`: before `since`. */
export function sayHasFailed(scene: Scene): string {
  const state = isFlapping(scene) ? 'failing on and off' : stateOf(scene);
  return `${verb(failingNow(scene).length, 'has', 'have')} been ${state}`;
}

function stateOf(scene: Scene): string {
  const ids = failingNow(scene);
  const windows = scene.dossier.outage.windows.filter(({ target }) => ids.includes(target));
  return windows.every(({ kind }) => kind === 'degraded') ? 'degraded' : 'down';
}

/** The last check that was made of what is still open. */
export function lastCheckAt({ dossier }: Scene): Instant {
  const open = dossier.outage.windows.filter(({ endedAt }) => endedAt === null);
  const [first = dossier.now, ...rest] = open.map((window) => lastSeenAt(window, dossier));
  return latest(first, ...rest);
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

/** `Still failing at the last check, 2019-04-02 23:59 UTC (…).`, or that nobody has looked since. */
export function sayStill(scene: Scene): string {
  const { dossier, options } = scene;
  const at = lastCheckAt(scene);
  const open = new Set(failingNow(scene));
  const silence = dossier.gaps.find(
    ({ target, to }) =>
      open.has(target) && to > at && between(to, dossier.now) <= 0 && between(at, to) > minutes(1),
  );
  const verdict = isFlapping(scene) ? 'Last check' : 'Still failing at the last check';
  if (silence === undefined) return `${verdict}: ${sayAt(at, options.zones)}.`;
  return `Last seen failing: ${sayAt(at, options.zones)}. Not observed since then (${saySilence(silence.reason)}).`;
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
  return `Seen failing for ${sayLength(milliseconds(seen))} so far.`;
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

/** `2019-04-02 22:08 UTC`: where bounds would be too much. */
export function sayShortSince({ dossier: { outage } }: Scene): string {
  return sayUtc(outage.startedAt);
}
