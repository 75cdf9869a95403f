// Owns the few figures that tell an outage at a glance: seen, missed, how late they spoke and answered, and what it made of the month.
import { replyClock } from '../../../domain/reply-clock.ts';
import type { Ticket } from '../../../domain/ticket.ts';
import { sayDuration } from '../../../text/duration.ts';
import { sayDurationRange } from '../../../text/duration-range.ts';
import { outageSpan } from '../../../text/outage.ts';
import { milliseconds } from '../../../time/duration.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageRecord } from '../../data/outage-record.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { monthGlances } from './say-month.ts';
import { sayUnheard } from './say-unheard.ts';

/** A figure, and what it is of. */
export type Glance = { readonly value: string; readonly label: string };

export type GlanceProps = {
  readonly view: OutageView;
  /** Null: it is not read yet. */
  readonly record: OutageRecord | null;
  readonly now: Instant;
};

export function GlanceFigures({ view, record, now }: GlanceProps) {
  const { outage, unobservedFor, tickets, corrections } = view;
  const figures: Glance[] = [
    { value: sayDuration(say, outageSpan(outage, now).least), label: say('glanceSeen') },
    { value: sayDuration(say, unobservedFor), label: say('glanceUnobserved') },
    // What was not their doing says nothing of how late they were.
    ...(corrections.standing === 'counts' ? [firstWord(view, now)] : []),
    firstReply(tickets, now),
    ...(record ? monthGlances(pageManner, record) : [{ value: '\u2026', label: say('glanceReading') }]),
  ];
  return (
    <section aria-label={say('glanceTitle')}>
      <dl class="glance">
        {figures.map(({ value, label }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const NOTHING = '\u2013';

function firstWord(view: OutageView, now: Instant): Glance {
  const { lag, said } = view.theirs;
  const { firstWord: spread } = lag;
  if (!spread) {
    return { value: NOTHING, label: said.length > 0 ? say('figureNotAdmitted') : sayUnheard(view, now) };
  }
  const { least, most } = spread;
  if (least >= 0) return { value: `+${sayDurationRange(say, spread)}`, label: say('glanceAdmitted') };
  const before = { least: milliseconds(Math.max(0, 0 - most)), most: milliseconds(0 - least) };
  if (most <= 0)
    return { value: `\u2212${sayDurationRange(say, before)}`, label: say('glanceAdmittedBefore') };
  const off = milliseconds(Math.max(most, 0 - least));
  return { value: `\u00B1${sayDuration(say, off)}`, label: say('glanceAdmitted') };
}

/** Of all that was written about it, by whatever letter was first. */
function firstReply(tickets: readonly Ticket[], now: Instant): Glance {
  const clocks = tickets.flatMap((ticket) => replyClock(ticket, now) ?? []);
  const [first] = clocks.toSorted((one, other) => one.sentAt - other.sentAt);
  if (!first) return { value: NOTHING, label: say('glanceNoTicket') };
  return {
    value: sayDuration(say, first.runsFor),
    label: say(first.answeredAt === null ? 'glanceNoReply' : 'glanceReply'),
  };
}
