// Owns how late and how true a provider's word usually is: over all outages of which there is a figure, with their count. Pure.
import { isNotTheirs } from '../../domain/as-corrected.ts';
import { joinedThreads } from '../../domain/join.ts';
import { distributionOf, lagOf, type Distribution, type Lag } from '../../domain/lag.ts';
import { threadId } from '../../domain/thread.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import type { Duration } from '../../time/duration.ts';
import type { Instant } from '../../time/instant.ts';
import { heardUntil, joinContext } from './outage-theirs.ts';

export type UsualFigure =
  | 'firstWord'
  | 'resolved'
  | 'greenWhileDown'
  | 'openAfterRecovery'
  | 'longestSilence';

export type UsualLags = {
  /** How many outages there were at this provider, without those that were not its doing. */
  readonly outages: number;
  /** By the lower bound of each. Null: there is nothing to count. */
  readonly figures: Readonly<Record<UsualFigure, Distribution | null>>;
};

export function usualLags(provider: string, stored: StoredOutage, now: Instant): UsualLags {
  const until = heardUntil(provider, stored, now);
  const context = joinContext(stored, now, until);
  const threads = stored.threads.filter((thread) => thread.provider === provider);
  const page = threads.find(({ id }) => id === threadId(provider, 'page', '')) ?? null;
  const outages = stored.outages.filter((each) => each.provider === provider && !isNotTheirs(each));
  const lags = outages.map((each) =>
    lagOf(each, joinedThreads(each, threads, { ...context, believedUntil: until }), {
      now,
      page,
      believedUntil: until,
    }),
  );
  const over = (pick: (lag: Lag) => Duration | null | undefined) =>
    distributionOf(lags.flatMap((lag) => pick(lag) ?? []));
  return {
    outages: outages.length,
    figures: {
      firstWord: over(({ firstWord }) => firstWord?.least),
      resolved: over(({ resolved }) => resolved?.least),
      greenWhileDown: over(({ greenWhileDown }) => greenWhileDown),
      openAfterRecovery: over(({ openAfterRecovery }) => openAfterRecovery),
      longestSilence: over(({ longestSilence }) => longestSilence),
    },
  };
}
