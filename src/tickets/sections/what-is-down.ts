// Owns the part of a letter that says what is down: each target with its address and how it fails.
import { isClosed, type DowntimeWindow } from '../../domain/window.ts';
import { list, section, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { addressOf } from '../words/names.ts';
import { sayMoment } from '../words/time.ts';
import { sayFailures, stateOf } from './facts.ts';
import { isWatched } from './still.ts';

export function whatIsDown(scene: Scene): Section | null {
  const { outage } = scene.dossier;
  const isOver = outage.endedAt !== null;
  const items = outage.windows.map((window) => {
    const address = addressOf(scene.dossier, window.target);
    return `${address}: ${sayHow(scene, window)}${isOver ? '' : sayEnd(scene, window)}`;
  });
  const verb = isOver ? 'was' : 'is';
  const how = isOver || isWatched(scene) ? [verb, stateOf(scene)] : ['was', stateOf(scene), 'when last seen'];
  // What failed twice in the same way is named once.
  return section(['What', ...how].join(' '), list(...new Set(items)));
}

function sayHow(scene: Scene, window: DowntimeWindow): string {
  const failures = sayFailures(scene, window);
  if (window.kind !== 'intermittent') return failures;
  const isOver = scene.dossier.outage.endedAt !== null || window.endedAt !== null;
  return `${isOver ? 'failed' : 'fails'} on and off: ${failures}`;
}

function sayEnd({ options }: Scene, { recorded, ...counted }: DowntimeWindow): string {
  const window = recorded ?? counted;
  if (!isClosed(window)) return '';
  return `; back ${sayMoment({ after: window.endedAfter, at: window.endedAt }, options.zones)}`;
}
