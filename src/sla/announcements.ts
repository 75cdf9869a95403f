// Owns when a provider told of the maintenance that it announced: the earliest that it can have been, in its favour.
import { announcedTime, plannedWork } from '../domain/planned-work.ts';
import { current, postsOf, type Thread } from '../domain/thread.ts';
import { earliest, type Instant } from '../time/instant.ts';
import type { Announcement } from './sla-evidence.ts';

/** Work with both bounds that was not called off. What was moved is told of when it first stood where it stands. */
export function announcementsOf(threads: readonly Thread[]): Announcement[] {
  return plannedWork(threads).flatMap((work) =>
    announcedTime([work]).map((bounds) => ({ ...bounds, announcedAt: toldAt(work.thread) })),
  );
}

/** Null: it was there when we first looked, and says of no word when it was written. */
function toldAt(thread: Thread): Instant | null {
  const { from, to } = current(thread.heads).content;
  const moved = thread.heads.findLastIndex(({ content }) => content.from !== from || content.to !== to);
  const head = thread.heads[moved + 1] ?? current(thread.heads);
  if (moved >= 0) return head.notYetAt ?? head.firstSeenAt;
  const said = postsOf(thread).find(({ at }) => at !== null)?.at ?? null;
  return said === null ? head.notYetAt : earliest(said, head.firstSeenAt);
}
