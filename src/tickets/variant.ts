// Owns which letters there are, and which of them fit the state of an outage.
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

/** What can be said now, the fittest first. Work of the user's own is told to their own users only. */
export function variantsFor(dossier: Dossier): Variant[] {
  const { outage, tickets, isOwnWork } = dossier;
  const isOver = outage.endedAt !== null;
  const sentAt = lastSentAt(tickets);
  const hasNews = sentAt !== null && rowsSince(dossier, timelineOf(dossier), sentAt).length > 0;
  const isFlapping = outage.windows.some(({ kind }) => kind === 'intermittent');
  const fit: Readonly<Record<Variant, boolean>> = {
    'first-report': !isOver && sentAt === null,
    update: !isOver && hasNews,
    recovered: isOver,
    'credit-claim': isOver,
    intermittent: isFlapping,
    'maintenance-overran': overrunOf(dossier) !== null,
    notice: !isOver,
    'all-clear': isOver,
  };
  const order = isOver ? AFTERWARDS : MEANWHILE;
  return order.filter((variant) => fit[variant] && (!isOwnWork || !TO_PROVIDER.has(variant)));
}

const MEANWHILE: readonly Variant[] = [
  ...(['maintenance-overran', 'intermittent', 'first-report', 'update', 'notice'] as const),
];
const AFTERWARDS: readonly Variant[] = [
  ...(['recovered', 'credit-claim', 'intermittent', 'maintenance-overran', 'all-clear'] as const),
];
const TO_PROVIDER: ReadonlySet<Variant> = new Set(
  VARIANTS.filter((variant) => variant !== 'notice' && variant !== 'all-clear'),
);

/** Incidents of the provider's own that fit and that they have not closed: to be cited before anything is filed. */
export function openIncidents({ joined }: Pick<Dossier, 'joined'>): Joined[] {
  return joined.filter(({ thread }) => thread.kind === 'incident' && isOngoing(thread));
}
