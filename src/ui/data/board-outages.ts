// Owns the outages of the dashboard: what failed, from when to when, and how far the user has come with the provider. Pure.
import { isCalled } from '../../domain/attention-to.ts';
import type { Failure } from '../../domain/failure.ts';
import { markOf } from '../../domain/marked-outage.ts';
import type { Outage, OutageId } from '../../domain/outage.ts';
import type { TargetId } from '../../domain/target.ts';
import { mainFailure, type WindowKind } from '../../domain/window.ts';
import type { DowntimeLog } from '../../reports/downtime-log.ts';
import type { Duration } from '../../time/duration.ts';
import { outageSpan } from '../../text/outage.ts';
import { ticketStanding, type TicketStanding } from './ticket-standing.ts';

export type BoardOutage = Pick<
  Outage,
  'id' | 'provider' | 'targets' | 'startedAfter' | 'startedAt' | 'endedAfter' | 'endedAt'
> & {
  /** The worst of its windows. */
  readonly kind: WindowKind;
  readonly lasted: { readonly least: Duration; readonly most: Duration };
  /** What most of its checks met. */
  readonly failure: Failure;
  /** The user calls it maintenance. */
  readonly isPlanned: boolean;
  readonly ticket: TicketStanding;
};

const KINDS: readonly WindowKind[] = ['down', 'intermittent', 'degraded'];

/** Newest first; `drafts` are the outages about which a letter was begun. */
export function boardOutages(log: DowntimeLog, drafts: readonly OutageId[]): BoardOutage[] {
  return log.outages.map((outage) => oneOf(outage, log, drafts)).toReversed();
}

function oneOf(outage: Outage, log: DowntimeLog, drafts: readonly OutageId[]): BoardOutage {
  const { id, provider, targets, startedAfter, startedAt, endedAfter, endedAt, windows } = outage;
  const tickets = log.tickets.filter((ticket) => isCalled(outage, ticket.outage));
  return {
    ...{ id, provider, targets, startedAfter, startedAt, endedAfter, endedAt },
    kind: KINDS.find((kind) => windows.some((window) => window.kind === kind)) ?? 'down',
    lasted: outageSpan(outage, log.now),
    failure: mainFailure({ phases: windows.flatMap(({ phases }) => phases) }),
    isPlanned: markOf(outage, log.corrections.marked) !== null,
    ticket: ticketStanding(
      tickets,
      drafts.some((name) => isCalled(outage, name)),
      log.now,
    ),
  };
}

/** How many outages each target was part of. */
export function countByTarget(outages: readonly Outage[]): ReadonlyMap<TargetId, ReadonlySet<OutageId>> {
  const known = new Map<TargetId, Set<OutageId>>();
  for (const { id, targets } of outages) {
    for (const target of targets) {
      const own = known.get(target);
      if (own) own.add(id);
      else known.set(target, new Set([id]));
    }
  }
  return known;
}
