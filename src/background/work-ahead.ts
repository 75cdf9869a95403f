// Owns reading what work the providers of the user's sites have announced for the next day.
import { announcedWork, upcomingWork, type AnnouncedWork } from '../domain/planned-work.ts';
import type { Roster } from '../store/read/roster.ts';
import { ongoingThreads } from '../store/read/threads.ts';
import { days } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import type { World } from './world.ts';

/** The next first. Where no status page is read, nothing is: the usual wake stays cheap. */
export async function workAhead(
  { store }: World,
  { providers }: Roster,
  now: Instant,
): Promise<AnnouncedWork[]> {
  const isRead = (provider: string) => Boolean(providers.get(provider)?.source);
  const read = [...providers.keys()].some(isRead) && (await store.read(['thread'], ongoingThreads));
  if (!read || !read.ok) return [];
  const threads = read.value.filter(({ provider }) => isRead(provider));
  return upcomingWork(announcedWork(threads), now, days(1));
}
