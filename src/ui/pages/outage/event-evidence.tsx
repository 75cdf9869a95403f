// Owns what a reader can hold against an event: the browser's word, an address, a request's number, or where it was read.
import { shorten } from '../../../text/quote.ts';
import { sayRange } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import type { RowEvidence } from '../../../timeline/row.ts';
import { pageManner, say } from '../../data/manner.ts';

const LONG = 80;

export function EventEvidence({ evidence, now }: { readonly evidence: RowEvidence; readonly now: Instant }) {
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
  const seenAt = sayRange(pageManner, seen.after ?? seen.at, seen.at, now);
  return (
    <>
      <span>{say('eventRead', seenAt)}</span>{' '}
      {url && (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {say('providerOpen')}
        </a>
      )}
    </>
  );
}
