// Owns what the user is to be told of outages now: one notification an outage, not one a target.
import { between, instant, type Instant } from '../time/instant.ts';
import { days, type Duration } from '../time/duration.ts';
import { UNATTENDED, type Attention, type Attentions } from './attention.ts';
import { attentionTo, isCalled, toldAt } from './attention-to.ts';
import type { Outage, OutageId } from './outage.ts';
import type { NotificationSettings } from './settings.ts';

export type Notice = { readonly kind: 'down' | 'still-down' | 'recovered'; readonly outage: Outage };

export type NoticeContext = {
  readonly now: Instant;
  /** Minutes since local midnight. */
  readonly localMinute: number;
  readonly settings: NotificationSettings;
  /** How long an outage must have lasted before anybody is told: the least that its sites ask for. */
  readonly notifyAfterOf: (outage: Outage) => Duration;
  /** Whether anybody can see it right now: that something is down is not said of time that nobody watches. */
  readonly isSeen: (outage: Outage) => boolean;
  /** Whether the user is at work on it, and wants to hear nothing of it meanwhile. What is still down after it is told then. */
  readonly isOwnWork: (outage: Outage) => boolean;
};

/** What is to be told now, and the attentions after telling it. What quiet hours hold back is told after them. */
export function dueNotices(
  outages: readonly Outage[],
  attentions: Attentions,
  context: NoticeContext,
): { readonly notices: readonly Notice[]; readonly attentions: Attentions } {
  const next = new Map<OutageId, Attention>(unclaimed(outages, attentions, context.now));
  const notices: Notice[] = [];
  for (const outage of outages) {
    const attention = attentionTo(outage, attentions);
    const kind = isQuiet(context) ? null : dueKind(outage, attention, context);
    if (kind) notices.push({ kind, outage });
    next.set(outage.id, kind ? told(attention, kind, context.now) : attention);
  }
  return { notices, attentions: next };
}

/** A target that was removed may come back, and its outage with it: that is no news then. */
const KEPT_FOR = days(1);

function unclaimed(
  outages: readonly Outage[],
  attentions: Attentions,
  now: Instant,
): [OutageId, Attention][] {
  return [...attentions].filter(
    ([name, attention]) =>
      between(instant(toldAt(attention)), now) < KEPT_FOR &&
      !outages.some((outage) => isCalled(outage, name)),
  );
}

function dueKind(outage: Outage, attention: Attention, context: NoticeContext): Notice['kind'] | null {
  const { now, settings } = context;
  if (outage.endedAt !== null) {
    const wasTold = attention.downNotifiedAt !== null && attention.recoveryNotifiedAt === null;
    return wasTold ? 'recovered' : null;
  }
  if (!context.isSeen(outage) || context.isOwnWork(outage)) return null;
  // Whoever was told that it is over must hear that it is not.
  if (attention.downNotifiedAt === null || attention.recoveryNotifiedAt !== null) {
    return between(outage.startedAt, now) >= context.notifyAfterOf(outage) ? 'down' : null;
  }
  const isSnoozed = attention.snoozedUntil !== null && now < attention.snoozedUntil;
  if (attention.acknowledgedAt !== null || isSnoozed || settings.remindAfter === null) return null;
  const lastTold = attention.remindedAt ?? attention.downNotifiedAt;
  return between(lastTold, now) >= settings.remindAfter ? 'still-down' : null;
}

function told(attention: Attention, kind: Notice['kind'], now: Instant): Attention {
  switch (kind) {
    case 'down':
      return { ...UNATTENDED, downNotifiedAt: now };
    case 'still-down':
      return { ...attention, remindedAt: now };
    case 'recovered':
      return { ...attention, recoveryNotifiedAt: now };
  }
}

/** Quiet hours may reach over midnight. */
function isQuiet({ settings: { quietHours }, localMinute }: NoticeContext): boolean {
  if (!quietHours) return false;
  const { fromMinute, toMinute } = quietHours;
  return fromMinute <= toMinute
    ? localMinute >= fromMinute && localMinute < toMinute
    : localMinute >= fromMinute || localMinute < toMinute;
}
