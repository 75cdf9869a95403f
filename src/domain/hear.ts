// Owns listening: what one more reading of a status page adds to what was heard before. Pure, and the same twice.
import type { Duration } from '../time/duration.ts';
import { between, latest, type Instant } from '../time/instant.ts';
import type { StatusReport } from './status-report.ts';
import {
  current,
  hashOf,
  isOngoing,
  type Head,
  type Post,
  type Posting,
  type Thread,
  type ThreadId,
  type Version,
} from './thread.ts';
import { isPast, toldBy, type Told } from './told.ts';

/** When a page was looked at. */
export type Look = { readonly startedAt: Instant; readonly endedAt: Instant };

export type Reading = {
  readonly provider: string;
  readonly report: StatusReport;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** The last reading that gave a report; null: this is the first. */
  readonly previous: Look | null;
  /** The last one that told of the past, too: what is over, and was in no list of what goes on, stood there then. */
  readonly previousPast: Look | null;
  /** Whether this one tells of the past, too. */
  readonly tellsPast: boolean;
  /** It is another page than at the last reading, or made with something else: whatever it does not tell of, it never did. */
  readonly isElsewhere: boolean;
  /** After a longer time between two readings, nobody can say what the page showed in between. */
  readonly trustedFor: Duration;
};

/** Something new that they said, by the hash of its content: a link of the chain of facts. */
export type Saying = { readonly thread: ThreadId; readonly post: string | null; readonly hash: string };

export type Heard = {
  /** Threads that are new or changed; all others are as they were. */
  readonly threads: readonly Thread[];
  readonly sayings: readonly Saying[];
};

/** A page that flickers for years must not make a row that grows for ever. */
const MAX_VERSIONS = 500;
/** Nor may one whose posts have neither id nor time, and read otherwise every day. */
const MAX_POSTS = 1000;

/**
 * Nor may a page fill the disk that calls everything by another name at every reading: no company tells of so many things
 * in ten years. From there on only what goes on is new, and from twice as many on nothing is.
 */
const MAX_THREADS = 10_000;

export function hear(known: ReadonlyMap<ThreadId, Thread>, reading: Reading): Heard {
  const told = toldBy(reading.provider, reading.report);
  const present = new Set(told.map(({ id }) => id));
  const threads: Thread[] = [];
  let count = known.size;
  for (const each of told) {
    const before = known.get(each.id);
    if (!before && count >= (isPast(each) ? MAX_THREADS : MAX_THREADS * 2)) continue;
    count += before ? 0 : 1;
    const look = { ...reading, previous: lookBefore(each, before, reading) };
    const after = before ? follow(before, each, look) : begin(each, look);
    if (after !== before) threads.push(after);
  }
  for (const thread of known.values()) {
    const after = present.has(thread.id) ? thread : passOver(thread, told, reading);
    if (after !== thread) threads.push(after);
  }
  return { threads, sayings: threads.flatMap((thread) => sayingsOf(known.get(thread.id), thread)) };
}

/** Whether something that went on is not told of any more: only the endpoints that hold the past can tell why. */
export function needsHistory(
  known: ReadonlyMap<ThreadId, Thread>,
  reading: Pick<Reading, 'provider' | 'report'>,
): boolean {
  const present = new Set(toldBy(reading.provider, reading.report).map(({ id }) => id));
  return [...known.values()].some((thread) => isOngoing(thread) && !present.has(thread.id));
}

/** The last look at the page at which this would have been seen. */
function lookBefore(told: Told, before: Thread | undefined, reading: Reading): Look | null {
  if (told.kind === 'page') return reading.previous;
  if (reading.isElsewhere) return null;
  const wasListed = before ? isOngoing(before) : !isPast(told);
  return wasListed ? reading.previous : reading.previousPast;
}

function begin({ id, kind, head, posts }: Told, reading: Reading): Thread {
  return {
    ...{ id, kind, provider: reading.provider, goneAt: null },
    heads: [firstVersion(head, reading)],
    posts: keyed(posts).map(([key, post]) => newPosting(key, post, reading)),
  };
}

function newPosting(key: string, post: Post, reading: Reading): Posting {
  return { key, versions: [firstVersion(post, reading)], goneAt: null };
}

function firstVersion<Content extends Head | Post>(content: Content, reading: Reading): Version<Content> {
  return {
    content,
    hash: hashOf(content),
    notYetAt: reading.previous?.startedAt ?? null,
    firstSeenAt: reading.endedAt,
    lastSeenAt: null,
  };
}

function follow(thread: Thread, { head, posts, kind }: Told, reading: Reading): Thread {
  const heads = followVersions(thread.heads, head, reading, kind === 'page');
  const followed = followPosts(thread.posts, posts, reading);
  const { leftAt, ...rest } = thread;
  const wasThere = thread.goneAt === null && leftAt === undefined;
  const isSame = heads === thread.heads && followed === thread.posts && wasThere;
  return isSame ? thread : { ...rest, heads, posts: followed, goneAt: null };
}

/** What becomes of a thread of which this reading does not tell. */
function passOver(thread: Thread, told: readonly Told[], reading: Reading): Thread {
  const { previous, isElsewhere, endedAt } = reading;
  if (thread.kind === 'page') {
    const last = current(thread.heads);
    if (last.lastSeenAt !== null) return thread;
    return { ...thread, heads: [...thread.heads.slice(0, -1), endedVersion(last, previous)] };
  }
  if (thread.goneAt !== null || thread.leftAt !== undefined) return thread;
  if (isElsewhere) return { ...thread, leftAt: previous?.endedAt ?? endedAt };
  return isMissed(thread, told, reading) ? { ...thread, goneAt: endedAt } : thread;
}

function endedVersion<Content>(version: Version<Content>, previous: Look | null): Version<Content> {
  const { firstSeenAt } = version;
  return { ...version, lastSeenAt: latest(firstSeenAt, previous?.endedAt ?? firstSeenAt) };
}

/** The same list where nothing changed. What a page showed is only believed to have lasted while somebody kept looking. */
function followVersions<Content extends Head | Post>(
  versions: readonly Version<Content>[],
  content: Content,
  reading: Reading,
  endsUnwatched: boolean,
): readonly Version<Content>[] {
  const last = current(versions);
  const { previous, startedAt, trustedFor, isElsewhere } = reading;
  const isWatched = previous !== null && !isElsewhere && between(previous.endedAt, startedAt) <= trustedFor;
  const goesOn = last.lastSeenAt === null && (isWatched || !endsUnwatched);
  if (goesOn && last.hash === hashOf(content)) return versions;
  const ended = last.lastSeenAt === null ? endedVersion(last, previous) : last;
  return [...versions.slice(0, -1), ended, firstVersion(content, reading)].slice(-MAX_VERSIONS);
}

function followPosts(
  postings: readonly Posting[],
  posts: readonly Post[],
  reading: Reading,
): readonly Posting[] {
  // A source that lists no posts at all says nothing about the ones that it listed elsewhere.
  if (posts.length === 0) return postings;
  const present = new Map(keyed(posts));
  const oldest = Math.min(...posts.map(({ at }) => at ?? Infinity));
  const followed = postings.map((posting): Posting => {
    const post = present.get(posting.key);
    if (post) {
      const versions = followVersions(posting.versions, post, reading, false);
      return versions === posting.versions && posting.goneAt === null
        ? posting
        : { ...posting, versions, goneAt: null };
    }
    const isListed = (current(posting.versions).content.at ?? 0) >= oldest;
    return posting.goneAt === null && isListed ? { ...posting, goneAt: reading.endedAt } : posting;
  });
  const known = new Set(postings.map(({ key }) => key));
  const added = [...present].filter(([key]) => !known.has(key));
  const isSame = added.length === 0 && followed.every((posting, index) => posting === postings[index]);
  if (isSame) return postings;
  return [...followed, ...added.map(([key, post]) => newPosting(key, post, reading))].slice(-MAX_POSTS);
}

/** Posts by what we know them again by. Two that claim the same moment, and have no ids, are told apart by their order. */
function keyed(posts: readonly Post[]): [string, Post][] {
  const times = new Map<string, number>();
  return posts.map((post) => {
    const base = post.id ?? (post.at === null ? hashOf(post) : `at ${post.at}`);
    const nth = (times.get(base) ?? 0) + 1;
    times.set(base, nth);
    return [nth === 1 ? base : `${base} #${nth}`, post];
  });
}

/**
 * Whether a thread ought to be told of, and is not. One that goes on must be in a list of everything that goes on, or the
 * past tells why not; one that is over may have fallen off the end of a list, unless an older one is still there.
 */
function isMissed(thread: Thread, told: readonly Told[], { report, tellsPast }: Reading): boolean {
  if (!tellsPast) return false;
  if (isOngoing(thread)) return report.isComplete;
  const from = current(thread.heads).content.from ?? Infinity;
  return told.some(
    ({ kind, head }) => kind === thread.kind && head.from !== null && head.from < from && hasEnded(head),
  );
}

function hasEnded({ state }: Head): boolean {
  return state.is === 'resolved' || state.is === 'postmortem' || state.is === 'completed';
}

function sayingsOf(before: Thread | undefined, after: Thread): Saying[] {
  const head = current(after.heads);
  const isNewHead = !before || current(before.heads).firstSeenAt !== head.firstSeenAt;
  const known = new Map(before?.posts.map(({ key, versions }) => [key, current(versions).firstSeenAt]));
  const posts = after.posts.filter(({ key, versions }) => known.get(key) !== current(versions).firstSeenAt);
  return [
    ...(isNewHead ? [{ thread: after.id, post: null, hash: head.hash }] : []),
    ...posts.map(({ key, versions }) => ({ thread: after.id, post: key, hash: current(versions).hash })),
  ];
}
