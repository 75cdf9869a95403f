// Owns what a reader can hold against an event: the browser's word, an address, a request's number, or where it was read.
import { shorten } from '../../../text/quote.ts';
import type { CalendarDate } from '../../../time/calendar-date.ts';
import type { RowEvidence } from '../../../timeline/row.ts';
import { whenShown, type ClockReading } from '../../data/event-clocks.ts';
import { pageManner, say } from '../../data/manner.ts';

const LONG = 80;

export type EventEvidenceProps = { readonly evidence: RowEvidence; readonly day: CalendarDate };

export function EventEvidence({ evidence, day }: EventEvidenceProps) {
  if (evidence.kind === 'word') return null;
  if (evidence.kind === 'check') {
    const told = [evidence.code, evidence.address, evidence.requestId].filter((each) => each !== null);
    return told.map((each) => (
      <code key={each} class="fact">
        {shorten(each, LONG)}
      </code>
    ));
  }
  const { seen, url } = evidence;
  const { first, last } = whenShown(pageManner.zone, { when: seen, until: null }, day);
  return (
    <>
      <span>{say('eventRead', [first, ...(last ? [last] : [])].map(sayReading).join('\u2013'))}</span>{' '}
      {url && (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {say('providerOpen')}
        </a>
      )}
    </>
  );
}

function sayReading({ date, clock }: ClockReading): string {
  return date === null ? clock : `${date} ${clock}`;
}
