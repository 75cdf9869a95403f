// Owns what an export is made of: the log of a selection, and what is read only while it is written.
import type { RawCheck } from '../../domain/chunk.ts';
import type { ChainHead, Fact } from '../../domain/fact.ts';
import type { Observation } from '../../domain/observation.ts';
import type { TargetId } from '../../domain/target.ts';
import type { Manner } from '../../text/say.ts';
import type { DowntimeLog } from '../downtime-log.ts';
import type { Selection } from '../selection.ts';

export type Material = {
  readonly log: DowntimeLog;
  readonly selection: Selection;
  /** The language, and the zone of local times. */
  readonly manner: Manner;
  readonly chain: () => Promise<ChainPart>;
  readonly checks: CheckSource;
};

/** The chain of facts from the stretch on, up to the head of the log. */
export type ChainPart = {
  /** The link before the first of them; null: what came before is lost, and the chain begins anew among them. */
  readonly before: ChainHead | null;
  /** By number, in batches. */
  readonly facts: Iterable<readonly Fact[]> | AsyncIterable<readonly Fact[]>;
};

export type CheckSource = {
  /** How many days of targets there are. */
  readonly count: number;
  /** Day by day, and in a day target by target, each by time. A day of which no raw check is kept has its evidence alone. */
  readonly days: () => Iterable<CheckedDay> | AsyncIterable<CheckedDay>;
};

export type CheckedDay = {
  readonly target: TargetId;
  readonly checks: readonly RawCheck[];
  /** Failing checks, first good ones and changes of address, in full. */
  readonly evidence: readonly Observation[];
};
