// Owns the downtime log of a stretch of time: what was watched, what was seen, and what was said of it. All of it is data.
import type { ClockState } from '../domain/clock-check.ts';
import type { Corrections } from '../domain/corrections.ts';
import type { Gap } from '../domain/coverage.ts';
import type { ChainHead } from '../domain/fact.ts';
import type { Outage } from '../domain/outage.ts';
import type { Pasted } from '../domain/pasted.ts';
import type { Providers } from '../domain/provider.ts';
import type { SeenTogether } from '../domain/seen-together.ts';
import type { WatchedTarget } from '../domain/target.ts';
import type { Thread } from '../domain/thread.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { DowntimeWindow } from '../domain/window.ts';
import type { Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';

export type DowntimeLog = {
  /** Days and months are those of this zone. */
  readonly zone: string;
  /** The stretch that was asked for; what of it lies after `now` has not been yet. */
  readonly whole: Interval;
  /** In the record's own time. */
  readonly now: Instant;
  /** Every target of the selection, removed ones too, in the order in which they were added. */
  readonly rows: readonly LogRow[];
  /** Of the selection, those that reach into the stretch, by start; they are whole, however long before it they began. */
  readonly outages: readonly Outage[];
  /** What the user calls a false alarm as a whole, as it was recorded: no figure has it. */
  readonly falseAlarms: readonly Outage[];
  /** What the providers of the selection said of that stretch. */
  readonly threads: readonly Thread[];
  /** What others said of these outages, as the user pasted it. */
  readonly pasted: readonly Pasted[];
  readonly tickets: readonly Ticket[];
  readonly corrections: Corrections;
  readonly providers: Providers;
  /** By provider, until when what was read of it last is believed; one that was never read has no entry. */
  readonly heardUntil: ReadonlyMap<string, Instant>;
  readonly head: ChainHead;
  readonly clock: ClockState | null;
  /** What of the stretch lies before this was restored from a file that nothing proves; null: nothing of it. */
  readonly unverifiedUntil: Instant | null;
};

export type LogRow = WatchedTarget & {
  /** Those that reach into the stretch, by start. */
  readonly windows: readonly DowntimeWindow[];
  /** Why nobody watched it, of the stretch and around it. */
  readonly gaps: readonly Gap[];
  /** When it was not observed, for these reasons or because it was not yet, or no longer, watched at all. */
  readonly unobserved: readonly Interval[];
  /** What the user calls maintenance. */
  readonly maintenance: readonly Interval[];
  /** What was seen of it here and at other computers whose records stand beside this one; nothing: none has it. */
  readonly together?: SeenTogether;
};
