// Owns what these tests want to know of a record: its windows, its facts, and what it says of losses.
import type { Session } from '../../../scripts/extension/session.ts';
import { decode, type Dump } from '../../../scripts/extension/dump.ts';
import type { Fact, Loss } from '../../../src/domain/fact.ts';
import type { DowntimeWindow } from '../../../src/domain/window.ts';
import type { Gap } from '../../../src/domain/coverage.ts';
import { unpackGaps } from '../../../src/domain/gap-pack.ts';
import type { GapRow } from '../../../src/store/schema.ts';

export type Recorded = {
  readonly version: number;
  readonly round: number;
  readonly birth: string;
  readonly loss: Loss | null;
  readonly windows: readonly DowntimeWindow[];
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
  readonly dump: Dump;
};

/** Null: there is no database, or nothing is in it yet. */
export async function readRecord(session: Session): Promise<Recorded | null> {
  const dump = await session.dump();
  const rows = <Row>(name: string) => decode(dump?.stores[name] ?? []) as [string, Row][];
  const live = rows<{ round: number; birth: string; loss: Loss | null }>('live').find(
    ([key]) => key === 'live',
  );
  if (!dump || !live) return null;
  const { round, birth, loss } = live[1];
  return {
    ...{ dump, version: dump.version, round, birth, loss },
    windows: rows<DowntimeWindow>('window').map(([, window]) => window),
    facts: rows<Fact>('fact').map(([, fact]) => fact),
    gaps: rows<GapRow>('gap').flatMap(([, { gaps }]) => unpackGaps(gaps)),
  };
}

export async function recordOf(session: Session): Promise<Recorded> {
  const record = await readRecord(session);
  if (!record) throw new Error('There is no record');
  return record;
}
