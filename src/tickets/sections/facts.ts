// Owns the facts of an outage as parts of sentences: what fails, how, since when.
import { asSeen } from '../../domain/as-corrected.ts';
import { endsInCut, isCutAt, wholeOf } from '../../domain/cut-edges.ts';
import type { TargetId } from '../../domain/target.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import { minutes } from '../../time/duration.ts';
import type { Scene } from '../scene.ts';
import { sayFailure } from '../words/failure.ts';
import { nameOf, sayHosts, sayNames, watchedOf } from '../words/names.ts';
import { sayAt, sayMoment, sayUtc } from '../words/time.ts';

/** Those that fail now; when it is over, all that failed. */
export function failingNow({ dossier: { outage } }: Scene): TargetId[] {
  const open = outage.windows.filter(({ endedAt }) => endedAt === null);
  return [...new Set((open.length > 0 ? open : outage.windows).map(({ target }) => target))];
}

/** `blog and home on vps.example` */
export function sayWhat(scene: Scene): string {
  const ids = failingNow(scene);
  const [names, hosts] = [sayNames(scene.dossier, ids), sayHosts(scene.dossier, ids)];
  // What is called like its machine needs no machine.
  return hosts === '' || hosts === names ? names : `${names} on ${hosts}`;
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

/** `down`, `degraded`. */
export function stateOf(scene: Scene): string {
  const ids = failingNow(scene);
  const windows = scene.dossier.outage.windows.filter(({ target }) => ids.includes(target));
  return windows.every(({ kind }) => kind === 'degraded') ? 'degraded' : 'down';
}

/** The start, with its bounds; where it is cut off from what failed before, since when that did. */
export function saySince({ dossier, options }: Scene): string {
  const outage = asSeen(dossier.outage);
  const said = sayMoment({ after: outage.startedAfter, at: outage.startedAt }, options.zones);
  const [first] = outage.windows;
  if (!first || !isCutAt(first, 'startedAt')) return said;
  return `${said}, where I cut it off from an earlier outage: it already failed, since ${sayUtc(wholeOf(first).startedAt)}`;
}

/** A check saw it begin, or the user counts from there. */
export function startWord(scene: Scene): string {
  return startsInCut(scene) ? 'Counted from' : 'First failure';
}

/** Whether it begins where the user cut it off from another outage, at no failure of its own. */
export function startsInCut({ dossier: { outage } }: Scene): boolean {
  const [first] = asSeen(outage).windows;
  return first !== undefined && isCutAt(first, 'startedAt');
}

/** The first failing check. */
export function sayFirst({ dossier, options }: Scene): string {
  return sayAt(asSeen(dossier.outage).startedAt, options.zones);
}

export function sayBack({ dossier, options }: Scene): string {
  const outage = asSeen(dossier.outage);
  const { endedAfter, endedAt } = outage;
  if (endedAt === null) return '';
  const said = sayMoment({ after: endedAfter, at: endedAt }, options.zones);
  return endsInCut(outage) ? `${said}, where I cut it off from a later outage: it went on failing` : said;
}

/** The other targets, where they failed or recovered at another time than the first. */
export function sayOthers({ dossier, options }: Scene, edge: 'start' | 'end'): string[] {
  const { windows, startedAt, endedAt } = asSeen(dossier.outage);
  return windows.flatMap((window, index) => {
    const at = edge === 'start' ? window.startedAt : window.endedAt;
    const after = edge === 'start' ? window.startedAfter : window.endedAfter;
    const whole = edge === 'start' ? startedAt : endedAt;
    if (at === null || (whole !== null && Math.abs(at - whole) < minutes(5))) return [];
    const isAgain = windows.slice(0, index).some(({ target }) => target === window.target);
    const words = edge === 'end' ? 'back' : isAgain ? 'failing again' : 'first failure';
    return [`${nameOf(dossier, window.target)}: ${words} ${sayMoment({ after, at }, options.zones)}.`];
  });
}
