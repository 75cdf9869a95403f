// Owns how available the sites were in a month, as figures: what was observed of it, and what the contract makes of it.
import type { Assessment } from '../../../sla/assess.ts';
import { sayAvailabilities, sayPromise } from '../../../text/availability.ts';
import { formatter } from '../../../text/local-clock.ts';
import { sayPercent } from '../../../text/percent.ts';
import type { Manner } from '../../../text/say.ts';
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
  const [least, most] = [available.least, available.most].map((each) =>
    say('percent', sayPercent(locale, each)),
  );
  return {
    value: least === most ? `${least}` : say('durationRange', least ?? '', most ?? ''),
    label: say(
      isRunning ? 'glanceMonthSoFar' : 'glanceMonth',
      name,
      say('percent', sayPercent(locale, observedRatio)),
    ),
  };
}

function contractGlance({ say, locale }: Manner, { period, achieved, profile }: Assessment): Glance {
  const [least, most] = sayAvailabilities(locale, achieved.least, achieved.most);
  const name = period.name.replace('/', ' \u2013 ');
  return {
    value: least === most ? least : say('durationRange', least, most),
    label:
      profile.promisedRatio === null
        ? say('glanceContract', name)
        : say('glanceContractPromise', name, sayPromise(locale, profile.promisedRatio)),
  };
}
