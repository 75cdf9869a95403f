// Owns the toolbar's tooltip: the whole answer, in five lines, for no click at all.
import type { AnnouncedWork } from '../domain/planned-work.ts';
import { mainFailure } from '../domain/window.ts';
import type { Instant } from '../time/instant.ts';
import { sayDuration } from './duration.ts';
import { sayFailure, saySilence } from './failure.ts';
import { sayHeadline, type WatchedHealth } from './headline.ts';
import { saySince } from './outage.ts';
import { sayWork } from './planned-work.ts';
import type { Manner } from './say.ts';

export type TooltipScene = {
  readonly watched: readonly WatchedHealth[];
  readonly line: { readonly at: Instant; readonly answered: number; readonly asked: number } | null;
  readonly paused: Instant | null;
  /** Announced work that is near, the next first. */
  readonly works: readonly AnnouncedWork[];
  readonly now: Instant;
};

const MAX_LINES = 5;

export function sayTooltip(manner: Manner, scene: TooltipScene): string {
  const { say } = manner;
  if (scene.watched.length === 0) return say('tooltipEmpty');
  if (scene.paused !== null) return say('tooltipPaused');
  const troubles = scene.watched.filter(({ health }) => health.kind !== 'up');
  const shown = troubles.length > MAX_LINES - 1 ? troubles.slice(0, MAX_LINES - 2) : troubles;
  const more = troubles.length - shown.length;
  const lines = [
    sayState(manner, scene.watched),
    ...shown.map((each) => sayLine(manner, each, scene.now)),
    ...(more > 0 ? [say('tooltipMore', more)] : []),
    ...scene.works.slice(0, 1).map((work) => sayWork(manner, work, scene.now)),
    ...(shown.length > 0 && more === 0 ? sayOwnLine(manner, scene) : []),
  ];
  return lines.slice(0, MAX_LINES).join('\n');
}

/** All is not well where only the user says so. */
function sayState(manner: Manner, watched: TooltipScene['watched']): string {
  const disputed = watched.filter(({ health }) => health.kind === 'disputed');
  const rest = watched.filter(({ health }) => health.kind !== 'up');
  return disputed.length > 0 && disputed.length === rest.length
    ? manner.say('headlineDisputed', disputed.length, watched.length)
    : sayHeadline(manner, watched);
}

function sayLine(manner: Manner, { target, health }: WatchedHealth, now: Instant): string {
  const { say } = manner;
  if (health.kind === 'unknown') return say('tooltipUnknown', target.name, saySilence(say, health.reason));
  if (health.kind === 'up') return target.name;
  return say(
    health.kind === 'disputed' ? 'tooltipDisputed' : 'tooltipDown',
    target.name,
    sayDuration(say, health.seenFor),
    sayFailure(say, mainFailure(health.window)),
    saySince(manner, health.window, now),
  );
}

function sayOwnLine({ say }: Manner, { line }: TooltipScene): string[] {
  if (!line || line.asked === 0) return [];
  const key = line.answered * 2 > line.asked ? 'lineOnline' : 'lineOffline';
  return [say(key, line.answered, line.asked)];
}
