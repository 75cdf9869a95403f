// Owns reading what the page shows, at the moment at which it is read.
import { pageManner } from '../../data/manner.ts';
import { pageClock, pageStore } from '../../data/page-store.ts';
import { readTicketScene, type TicketScene } from '../../data/ticket-scene.ts';

export function readScene(id: string): Promise<TicketScene | null> {
  return readTicketScene(pageStore, id, pageClock.wall(), pageManner.zone);
}
