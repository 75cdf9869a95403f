// Owns the dossier: all that is known of one outage at one moment. Everything here is data; nothing is read later.
import type { HttpUrl } from '../base/http-url.ts';
import type { Amended } from '../domain/amendment.ts';
import type { RawCheck } from '../domain/chunk.ts';
import type { Gap } from '../domain/coverage.ts';
import type { ChainHead } from '../domain/fact.ts';
import type { Joined } from '../domain/join.ts';
import type { Lag } from '../domain/lag.ts';
import type { MarkedOutage } from '../domain/marked-outage.ts';
import type { Observation } from '../domain/observation.ts';
import type { Outage } from '../domain/outage.ts';
import type { Pasted } from '../domain/pasted.ts';
import type { Pattern } from '../domain/recurrence.ts';
import type { TargetId, WatchedTarget } from '../domain/target.ts';
import type { Thread } from '../domain/thread.ts';
import type { Note, Ticket } from '../domain/ticket.ts';
import type { Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';

export type Dossier = {
  readonly outage: Outage;
  /** The moment of which it is the truth, in the record's own time. */
  readonly now: Instant;
  /** Everything that the user watches, or has watched. */
  readonly watched: readonly WatchedTarget[];
  /** Around the outage, by time. None where they are not kept any more: windows and gaps tell the rest. */
  readonly checks: ReadonlyMap<TargetId, readonly RawCheck[]>;
  /** Of all targets; those that last right now are among them. */
  readonly gaps: readonly Gap[];
  /** Failing checks in full, by time, as far as they are kept. */
  readonly evidence: readonly Observation[];
  /** What the provider said that belongs to the outage, the likeliest first. */
  readonly joined: readonly Joined[];
  /** Their status page; null: none is read. */
  readonly page: StatusPage | null;
  readonly lag: Lag;
  /** The habit that it is a part of; null: none. */
  readonly pattern: Pattern | null;
  readonly pasted: readonly Pasted[];
  readonly notes: readonly Note[];
  readonly tickets: readonly Ticket[];
  /** The user calls it maintenance of their own. */
  readonly isOwnWork: boolean;
  readonly standing: Standing;
  /** What the user says of it and has not taken back, in the order in which it was said; the notes are above. */
  readonly amended: readonly Amended[];
  /** How much of it they call maintenance; null: nothing. */
  readonly mark: MarkedOutage | null;
  readonly integrity: Integrity;
};

/** Whether it counts, and against the provider: by the user's word it may be a false alarm, or not the provider's doing. */
export type Standing = 'counts' | 'not-theirs' | 'false-alarm';

export type StatusPage = {
  readonly url: HttpUrl;
  /** End of the last reading that told anything; null: none has yet. */
  readonly readAt: Instant | null;
  /** Whether it was read once the outage had begun: else what it shows now is not known. */
  readonly isHeard: boolean;
  /** Its headline through time; null: it has none. */
  readonly headline: Thread | null;
};

/** How far the record itself can be trusted. */
export type Integrity = {
  readonly head: ChainHead;
  /** How far our times may be off, and how many servers' clocks say so; null: nobody has told us the time. */
  readonly clock: { readonly offBy: Duration; readonly servers: number } | null;
  /** How our own line was when it was last looked at; null: it never was. */
  readonly line: { readonly at: Instant; readonly answered: number; readonly asked: number } | null;
  /** Left out but where the outage was restored then, from a file that nothing proves to be as it was written. */
  readonly unverifiedUntil?: Instant;
};
