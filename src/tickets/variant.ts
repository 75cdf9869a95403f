// Owns which letters there are, and which of them fit the state of an outage.
import { asSeen } from '../domain/as-corrected.ts';
import { endsInCut } from '../domain/cut-edges.ts';
import { announcedTime, plannedWork } from '../domain/planned-work.ts';
import { theirPart } from '../domain/their-part.ts';
import { isOngoing } from '../domain/thread.ts';
import { lastSentAt } from '../domain/ticket.ts';
import type { Joined } from '../domain/join.ts';
import type { Dossier } from '../timeline/dossier.ts';
import { overrunOf } from '../timeline/overrun.ts';
import { rowsSince } from '../timeline/rows-since.ts';
import { timelineOf } from '../timeline/timeline.ts';

export const VARIANTS = [
  'first-report',
  'update',
  'recovered',
  'credit-claim',
  'intermittent',
  'maintenance-overran',
  'notice',
  'all-clear',
] as const;

/** `notice` and `all-clear` are for the user's own users, all others for the provider. */
export type Variant = (typeof VARIANTS)[number];

/** What can be said now, the fittest first. What is not the provider's doing is told to the user's own users only. */
export function variantsFor(dossier: Dossier): Variant[] {
  const order = orderFor(dossier);
  return order.filter((variant) => {
    if (dossier.isOwnWork && TO_PROVIDER.has(variant)) return false;
    if (!isTrueOf(variant, dossier)) return false;
    const sentAt = lastSentAt(dossier.tickets);
    if (variant === 'first-report') return sentAt === null;
    if (variant !== 'update' || sentAt === null) return true;
    return rowsSince(dossier, timelineOf(dossier), sentAt).length > 0;
  });
}

/** Whether the letter would say something true: nothing is back that is still down. */
export function isTrueOf(variant: Variant, dossier: Dossier): boolean {
  if (dossier.standing !== 'counts' && TO_PROVIDER.has(variant)) return false;
  const told = dossierFor(variant, dossier);
  const { outage, tickets, standing } = told;
  const isOver = outage.endedAt !== null;
  switch (variant) {
    case 'first-report':
    case 'notice':
      return !isOver;
    case 'update':
      return !isOver && lastSentAt(tickets) !== null;
    case 'recovered':
    case 'all-clear':
      // What ends by the user's word alone may fail all the same.
      return isOver && (standing !== 'counts' || (asSeen(outage).endedAt !== null && !endsInCut(outage)));
    case 'credit-claim':
      // No contract that we know of counts what was only degraded.
      return isOver && outage.windows.some(({ kind }) => kind !== 'degraded');
    case 'intermittent':
      return outage.windows.some(({ kind }) => kind === 'intermittent');
    case 'maintenance-overran':
      return overrunOf(told) !== null;
  }
}

const MEANWHILE: readonly Variant[] = [
  'maintenance-overran',
  'intermittent',
  'first-report',
  'update',
  'notice',
];
const AFTERWARDS: readonly Variant[] = [
  ...(['recovered', 'credit-claim', 'intermittent', 'maintenance-overran', 'all-clear'] as const),
];

/** What was announced need not be reported while it is on time: the user's own users hear of it first. */
function orderFor({ outage, joined, now }: Dossier): readonly Variant[] {
  if (outage.endedAt !== null) return AFTERWARDS;
  const works = plannedWork(joined.map(({ thread }) => thread));
  const isOnTime = announcedTime(works).some(({ from, to }) => from <= now && now < to);
  return isOnTime ? ['notice', ...MEANWHILE.filter((variant) => variant !== 'notice')] : MEANWHILE;
}

const TO_PROVIDER: ReadonlySet<Variant> = new Set(
  VARIANTS.filter((variant) => variant !== 'notice' && variant !== 'all-clear'),
);

/** What the letter is about: to a provider nothing is said of what was not their doing. */
export function dossierFor(variant: Variant, dossier: Dossier): Dossier {
  return TO_PROVIDER.has(variant) ? { ...dossier, outage: theirPart(dossier.outage) } : dossier;
}

/** Whether it is a letter to the provider; else it is one to the user's own users. */
export function isToProvider(variant: Variant): boolean {
  return TO_PROVIDER.has(variant);
}

/** Incidents of the provider's own that fit and that they have not closed: to be cited before anything is filed. */
export function openIncidents({ joined }: Pick<Dossier, 'joined'>): Joined[] {
  return joined.filter(({ thread }) => thread.kind === 'incident' && isOngoing(thread));
}
