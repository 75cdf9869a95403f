// Owns listening: what one more reading of a status page adds to what was heard before. Pure, and the same twice.
import type { Duration } from '../time/duration.ts';
import { between, type Instant } from '../time/instant.ts';
import type { Incident, Maintenance, StatusReport } from './status-report.ts';
import {
  current,
  hashOf,
  isOngoing,
  threadId,
  type Head,
  type Post,
  type Posting,
  type Thread,
  type ThreadId,
  type ThreadKind,
  type Version,
} from './thread.ts';

export type Reading = {
  readonly provider: string;
  readonly report: StatusReport;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** The last reading that gave a report; null: this is the first. */
  readonly previous: { readonly startedAt: Instant; readonly endedAt: Instant } | null;
  /** After a longer time between two readings, nobody can say what the page showed in between. */
  readonly trustedFor: Duration;
};

/** What one reading says of one thread. */
type Told = {
  readonly id: ThreadId;
  readonly kind: ThreadKind;
  readonly head: Head;
  readonly posts: readonly Post[];
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

export function hear(known: ReadonlyMap<ThreadId, Thread>, reading: Reading): Heard {
  const told = toldBy(reading);
  const present = new Map(told.map((each) => [each.id, each]));
  const threads: Thread[] = [];
  for (const each of told) {
    const before = known.get(each.id);
    const after = before ? follow(before, each, reading) : begin(each, reading);
    if (after !== before) threads.push(after);
  }
  for (const thread of known.values()) {
    if (thread.goneAt === null && !present.has(thread.id) && isMissed(thread, told, reading.report))
      threads.push({ ...thread, goneAt: reading.endedAt });
  }
  return { threads, sayings: threads.flatMap((thread) => sayingsOf(known.get(thread.id), thread)) };
}

/** Whether something that went on is not told of any more: only the endpoints that hold the past can tell why. */
export function needsHistory(known: ReadonlyMap<ThreadId, Thread>, reading: Reading): boolean {
  const present = new Set(toldBy(reading).map(({ id }) => id));
  return [...known.values()].some((thread) => isOngoing(thread) && !present.has(thread.id));
}

function toldBy({ provider, report }: Reading): Told[] {
  const incidents = report.incidents.map((incident) => ({
    id: threadId(provider, 'incident', incident.id),
    kind: 'incident' as const,
    head: incidentHead(incident),
    posts: incident.updates,
  }));
  const maintenances = report.maintenances.map((maintenance) => ({
    id: threadId(provider, 'maintenance', maintenance.id),
    kind: 'maintenance' as const,
    head: maintenanceHead(maintenance),
    posts: maintenance.updates,
  }));
  const all: Told[] = [...incidents, ...maintenances];
  if (report.headline) {
    const { is, word } = report.headline;
    all.push({
      id: threadId(provider, 'page', ''),
      kind: 'page',
      head: {
        ...{ title: word, state: { is: 'notice', word: '' }, impact: { is, word } },
        ...{ from: null, to: null, url: null, affected: [] },
      },
      posts: [],
    });
  }
  return all;
}

function incidentHead({ title, state, impact, startedAt, resolvedAt, url, affected }: Incident): Head {
  return { title, state, impact, from: startedAt, to: resolvedAt, url, affected };
}

function maintenanceHead({ title, state, from, to, url, affected }: Maintenance): Head {
  return { title, state, impact: null, from, to, url, affected };
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
  const isSame = heads === thread.heads && followed === thread.posts && thread.goneAt === null;
  return isSame ? thread : { ...thread, heads, posts: followed, goneAt: null };
}

/** The same list where nothing changed. What a page showed is only believed to have lasted while somebody kept looking. */
function followVersions<Content extends Head | Post>(
  versions: readonly Version<Content>[],
  content: Content,
  reading: Reading,
  endsUnwatched: boolean,
): readonly Version<Content>[] {
  const last = current(versions);
  const { previous, startedAt, trustedFor } = reading;
  const isUnwatched = previous !== null && between(previous.endedAt, startedAt) > trustedFor;
  if (last.hash === hashOf(content) && !(endsUnwatched && isUnwatched)) return versions;
  const ended = { ...last, lastSeenAt: previous?.endedAt ?? last.firstSeenAt };
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
  return isSame ? postings : [...followed, ...added.map(([key, post]) => newPosting(key, post, reading))];
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
 * Whether a thread ought to be told of, and is not. One that goes on must be in a list of everything that goes on; one that
 * is over may have fallen off the end of a list, unless an older one is still there.
 */
function isMissed(thread: Thread, told: readonly Told[], report: StatusReport): boolean {
  if (thread.kind === 'page') return false;
  if (isOngoing(thread)) return report.isComplete;
  const from = current(thread.heads).content.from ?? Infinity;
  return told.some(
    ({ kind, head }) => kind === thread.kind && head.from !== null && head.from < from && isOver(head),
  );
}

function isOver({ state }: Head): boolean {
  return state.is === 'resolved' || state.is === 'postmortem' || state.is === 'completed';
}

function sayingsOf(before: Thread | undefined, after: Thread): Saying[] {
  const head = current(after.heads);
  const isNewHead = !before || before.heads.length !== after.heads.length;
  const known = new Map(before?.posts.map(({ key, versions }) => [key, versions.length]));
  const posts = after.posts.filter(({ key, versions }) => known.get(key) !== versions.length);
  return [
    ...(isNewHead ? [{ thread: after.id, post: null, hash: head.hash }] : []),
    ...posts.map(({ key, versions }) => ({ thread: after.id, post: key, hash: current(versions).hash })),
  ];
}
