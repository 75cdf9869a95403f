// Owns the reminder of a letter that no human has answered for long.
import { isCalled } from '../../../domain/attention-to.ts';
import type { Outage } from '../../../domain/outage.ts';
import { replyClock } from '../../../domain/reply-clock.ts';
import type { Ticket } from '../../../domain/ticket.ts';
import { sayDuration } from '../../../text/duration.ts';
import { between, earliest, type Instant } from '../../../time/instant.ts';
import { say } from '../../data/manner.ts';

export type NoReplyProps = {
  readonly tickets: readonly Ticket[];
  readonly outage: Outage;
  readonly now: Instant;
};

export function NoReply({ tickets, outage, now }: NoReplyProps) {
  const waits = tickets.flatMap((ticket) => {
    const clock = isCalled(outage, ticket.outage) ? replyClock(ticket, now) : null;
    return clock?.isReminderDue && clock.waitingSinceAt !== null ? [clock.waitingSinceAt] : [];
  });
  const [first, ...others] = waits;
  if (first === undefined) return null;
  const since = earliest(first, ...others);
  return (
    <p>
      <b>{say('popupNoReply', sayDuration(say, between(since, now)))}</b>
    </p>
  );
}
