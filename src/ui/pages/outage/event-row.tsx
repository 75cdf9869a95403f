// Owns one event: on each clock, who says it, what, and what can be held against it.
import type { ComponentChildren } from 'preact';
import type { CalendarDate } from '../../../time/calendar-date.ts';
import { toIso } from '../../../time/instant.ts';
import type { Dossier } from '../../../timeline/dossier.ts';
import type { Row } from '../../../timeline/row.ts';
import { whenShown, type ClockReading, type WhenShown } from '../../data/event-clocks.ts';
import { say } from '../../data/manner.ts';
import { EventEvidence } from './event-evidence.tsx';
import { sayOffset } from './say-date.ts';
import { sayEvent, sayWho } from './say-event.ts';

export type Clock = {
  readonly zone: string;
  readonly head: string;
  /** Its offset changes: each time has its own beside it. */
  readonly tellsOffset: boolean;
};

export type EventRowProps = {
  readonly row: Row;
  readonly day: CalendarDate;
  readonly clocks: readonly Clock[];
  readonly dossier: Dossier;
};

export function EventRow({ row, day, clocks, dossier }: EventRowProps) {
  return (
    <tr role="row" class={`event is-${row.fact.kind} by-${row.who}`}>
      {clocks.map((clock) => (
        <Cell key={clock.zone} head={clock.head} look="clock">
          <time dateTime={toIso(row.when.at)}>
            {sayWhen(whenShown(clock.zone, row, day), clock.tellsOffset)}
          </time>
        </Cell>
      ))}
      <Cell head={say('eventsWho')} look="who">
        {sayWho(dossier, row.who)}
      </Cell>
      <Cell head={say('eventsWhat')} look="what">
        <span class="sign" aria-hidden="true" />
        <bdi class="words">{sayEvent(dossier, row)}</bdi>
      </Cell>
      <Cell head={say('eventsEvidence')} look="evidence-of">
        <EventEvidence evidence={row.evidence} day={day} />
      </Cell>
    </tr>
  );
}

type CellProps = { readonly head: string; readonly look: string; readonly children: ComponentChildren };

function Cell({ head, look, children }: CellProps) {
  return (
    <td role="cell" class={look} data-head={head}>
      {children}
    </td>
  );
}

function sayWhen({ kind, first, last }: WhenShown, tellsOffset: boolean): string {
  const from = sayReading(first, tellsOffset);
  if (kind === 'by') return say('eventBy', from);
  if (last === null) return from;
  // One day is named once.
  const to = sayReading(last.date === first.date ? { ...last, date: null } : last, tellsOffset);
  return say(kind === 'somewhere' ? 'eventSomewhere' : 'eventSince', from, to);
}

/** An hour that comes twice says which one it is. */
function sayReading({ clock, date, offset, repeat }: ClockReading, tellsOffset: boolean): string {
  const shown = [date, clock, ...(tellsOffset ? [sayOffset(offset)] : [])].filter(Boolean).join(' ');
  return repeat === null ? shown : say(repeat === 'first' ? 'eventFirstTime' : 'eventSecondTime', shown);
}
