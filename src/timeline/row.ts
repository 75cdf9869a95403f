// Owns a row of the timeline: when, who says it, what, and what speaks for it. Typed; words are made elsewhere.
import type { HttpUrl } from '../base/http-url.ts';
import type { Amendment, OwnNote } from '../domain/amendment.ts';
import type { Mark } from '../domain/correction.ts';
import type { Badness } from '../domain/observation.ts';
import type { AnnouncedWork } from '../domain/planned-work.ts';
import type { SilenceReason } from '../domain/silence.ts';
import type { Impact, Worded } from '../domain/status-report.ts';
import type { TargetId } from '../domain/target.ts';
import type { Post, Thread } from '../domain/thread.ts';
import type { TicketEvent } from '../domain/ticket.ts';
import type { DowntimeWindow } from '../domain/window.ts';
import type { Instant } from '../time/instant.ts';

/** It happened in [after, at]; where `after` is null nothing bounds it from below. */
export type Moment = { readonly after: Instant | null; readonly at: Instant };

export function exactly(at: Instant): Moment {
  return { after: at, at };
}

/** `checks` what we saw · `provider` what they published · `desk` what they answered · `user` · `pasted` what the user found elsewhere. */
export type Speaker = 'checks' | 'provider' | 'desk' | 'user' | 'pasted';

/** How many of so many checks failed. */
export type Counted = { readonly checks: number; readonly failed: number };

export type TimelineFact =
  /** The edge of a window: last good check, first failing one. */
  | ({ readonly kind: 'began'; readonly target: TargetId } & Badness)
  | { readonly kind: 'ended'; readonly target: TargetId }
  /** Checks of one failure, one after the other. `counted` is null where only their first and last are known. */
  | ({ readonly kind: 'failing'; readonly target: TargetId; readonly counted: Counted | null } & Badness)
  | { readonly kind: 'intermittent'; readonly target: TargetId; readonly counted: Counted | null }
  /** It answered well while something else failed. */
  | { readonly kind: 'working'; readonly target: TargetId; readonly counted: Counted }
  | {
      readonly kind: 'unobserved';
      readonly targets: readonly TargetId[];
      readonly reason: SilenceReason;
    }
  /** Independent endpoints that answered, of those that were asked. */
  | { readonly kind: 'line'; readonly answered: number; readonly asked: number }
  | { readonly kind: 'said'; readonly thread: Thread; readonly post: Post }
  | { readonly kind: 'reworded'; readonly thread: Thread; readonly before: string; readonly now: string }
  | { readonly kind: 'withdrawn'; readonly thread: Thread; readonly text: string }
  /** What their page's headline showed. */
  | { readonly kind: 'shown'; readonly impact: Worded<Impact> }
  /** An announced bound of planned work; `failing` is what fails at its promised end. */
  | { readonly kind: 'work-begins'; readonly work: AnnouncedWork }
  | {
      readonly kind: 'work-ends';
      readonly work: AnnouncedWork;
      readonly failing: readonly TargetId[];
    }
  | { readonly kind: 'pasted'; readonly asStated: string; readonly text: string; readonly source: string }
  | { readonly kind: 'note'; readonly text: string }
  /** What the user says of the record, and of which windows, as they were recorded. */
  | {
      readonly kind: 'corrected';
      readonly amendment: Exclude<Amendment, OwnNote>;
      readonly windows: readonly DowntimeWindow[];
    }
  /** What they call maintenance of their own; `to` is null where it went on when they said so. */
  | ({ readonly kind: 'marked' } & Mark)
  | { readonly kind: 'ticket'; readonly event: TicketEvent; readonly number: string | null };

/** What a reader can hold against the fact. */
export type RowEvidence =
  /** The browser's word, the address that answered, what the server calls the request: of the first check. */
  | {
      readonly kind: 'check';
      readonly code: string | null;
      readonly address: string | null;
      readonly requestId: string | null;
    }
  /** Where it was read, and between which of our readings it first appeared. */
  | { readonly kind: 'reading'; readonly seen: Moment; readonly url: HttpUrl | null }
  | { readonly kind: 'word' };

export type Row = {
  /** The same for the same fact, however often the timeline is made. */
  readonly key: string;
  readonly when: Moment;
  /** The last moment for which it is known; null: it is one moment. */
  readonly until: Instant | null;
  readonly who: Speaker;
  readonly fact: TimelineFact;
  readonly evidence: RowEvidence;
  /** When we learned of it. */
  readonly knownAt: Instant;
};
