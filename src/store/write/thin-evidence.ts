// Owns thinning old evidence: a target that has failed in the same way for days needs no full row twice a minute for ever.
import { groupBy } from '../../base/group-by.ts';
import { dayOf, startOfDay } from '../../domain/chunk.ts';
import { packObservations, unpackObservations } from '../../domain/evidence-pack.ts';
import { failureLabel } from '../../domain/failure.ts';
import { badnessOf, type Observation } from '../../domain/observation.ts';
import { FULL_EVIDENCE_FOR } from '../../domain/retention.ts';
import { hourOf } from '../../domain/rollup.ts';
import type { TargetId } from '../../domain/target.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import { instant, later, type Instant } from '../../time/instant.ts';
import { readLive } from '../read/live.ts';
import { windowsSince } from '../read/windows.ts';
import type { WriteTransaction } from '../store.ts';

/** A part of a phase that is well under way: who saw one of its checks has seen them all. */
type Monotony = {
  readonly target: TargetId;
  readonly failure: string;
  readonly from: Instant;
  readonly to: Instant;
};

/** Thins the first day from `from` on that has evidence, if it lies before `until`. Gives the day to go on with. */
export async function thinNextDay(
  transaction: WriteTransaction,
  from: number,
  until: number,
): Promise<number> {
  if (from >= until) return from;
  const store = transaction.objectStore('evidence');
  const [key] = await store.getAllKeys(IDBKeyRange.lowerBound([startOfDay(from)]), 1);
  const day = key ? dayOf(key[0]) : until;
  if (day >= until) return until;
  await thinDay(transaction, day);
  return day + 1;
}

async function thinDay(transaction: WriteTransaction, day: number): Promise<void> {
  const [from, to] = [startOfDay(day), startOfDay(day + 1)];
  const known = await readLive(transaction.objectStore('live'));
  const windows = await windowsSince(transaction, known?.memory.states ?? new Map(), from);
  const monotonies = windows.flatMap(monotoniesOf).filter((each) => each.from < to && each.to > from);
  if (monotonies.length === 0) return;

  const store = transaction.objectStore('evidence');
  const packed = await store.getAll(IDBKeyRange.bound([from], [to]));
  const rows = packed.map((row) => ({ row, observations: unpackObservations(row.observations, row.at) }));
  const ofTarget = groupBy(
    rows.flatMap(({ observations }) => observations),
    ({ target }) => target,
  );
  const dropped = new Set<Observation>();
  for (const monotony of monotonies) {
    for (const each of repetitions(ofTarget.get(monotony.target) ?? [], monotony)) dropped.add(each);
  }
  for (const { row, observations } of rows) {
    const kept = observations.filter((each) => !dropped.has(each));
    if (kept.length === observations.length) continue;
    if (kept.length === 0) await store.delete([row.at, row.round]);
    else await store.put({ ...row, observations: packObservations(kept, row.at) });
  }
}

function monotoniesOf({ target, phases }: DowntimeWindow): Monotony[] {
  return phases
    .map(({ failure, from, lastSeenAt }) => ({
      target,
      failure: failureLabel(failure),
      from: later(from, FULL_EVIDENCE_FOR),
      to: lastSeenAt,
    }))
    .filter(({ from, to }) => from < to);
}

/** What says nothing that its neighbours do not. One in an hour stays, and all that differ, or stand beside a good one. */
function repetitions(observations: readonly Observation[], { failure, from, to }: Monotony): Observation[] {
  const isMonotonous = (each: Observation | undefined) => {
    const badness = each && badnessOf(each.verdict);
    return badness ? failureLabel(badness.failure) === failure : false;
  };
  let keptHour = -1;
  return observations.filter((each, index) => {
    const [before, after] = [observations[index - 1], observations[index + 1]];
    const hour = hourOf(instant(each.startedAt));
    const isRepetition =
      each.startedAt > from &&
      each.endedAt < to &&
      [before, each, after].every(isMonotonous) &&
      before !== undefined &&
      detailOf(before) === detailOf(each) &&
      hour === keptHour;
    if (!isRepetition) keptHour = hour;
    return isRepetition;
  });
}

function detailOf({ verdict, evidence: { code, status, address, finalUrl } }: Observation): string {
  return JSON.stringify([verdict.kind, code, status, address, finalUrl]);
}
