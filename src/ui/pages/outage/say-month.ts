// Owns how available the sites were in a month, as figures: what was observed of it, and what the contract makes of it.
import type { Assessment } from '../../../sla/assess.ts';
import { decimalsBeside, sayAvailabilities, sayPromise, sayShare } from '../../../text/availability.ts';
import { formatter } from '../../../text/local-clock.ts';
import type { Manner, Say } from '../../../text/say.ts';
import { utcMidnight } from '../../../time/calendar-date.ts';
import type { MonthFigure } from '../../data/month-figures.ts';
import type { OutageRecord } from '../../data/outage-record.ts';
import type { Glance } from './glance.tsx';

/** An outage that reaches into more months has a page full of them elsewhere. */
const MOST = 2;

export function monthGlances(
  manner: Manner,
  { months, assessments }: Pick<OutageRecord, 'months' | 'assessments'>,
): Glance[] {
  return [
    ...months.slice(-MOST).map((month) => glanceOf(manner, month)),
    ...assessments.slice(-MOST).map((each) => contractGlance(manner, each)),
  ];
}

function glanceOf(
  { say, locale }: Manner,
  { first, isRunning, available, observedRatio }: MonthFigure,
): Glance {
  const name = formatter(locale, 'UTC', { month: 'long', year: 'numeric' }).format(utcMidnight(first));
  if (!available) return { value: '\u2013', label: say('glanceMonthUnseen', name) };
  const observed = sayShare(locale, observedRatio);
  return {
    value: rangeOf(say, sayAvailabilities(locale, available.least, available.most, decimalsBeside(null))),
    label: say(isRunning ? 'glanceMonthSoFar' : 'glanceMonth', name, observed),
  };
}

function contractGlance({ say, locale }: Manner, { period, achieved, profile }: Assessment): Glance {
  const name = period.name.replace('/', ' \u2013 ');
  return {
    value: rangeOf(
      say,
      sayAvailabilities(locale, achieved.least, achieved.most, decimalsBeside(profile.promisedRatio)),
    ),
    label:
      profile.promisedRatio === null
        ? say('glanceContract', name)
        : say('glanceContractPromise', name, sayPromise(locale, profile.promisedRatio)),
  };
}

function rangeOf(say: Say, [least, most]: readonly [string, string]): string {
  return least === most ? least : say('durationRange', least, most);
}
