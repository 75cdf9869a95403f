// Owns putting the timeline of an outage on the clipboard.
import type { OutageId } from '../../domain/outage.ts';
import { timelineText } from '../../tickets/timeline-text.ts';
import { pageManner } from './manner.ts';
import { pageClock, pageStore } from './page-store.ts';
import { readTicketScene } from './ticket-scene.ts';

/** Called from a click. False: there is nothing to copy, or the browser refused. */
export async function copyTimeline(outage: OutageId): Promise<boolean> {
  const scene = await readTicketScene(pageStore, outage, pageClock.wall(), pageManner.zone);
  if (!scene) return false;
  try {
    await navigator.clipboard.writeText(timelineText(scene.dossier, scene.options));
    return true;
  } catch {
    return false;
  }
}
