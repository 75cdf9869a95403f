// Owns how long nobody has answered, or how long the first human answer took.
import { replyClock } from '../../../domain/reply-clock.ts';
import type { Ticket } from '../../../domain/ticket.ts';
import { sayDuration } from '../../../text/duration.ts';
import type { Instant } from '../../../time/instant.ts';
import { replyAdvice } from '../../../tickets/desk/reply-advice.ts';
import { say } from '../../data/manner.ts';

export type ReplyClockLineProps = {
  readonly ticket: Ticket;
  readonly provider: string;
  readonly address: string;
  readonly now: Instant;
};

export function ReplyClockLine({ ticket, provider, address, now }: ReplyClockLineProps) {
  const clock = replyClock(ticket, now);
  if (!clock) return null;
  const lasts = sayDuration(say, clock.runsFor);
  const advice = replyAdvice(clock, provider, address === '' ? null : address);
  return (
    <p class={advice ? 'call' : 'muted'}>
      {say(clock.answeredAt === null ? 'replyClockRuns' : 'replyClockAnswered', lasts)}
      {advice && <> {say(advice === 'do-not-bump' ? 'replyDoNotBump' : 'replyReminderDue')}</>}
    </p>
  );
}
