// Owns what a claim says of the terms that it goes by: where they were read, what they ask for, what was taken for granted.
import { hostnameOf, parseHttpUrl } from '../../base/http-url.ts';
import type { Assessment } from '../../sla/assess.ts';
import type { Profile, Source, Term } from '../../sla/profile.ts';
import type { Assumption } from '../../sla/unknown-terms.ts';
import { toIsoDate, type CalendarDate } from '../../time/calendar-date.ts';
import { milliseconds } from '../../time/duration.ts';
import { sayLength } from './duration.ts';
import { joinNames } from './names.ts';
import { saySpan } from './time.ts';

const TERMS: Readonly<Record<Term, string>> = {
  promise: 'the promise',
  period: 'the period',
  measure: 'what counts as downtime',
  exclusions: 'what is left out',
  credit: 'the credit',
  claim: 'how to claim',
};

const ASSUMPTIONS: Readonly<Record<Assumption, string>> = {
  'utc-midnights': 'Your terms name no time zone that I know of: the period runs by midnights of UTC.',
  'period-begins-on-the-first': 'The period is taken to begin on the first of the month.',
  'hours-in-zone-of-period': 'Your maintenance hours are taken to be those of the zone of the period.',
  'paid-for-one-period': 'The cap is reckoned as if I had paid for one period in advance.',
};

export function sayBasis({ profile, assumed, unknown, tooLate, weight }: Assessment): string[] {
  return [
    'All figures are lower bounds: what was not seen to be down is not in them.',
    ...profile.sources.map(saySource),
    'If my contract with you says otherwise, my contract counts.',
    ...sayGrain(profile),
    ...(weight === 'supports' ? ['Your own measurement decides: these figures are for comparison.'] : []),
    ...tooLate.map(({ work, given, asked }) => {
      const told = given < 0 ? 'after it had begun' : `${sayLength(given)} before`;
      return `Your maintenance of ${saySpan(work)} counts: it was announced ${told}, and ${sayLength(asked)} are due.`;
    }),
    ...(unknown.includes('exclusions') ? ['I know of no exclusions in your terms, and applied none.'] : []),
    ...assumed.map((each) => ASSUMPTIONS[each]),
  ];
}

function saySource({ url, dated, readOn, isVerified, gives }: Source): string {
  const of = joinNames(
    gives.map((term) => TERMS[term]),
    gives.length,
  );
  const parsed = parseHttpUrl(url);
  const place = `${parsed.ok ? hostnameOf(parsed.value) : url}${isVerified ? '' : ' (somebody’s account of your terms)'}`;
  const age = dated ? `, dated ${sayAge(dated)}` : '';
  return `Terms on ${of}: ${place}${age}, read ${toIsoDate(readOn)}.`;
}

/** A source that bears no more than a year is kept under its first day. */
function sayAge(date: CalendarDate): string {
  return date.month === 1 && date.day === 1 ? String(date.year) : toIsoDate(date);
}

function sayGrain({ measure: { grain, longerThan } }: Profile): string[] {
  const counted = {
    moment: [],
    minute: ['Only unbroken minutes in full are counted.'],
    'five-minutes': ['Only slots of five minutes that were bad throughout are counted.'],
  }[grain];
  return longerThan > milliseconds(0)
    ? [...counted, `An interruption counts where it is longer than ${sayLength(longerThan)}.`]
    : counted;
}
