// Owns what a provider told about one incident, one piece of planned work, or its page as a whole: every version that we saw.
import { canonicalJson, sha256Hex } from '../base/digest.ts';
import type { HttpUrl } from '../base/http-url.ts';
import type { Brand } from '../base/brand.ts';
import { days } from '../time/duration.ts';
import { between, type Instant } from '../time/instant.ts';
import type { Impact, IncidentState, MaintenanceState, ProviderUpdate, Worded } from './status-report.ts';

/** Unique among all threads of all providers. */
export type ThreadId = Brand<string, 'ThreadId'>;
/** `page` is the page's headline: it has a head, and no posts. */
export type ThreadKind = 'incident' | 'maintenance' | 'page';
export type SaidState = IncidentState | MaintenanceState;

/** What stands above the posts. For an incident `from` and `to` are its claimed bounds, for planned work the announced ones. */
export type Head = {
  readonly title: string;
  readonly state: Worded<SaidState>;
  readonly impact: Worded<Impact> | null;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly url: HttpUrl | null;
  readonly affected: readonly string[];
};

export type Post = ProviderUpdate<SaidState>;

/** How something read, and when we saw it so: providers edit, back-date and delete, and only our own clock tells. */
export type Version<Content> = {
  readonly content: Content;
  readonly hash: string;
  /** Start of the last reading that did not have it; null: it was there when we first looked. */
  readonly notYetAt: Instant | null;
  readonly firstSeenAt: Instant;
  /** The last reading that had it; null: the latest one has it still. */
  readonly lastSeenAt: Instant | null;
};

export type Posting = {
  /** What we know it again by: their id, or else the time that it claims. */
  readonly key: string;
  /** Oldest first, one at least. */
  readonly versions: readonly Version<Post>[];
  /** When we first missed it where it ought to be; null: it is there, or only too old to be listed. */
  readonly goneAt: Instant | null;
};

export type Thread = {
  readonly id: ThreadId;
  readonly provider: string;
  readonly kind: ThreadKind;
  /** Oldest first, one at least. */
  readonly heads: readonly Version<Head>[];
  readonly posts: readonly Posting[];
  readonly goneAt: Instant | null;
  /** The last reading of a page that has given way to another one, which does not tell of it: what became of it nobody knows. */
  readonly leftAt?: Instant;
};

export function threadId(provider: string, kind: ThreadKind, nativeId: string): ThreadId {
  return [provider, kind, nativeId].join('\n') as ThreadId;
}

export function hashOf(content: Head | Post): string {
  return sha256Hex(canonicalJson(content));
}

/** How it reads now. */
export function current<Content>(versions: readonly Version<Content>[]): Version<Content> {
  const last = versions.at(-1);
  if (!last) throw new Error('Something said without a version');
  return last;
}

/**
 * Its posts as they read now, by the time that they claim; those that were deleted are among them. A time that is
 * not to be believed is that of our first reading.
 */
export function postsOf({ posts }: Thread): readonly Post[] {
  return posts.map(postOf).toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
}

/** How a post reads now, at a time that can be believed. */
export function postOf({ versions }: Posting): Post {
  const { content, firstSeenAt } = current(versions);
  return content.at === null ? content : { ...content, at: believable(content.at, firstSeenAt) };
}

const OVER: ReadonlySet<SaidState> = new Set(['resolved', 'postmortem', 'notice', 'completed', 'cancelled']);

/** Whether this word ends it, or claims nothing. */
export function isOver(state: SaidState): boolean {
  return OVER.has(state);
}

/** Whether they say that it goes on, or is still to come. */
export function isOngoing(thread: Thread): boolean {
  const { state, to } = current(thread.heads).content;
  if ((thread.goneAt ?? thread.leftAt ?? null) !== null || thread.kind === 'page' || OVER.has(state.is))
    return false;
  return thread.kind === 'maintenance' || state.is !== 'unknown' || to === null;
}

/** When they first spoke of it, by their own word; where they give no time, when we first saw it. */
export function firstWordAt(thread: Thread): Instant {
  const said = postsOf(thread).flatMap(({ at }) => at ?? []);
  const [head] = thread.heads;
  return (
    said[0] ?? (thread.kind === 'incident' ? head?.content.from : null) ?? current(thread.heads).firstSeenAt
  );
}

/** When they called it over, by their own word; null: they did not. */
export function statedEndAt(thread: Thread): Instant | null {
  const { content, firstSeenAt } = current(thread.heads);
  if (!OVER.has(content.state.is)) return null;
  const first = postsOf(thread).find(({ at, state }) => at !== null && OVER.has(state.is));
  const claimed = thread.kind === 'incident' ? content.to : null;
  return claimed === null ? (first?.at ?? null) : believable(claimed, firstSeenAt);
}

/** Their clock may be wrong, and we about their zone; but nothing was written a day after we had read it. */
function believable(claimed: Instant, seenAt: Instant): Instant {
  return between(seenAt, claimed) > days(1) ? seenAt : claimed;
}

/** How long before we could have missed it a post claims to have been written; null: it does not claim to be older. */
export function backDatedTo({ content, notYetAt }: Version<Post>): Instant | null {
  return notYetAt !== null && content.at !== null && content.at < notYetAt ? content.at : null;
}
