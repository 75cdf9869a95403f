// Owns what is wrong with the record itself: it cannot be written, or not be read, or does not last.
import { endsWithSession } from '../../platform/private-browsing.ts';
import { fleeting } from '../../platform/storage-areas.ts';
import type { StoreProblem } from '../../store/problem.ts';
import { milliseconds, type Duration } from '../../time/duration.ts';
import { between, type Instant } from '../../time/instant.ts';

export type RecordState = {
  /** Why nothing can be read, or is not being written, and for how long. */
  readonly problem: { readonly kind: StoreProblem['kind']; readonly lasts: Duration } | null;
  /** What is recorded here is gone when the browser closes. */
  readonly endsWithSession: boolean;
};

/** `reading`: what came of reading it; `wall` is this computer's clock. */
export async function recordState(
  reading: Promise<StoreProblem | null>,
  wall: Instant,
): Promise<RecordState> {
  const [unread, kept] = await Promise.all([reading, fleeting.get(['problem', 'notRecordingSince'])]);
  const unwritten = kept['problem'] as StoreProblem | undefined;
  const kind = (unwritten ?? (unread?.kind === 'empty' ? null : unread))?.kind;
  const since = (kept['notRecordingSince'] as Instant | undefined) ?? wall;
  return {
    problem: kind ? { kind, lasts: milliseconds(Math.max(0, between(since, wall))) } : null,
    endsWithSession: endsWithSession(),
  };
}
