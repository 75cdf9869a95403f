// Owns subjects: what it is about, which host, since when in UTC, and whether it goes on.
import { sayHosts } from '../words/names.ts';
import type { Scene } from '../scene.ts';
import { failingNow, sayShortSince } from '../sections/facts.ts';
import { lastedOf } from '../../timeline/downtime.ts';
import { sayLength } from '../words/duration.ts';

/** `[Outage] vps.example down since 2019-04-02 22:08 UTC, ongoing` */
export function subject(scene: Scene, mark: string, what: string): string {
  const { outage } = scene.dossier;
  const ids = outage.endedAt === null ? failingNow(scene) : outage.targets;
  const { seen } = lastedOf(scene.dossier);
  const state =
    outage.endedAt === null
      ? `since ${sayShortSince(scene)}, ongoing`
      : `from ${sayShortSince(scene)}, ${sayLength(seen)}`;
  return `[${mark}] ${sayHosts(scene.dossier, ids)} ${what} ${state}`;
}
