// Owns the first lines of a letter: what fails, since when, whether it still does, and the incident that fits.
import { announcedWork, type AnnouncedWork } from '../../domain/planned-work.ts';
import { current, type Thread } from '../../domain/thread.ts';
import type { Item } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { openIncidents } from '../variant.ts';
import { quoted } from '../words/names.ts';
import { nativeIdOf, sayState, titleOf } from '../words/row.ts';
import { sayAt, sayUtc } from '../words/time.ts';
import { failingNow, sayFirst, sayWhat } from './facts.ts';
import { sayFailsSince, sayStill } from './still.ts';

/** `blog and home on vps.example have been down since 2019-04-02 22:08 UTC (…). Still failing at …` The bounds come later. */
export function sayDown(scene: Scene): string {
  return `${sayWhat(scene)} ${sayFailsSince(scene, sayFirst(scene))}. ${sayStill(scene)}`;
}

/** The open incident that fits best, to be read before anything else; null: there is none. */
export function citation(scene: Scene): Item | null {
  const [first] = openIncidents(scene.dossier);
  return first ? cite(scene, first.thread) : null;
}

function cite({ dossier: { page } }: Scene, thread: Thread): Item {
  const { state, url } = current(thread.heads).content;
  const id = nativeIdOf(thread);
  const known = [
    id === null ? null : `id ${id}`,
    sayState(state),
    page?.readAt && `read ${sayUtc(page.readAt)}`,
  ];
  const text = `It seems to be your open incident ${quoted(titleOf(thread), 100)} (${known.filter(Boolean).join(', ')}).`;
  return url === null ? text : { text, link: url };
}

/** Work that they say is under way, or that is announced for now. */
export function ongoingWork({ dossier: { joined, now } }: Scene): AnnouncedWork | null {
  const works = announcedWork(joined.map(({ thread }) => thread));
  const found = works.find(({ thread, from, to }) => {
    const { is } = current(thread.heads).content.state;
    const isNow = from !== null && from <= now && (to === null || now < to);
    return is === 'in_progress' || is === 'verifying' || (is === 'scheduled' && isNow);
  });
  return found ?? null;
}

/** Once it is over: `blog and home on vps.example were both back by 2019-04-03 14:36 UTC (…).` */
export function sayBackNow(scene: Scene): string {
  const { outage, now } = scene.dossier;
  const ids = failingNow(scene);
  const at = sayAt(outage.endedAt ?? now, scene.options.zones);
  return `${sayWhat(scene)} ${ids.length === 1 ? 'was' : `were ${ids.length === 2 ? 'both' : 'all'}`} back by ${at}.`;
}
