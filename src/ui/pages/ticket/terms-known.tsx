// Owns what is known of the terms themselves: who says so, since when, what is missing, and what was taken in its stead.
import type { Assessment } from '../../../sla/assess.ts';
import type { Source } from '../../../sla/profile.ts';
import { toIsoDate, type CalendarDate } from '../../../time/calendar-date.ts';
import { say } from '../../data/manner.ts';

export function TermsKnown({ assessment }: { readonly assessment: Assessment }) {
  const { profile, unknown, assumed } = assessment;
  return (
    <details class="terms" open>
      <summary>{say('slaTerms')}</summary>
      <ul>
        {profile.sources.map((source) => (
          <li key={source.url}>
            <a href={source.url} target="_blank" rel="noopener noreferrer" dir="ltr">
              {source.url}
            </a>
            {say('popupJoin')}
            {saySource(source)}
          </li>
        ))}
        {profile.caveats.map((caveat) => (
          <li key={caveat}>{say(`slaCaveat_${caveat.replaceAll('-', '_')}`)}</li>
        ))}
        {unknown.map((term) => (
          <li key={term}>{say(`slaUnknown_${term}`)}</li>
        ))}
        {assumed.map((each) => (
          <li key={each}>{say(`slaAssumed_${each.replaceAll('-', '_')}`)}</li>
        ))}
      </ul>
    </details>
  );
}

function saySource({ dated, readOn, isVerified }: Source): string {
  const read = toIsoDate(readOn);
  const when = dated ? say('slaDated', sayAge(dated), read) : say('slaUndated', read);
  return isVerified ? when : `${when} ${say('slaHearsay')}`;
}

/** A source that bears no more than a year is kept under its first day. */
function sayAge(date: CalendarDate): string {
  return date.month === 1 && date.day === 1 ? String(date.year) : toIsoDate(date);
}
