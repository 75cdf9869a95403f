// Owns the shape of the database: which stores there are, and what a row of each is.
import type { DBSchema, IDBPDatabase, StoreNames } from 'idb';
import type { Attentions } from '../domain/attention.ts';
import type { PackedObservation } from '../domain/evidence-pack.ts';
import type { ChainHead, Fact, Loss } from '../domain/fact.ts';
import type { GapPack } from '../domain/gap-pack.ts';
import type { ClockState } from '../domain/clock-check.ts';
import type { Columns } from '../domain/memory.ts';
import type { Blip } from '../domain/run.ts';
import type { OutageId } from '../domain/outage.ts';
import type { Pasted } from '../domain/pasted.ts';
import type { PollStates } from '../domain/poll-schedule.ts';
import type { Corrections } from '../domain/corrections.ts';
import type { Providers } from '../domain/provider.ts';
import type { Impact, StatusReport } from '../domain/status-report.ts';
import type { Thread, ThreadId } from '../domain/thread.ts';
import type { Grid } from '../domain/schedule.ts';
import type { SavedDraft } from '../domain/saved-draft.ts';
import type { Settings } from '../domain/settings.ts';
import type { Silence } from '../domain/silence.ts';
import type { TargetId } from '../domain/target.ts';
import type { TargetState } from '../domain/target-state.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { Vantage } from '../domain/vantage.ts';
import type { Watchlist } from '../domain/watchlist.ts';
import type { DowntimeWindow } from '../domain/window.ts';
import type { WindowPack } from '../domain/window-pack.ts';
import type { Fingerprint } from '../domain/fingerprint.ts';
import type { Instant } from '../time/instant.ts';

export const DATABASE = 'downlog';
/** How many migrations lead to this shape: pages, which never migrate, need no more of them than their number. */
export const VERSION = 1;

/** Proof that someone was watching: the last moment at which a worker was alive, on both clocks. */
export type Heartbeat = {
  readonly at: Instant;
  readonly wall: Instant;
  readonly boot: string;
  readonly version: string;
};

/** How our own line was when it was last looked at. */
export type LineReport = { readonly at: Instant; readonly answered: number; readonly asked: number };

/** Everything that changes with a round of checks, but for the columns below. */
export type Live = {
  /** Made with the database. Another one at the next start: this is not the database that we knew. */
  readonly birth: string;
  /** The last round that was written. A round is written once, however often it is tried. */
  readonly round: number;
  readonly heartbeat: Heartbeat | null;
  readonly grid: Grid;
  readonly clock: ClockState;
  readonly line: LineReport | null;
  /** Why nothing at all was observed, lately. */
  readonly silence: readonly Silence[];
  /** Targets about which there is more to remember than when they last answered well. */
  readonly states: ReadonlyMap<TargetId, TargetState>;
  /** Servers that asked us to stay away for a while. */
  readonly holds: ReadonlyMap<TargetId, Instant>;
  /** The last loss that the user has not yet read about. */
  readonly loss: Loss | null;
  /** Only where a backup took the place of the record: of which one, by its birth, when, and whether it proved to be whole. */
  readonly restored?: { readonly replaced: string; readonly at: Instant; readonly isVerified: boolean };
  readonly head: ChainHead;
  /** The digest of the ticks that no fact has sealed yet. */
  readonly unsealed: { readonly digest: string; readonly ticks: number; readonly from: Instant | null };
};

/** A round that has begun. Without its tick it was interrupted. */
export type Intent = {
  readonly round: number;
  readonly boot: string;
  readonly startedAt: Instant;
  readonly targets: readonly TargetId[];
};

/** A round of checks: outcome and latency bytes, two for each target id from 0 on. */
export type Tick = { readonly round: number; readonly at: Instant; readonly columns: Uint8Array };

/**
 * Failing checks, first good ones and changes of address in full, packed: a row for each round, and for each hour that is
 * over, with the time and the number of its first round. Kept for ever, but for repetitions.
 */
export type EvidenceRow = {
  readonly at: Instant;
  readonly round: number;
  readonly observations: readonly PackedObservation[];
};

export type GapRow = { readonly round: number; readonly at: Instant; readonly gaps: GapPack };

export type ThreadRow = Thread & {
  /** The last reading that changed it. */
  readonly touchedAt: Instant;
  /** There while they say that it goes on, or is still to come. */
  readonly ongoing?: 1;
};

/** What is only true now: incidents and planned work have their threads. */
export type ReportRow = Pick<StatusReport, 'headline' | 'components' | 'zone'> & {
  readonly overall: Impact;
  readonly readAt: Instant;
};

export interface DownlogSchema extends DBSchema {
  config: { key: keyof ConfigRows; value: ConfigRows[keyof ConfigRows] };
  live: { key: keyof LiveRows; value: LiveRows[keyof LiveRows] };
  tick: { key: number; value: Tick };
  chunk: { key: [TargetId, number]; value: Uint8Array };
  /** Of the days whose chunk was forgotten: until then it tells the same, and more. */
  hours: { key: [TargetId, number]; value: Uint8Array };
  days: { key: [TargetId, number]; value: Uint8Array };
  window: {
    key: string;
    value: DowntimeWindow;
    indexes: { byTarget: [TargetId, Instant]; byEnd: Instant };
  };
  windowPack: { key: [TargetId, number]; value: WindowPack };
  evidence: { key: [Instant, number]; value: EvidenceRow };
  gap: { key: number; value: GapRow; indexes: { byTime: Instant } };
  blip: { key: [TargetId, Instant]; value: Blip };
  fact: { key: number; value: Fact };
  thread: {
    key: ThreadId;
    value: ThreadRow;
    indexes: { byProvider: string; byTouch: Instant; byOngoing: number };
  };
  pasted: { key: string; value: Pasted };
  ticket: { key: string; value: Ticket };
  vantage: { key: string; value: Vantage };
  draft: { key: [OutageId, string, SavedDraft['form']]; value: SavedDraft };
  /** The last good report of each provider, by name. */
  report: { key: string; value: ReportRow };
}

/** Stores whose rows the user tells us: each state of a row is sealed by its hash, and copied. */
export const SEALED_STORES = ['pasted', 'ticket', 'vantage'] as const;
export type SealedStore = (typeof SEALED_STORES)[number];
export type SealedRow<Kind extends SealedStore = SealedStore> = DownlogSchema[Kind]['value'];

/** Any row of any store. The key may be null where the row holds it. */
export type StoredRow = {
  readonly [Name in keyof StoredRows]: {
    readonly store: Name;
    readonly key: StoredRows[Name]['key'] | null;
    readonly value: StoredRows[Name]['value'];
  };
}[keyof StoredRows];
type StoredRows = Pick<DownlogSchema, StoreName>;

export type Database = IDBPDatabase<DownlogSchema>;
export type StoreName = StoreNames<DownlogSchema>;

/** The rows of the stores that hold one row of each of several kinds. */
export type ConfigRows = {
  watchlist: Watchlist;
  settings: Settings;
  fingerprints: ReadonlyMap<TargetId, Fingerprint>;
  attentions: Attentions;
  providers: Providers;
  corrections: Corrections;
  /** Which colours the browser wears: a page tells, a worker cannot see. */
  scheme: 'light' | 'dark';
};
export type LiveRows = {
  live: Live;
  columns: Columns;
  observedSince: Float64Array;
  /** Since when each target is known to be up or down, by id: its first good answer, or its first window; 0: not yet. */
  firstSeenAt: Float64Array;
  /** The first day that was not yet rolled up, and the first whose evidence was not yet thinned. */
  daysDone: { readonly rolledUp: number; readonly thinned: number };
  addresses: ReadonlyMap<TargetId, string>;
  intent: Intent;
  polls: PollStates;
};
