// Owns the toolbar's tooltip: the whole answer, in five lines, for no click at all.
import { mainFailure } from '../domain/window.ts';
import type { Instant } from '../time/instant.ts';
import { sayDuration } from './duration.ts';
import { sayFailure, saySilence } from './failure.ts';
import { sayHeadline, type WatchedHealth } from './headline.ts';
import { saySince } from './outage.ts';
import type { Manner } from './say.ts';

export type TooltipScene = {
  readonly watched: readonly WatchedHealth[];
  readonly line: { readonly at: Instant; readonly answered: number; readonly asked: number } | null;
  readonly paused: Instant | null;
  readonly now: Instant;
};

const MAX_LINES = 5;

export function sayTooltip(manner: Manner, scene: TooltipScene): string {
  const { say } = manner;
  if (scene.watched.length === 0) return say('tooltipEmpty');
  if (scene.paused !== null) return say('tooltipPaused');
  const troubles = scene.watched.filter(({ health }) => health.kind !== 'up');
  const lines = troubles.map((each) => sayLine(manner, each, scene.now));
  const shown = lines.length > MAX_LINES - 1 ? lines.slice(0, MAX_LINES - 2) : lines;
  const more = lines.length - shown.length;
  return [
    sayHeadline(manner, scene.watched),
    ...shown,
    ...(more > 0 ? [say('tooltipMore', more)] : []),
    ...(shown.length > 0 && more === 0 && lines.length < MAX_LINES - 1 ? sayOwnLine(manner, scene) : []),
  ].join('\n');
}

function sayLine(manner: Manner, { target, health }: WatchedHealth, now: Instant): string {
  const { say } = manner;
  if (health.kind === 'unknown') return say('tooltipUnknown', target.name, saySilence(say, health.reason));
  if (health.kind === 'up') return target.name;
  return say(
    'tooltipDown',
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
