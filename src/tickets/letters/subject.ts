// Owns subjects: what it is about, which host, since when in UTC, and whether it goes on.
import { asSeen } from '../../domain/as-corrected.ts';
import { lastedOf } from '../../timeline/downtime.ts';
import { overrunOf } from '../../timeline/overrun.ts';
import type { Scene } from '../scene.ts';
import { failingNow, isFlapping, stateOf } from '../sections/facts.ts';
import { hasHoles, sayOngoing } from '../sections/still.ts';
import { sayLength } from '../words/duration.ts';
import { sayHosts, sayNames } from '../words/names.ts';
import { sayUtc } from '../words/time.ts';

/** `[Outage] vps.example down since 2019-04-02 22:08 UTC, ongoing`; afterwards `… down for 16 h 27 min from …`. */
export function subject(scene: Scene, mark: string): string {
  const { outage } = scene.dossier;
  const isOver = outage.endedAt !== null;
  const ids = isOver ? outage.targets : failingNow(scene);
  const hosts = sayHosts(scene.dossier, ids) || sayNames(scene.dossier, ids);
  const what = isFlapping(scene) ? 'failing on and off' : stateOf(scene);
  const first = sayUtc(asSeen(outage).startedAt);
  const isSeen = hasHoles(scene);
  if (!isOver)
    return `[${mark}] ${hosts} ${what} ${isSeen ? 'first seen' : 'since'} ${first}, ${sayOngoing(scene)}`;
  return `[${mark}] ${hosts} ${isSeen ? 'seen ' : ''}${what} for ${sayLength(lastedOf(scene.dossier).seen)} from ${first}`;
}

/** `[…] melvin.example down 21 h 16 min past the announced end, 2008-05-14 11:09 UTC`; null: nothing was overrun. */
export function overrunSubject(scene: Scene, mark: string): string | null {
  const found = overrunOf(scene.dossier);
  const [longest] = found?.targets ?? [];
  if (!found || !longest) return null;
  const hosts = sayHosts(scene.dossier, scene.dossier.outage.targets);
  const lasted = sayLength(longest.least);
  return `[${mark}] ${hosts} down ${lasted} past the announced end, ${sayUtc(found.work.to)}`;
}
