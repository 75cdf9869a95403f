// Owns the dossier of one outage, derived from two reads and what the user wrote. Pure.
import type { Result } from '../../base/result.ts';
import { amendmentsOn } from '../../domain/amendments-on.ts';
import { isCalled } from '../../domain/attention-to.ts';
import { pendingGaps, type Gap } from '../../domain/coverage.ts';
import type { ClockState } from '../../domain/clock-check.ts';
import { CHAIN_START } from '../../domain/fact.ts';
import { recall } from '../../domain/memory.ts';
import { markOf } from '../../domain/marked-outage.ts';
import type { Outage } from '../../domain/outage.ts';
import { ownNotes } from '../../domain/own-notes.ts';
import { isOwnWork } from '../../domain/own-maintenance.ts';
import { POLICY } from '../../domain/policy.ts';
import { allTargets, type WatchedTarget } from '../../domain/target.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { readChecks, type StoredChecks } from '../../store/read/checks.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import type { StoreProblem } from '../../store/problem.ts';
import type { Store } from '../../store/store.ts';
import { hours, milliseconds } from '../../time/duration.ts';
import { earlier, later, earliest, type Instant } from '../../time/instant.ts';
import type { Dossier, Integrity } from '../../timeline/dossier.ts';
import { standingOf } from './standing-of.ts';
import { theirsOf } from './outage-theirs.ts';
import { patternWith } from './outage-pattern.ts';
import { unverifiedUntil } from './unverified-until.ts';

const AROUND = hours(1);

/** The second read: every check around the outage, of all that is watched. */
export function readDossierChecks(
  store: Store,
  outage: Outage,
  watched: readonly WatchedTarget[],
  now: Instant,
): Promise<Result<StoredChecks, StoreProblem>> {
  const targets = watched.map(({ target }) => target.id);
  const from = earlier(outage.startedAfter ?? outage.startedAt, AROUND);
  return readChecks(store, targets, { from, to: earliest(now, later(outage.endedAt ?? now, AROUND)) });
}

/** In the record's own time. Null: there is no such outage. Patterns are of the clocks in `zone`. */
export function dossierOf(
  stored: StoredOutage,
  seen: StoredChecks,
  tickets: readonly Ticket[],
  now: Instant,
  zone: string,
): Dossier | null {
  const { outage, known } = stored;
  if (!outage) return null;
  const watched = allTargets(stored.watchlist.sites);
  const { said, lag, source, page, isHeard, poll } = theirsOf(outage, stored, now);
  return {
    ...{ outage, now, watched, lag, joined: said, ...seen },
    tickets,
    ...correctionsOf(outage, stored, tickets),
    gaps: [...stored.gaps, ...gapsNow(stored, watched, now)],
    page: source && {
      ...{ url: source.page, isHeard, headline: page },
      readAt: poll?.read?.endedAt ?? null,
    },
    pattern: patternWith(outage, stored, zone),
    pasted: stored.pasted.filter((each) => isCalled(outage, each.outage)),
    isOwnWork: isOwn(outage, stored, watched, now),
    integrity: {
      head: known?.live.head ?? CHAIN_START,
      clock: known ? clockOf(known.live.clock) : null,
      line: known?.live.line ?? null,
      ...unverifiedPart(outage, stored),
    },
  };
}

/** What the user says of the outage, as far as they have not taken it back: their notes are with those of the tickets. */
function correctionsOf(
  outage: Outage,
  { corrections, falseAlarms }: StoredOutage,
  tickets: readonly Ticket[],
): Pick<Dossier, 'amended' | 'mark' | 'notes' | 'standing'> {
  const amended = amendmentsOn(outage, corrections.amended).filter(({ takenBackAt }) => takenBackAt === null);
  return {
    amended,
    mark: markOf(outage, corrections.marked),
    notes: ownNotes(tickets, amended),
    standing: standingOf(outage, falseAlarms),
  };
}

function unverifiedPart(outage: Outage, stored: StoredOutage): Pick<Integrity, 'unverifiedUntil'> {
  const until = unverifiedUntil(outage, stored);
  return until === null ? {} : { unverifiedUntil: until };
}

/** Of what is over only the user's word tells whose work it was. */
function isOwn(
  outage: Outage,
  { corrections }: StoredOutage,
  watched: readonly WatchedTarget[],
  now: Instant,
) {
  if (outage.endedAt !== null) return markOf(outage, corrections.marked) !== null;
  return isOwnWork(outage, corrections, watched, now);
}

function gapsNow({ known }: StoredOutage, watched: readonly WatchedTarget[], now: Instant): Gap[] {
  if (!known) return [];
  return watched.flatMap(({ target }) =>
    pendingGaps(recall(known.memory, target.id), target.id, now, target.checkEvery, POLICY),
  );
}

/** As far as the servers that told the time last disagree with ours, once it is corrected. */
function clockOf({ samples }: ClockState): Integrity['clock'] {
  if (samples.length === 0) return null;
  const offs = samples.map(({ ahead, correction }) => Math.abs(ahead - correction));
  return { offBy: milliseconds(Math.max(...offs)), servers: samples.length };
}
