// Owns what is said to somebody who waits for an answer of a provider: not to ask again where that costs their place, or that it is time to.
import type { ReplyClock } from '../../domain/reply-clock.ts';
import { hintsFor } from './provider-hint.ts';

export type ReplyAdvice = 'do-not-bump' | 'ask-again';

/** Null: nothing is awaited, or not for long yet. */
export function replyAdvice(
  { waitingSinceAt, isReminderDue }: Pick<ReplyClock, 'waitingSinceAt' | 'isReminderDue'>,
  provider: string,
  deskAddress: string | null,
): ReplyAdvice | null {
  if (waitingSinceAt === null) return null;
  const isUnwelcome = hintsFor(provider, deskAddress).some(({ hint }) => hint.kind === 'do-not-bump');
  if (isUnwelcome) return 'do-not-bump';
  return isReminderDue ? 'ask-again' : null;
}
