// Owns what an assessment is made of, out of the record: of all targets of an outage as one service. Pure.
import { isCalled } from '../../domain/attention-to.ts';
import { linksOf } from '../../domain/join.ts';
import { ownMaintenance } from '../../domain/own-maintenance.ts';
import type { TargetId } from '../../domain/target.ts';
import { announcementsOf } from '../../sla/announcements.ts';
import { interruptionsOf } from '../../sla/interruption.ts';
import type { SlaEvidence } from '../../sla/sla-evidence.ts';
import type { Ledger } from '../../store/read/ledger.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import { instant, type Instant } from '../../time/instant.ts';
import { subtractAll, union, type Interval } from '../../time/interval.ts';
import type { Dossier } from '../../timeline/dossier.ts';
import { failingOf } from './failing-of.ts';

export type SlaRecord = Pick<StoredOutage, 'outages' | 'threads' | 'corrections' | 'firstSeenAt'> & Ledger;

/** From `since` on: the ledger has to reach as far back. */
export function slaEvidenceOf(dossier: Dossier, record: SlaRecord, since: Instant): SlaEvidence {
  const { outage, now } = dossier;
  const parts = outage.targets.map((target) => partOf(dossier, record, target, since));
  const nothing = { announced: [], ownWork: [], reportedAt: [], now };
  const seen = parts.map(({ windows, failing, unobserved, ownWork }) => {
    const evidence = { ...nothing, windows, failing, unobserved };
    const certain = interruptionsOf(evidence).flatMap((each) => each.certain);
    return { certain, unplanned: subtractAll(certain, union(ownWork)) };
  });
  const unlinked = linksOf(outage, record.corrections.links);
  const threads = record.threads.filter(
    ({ id, provider }) => provider === outage.provider && unlinked.get(id) !== 'unlinked',
  );
  return {
    windows: parts.flatMap(({ windows }) => windows),
    failing: new Map(parts.flatMap(({ failing }) => [...failing])),
    // What one target was seen to do is known of the service, whether another one was watched or worked on.
    unobserved: subtractAll(
      union(parts.flatMap(({ unobserved }) => unobserved)),
      union(seen.flatMap(({ certain }) => certain)),
    ),
    ownWork: subtractAll(
      union(parts.flatMap(({ ownWork }) => ownWork)),
      union(seen.flatMap(({ unplanned }) => unplanned)),
    ),
    notTheirs: notTheirsIn(parts, record, now),
    announced: announcementsOf(threads),
    reportedAt: reportsOf(dossier, record),
    now,
  };
}

type Part = Pick<SlaEvidence, 'windows' | 'unobserved' | 'ownWork'> & {
  readonly failing: NonNullable<SlaEvidence['failing']>;
};

function partOf(dossier: Dossier, record: SlaRecord, id: TargetId, since: Instant): Part {
  const { watched, now } = dossier;
  const place = watched.find(({ target }) => target.id === id);
  const windows = record.outages.flatMap((each) => each.windows).filter(({ target }) => target === id);
  const gaps = [...record.gaps, ...dossier.gaps].filter(({ target }) => target === id);
  const removedAt = place?.target.removedAt ?? null;
  const all: Interval[] = [
    { from: instant(0), to: instant(record.firstSeenAt[id] || now) },
    ...gaps.map(({ from, to }) => ({ from, to })),
    ...(removedAt === null ? [] : [{ from: removedAt, to: now }]),
  ];
  return {
    windows,
    failing: place ? failingOf(dossier, place.target, windows) : new Map(),
    unobserved: union(all.filter(({ from, to }) => from < to)),
    ownWork: place
      ? union(ownMaintenance(record.corrections, place, record.outages, { from: since, to: now }))
      : [],
  };
}

/** What may have been down without their doing, as far as nothing else was surely down then. */
function notTheirsIn(parts: readonly Part[], { outages }: SlaRecord, now: Instant): Interval[] {
  const excused = new Set(outages.flatMap(({ notTheirs = [] }) => notTheirs));
  if (excused.size === 0) return [];
  const interruptions = (isExcused: boolean) =>
    parts.flatMap(({ windows, failing, unobserved }) =>
      interruptionsOf({
        ...{ announced: [], ownWork: [], reportedAt: [], now, failing, unobserved },
        windows: windows.filter(({ id }) => excused.has(id) === isExcused),
      }),
    );
  const around = union(interruptions(true).map((each) => each.around));
  return subtractAll(around, union(interruptions(false).flatMap((each) => each.certain)));
}

/** Letters about any outage of theirs: a contract looks which one they were written in. */
function reportsOf({ outage }: Dossier, { outages, tickets }: SlaRecord): Instant[] {
  const theirs = outages.filter(({ provider }) => provider === outage.provider);
  const about = tickets.filter((ticket) => theirs.some((each) => isCalled(each, ticket.outage)));
  const sent = about
    .flatMap(({ events }) => events)
    .filter(({ kind }) => kind === 'opened' || kind === 'sent');
  return sent.map(({ at }) => at).toSorted((one, other) => one - other);
}
