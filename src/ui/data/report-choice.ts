// Owns which stretch a report is of, and of what: as it stands in the page's address, and as a person chose it. Pure.
import type { SiteId } from '../../domain/target.ts';
import { monthAt } from '../../reports/months.ts';
import type { Selection } from '../../reports/selection.ts';
import { daysLater, isCalendarDate, utcMidnight, type CalendarDate } from '../../time/calendar-date.ts';
import { instant, type Instant } from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';
import { firstShown } from '../../time/wall-clock.ts';

export type ReportChoice = {
  readonly stretch: ReportStretch;
  readonly provider: string | null;
  readonly site: SiteId | null;
};

/** Days are those of the reader's zone, both included. */
export type ReportStretch =
  | { readonly kind: 'month'; readonly name: string }
  | { readonly kind: 'days'; readonly first: string; readonly last: string };

/** What cannot be read is the month that goes on, of everything. */
export function readChoice(search: string, zone: string, now: Instant): ReportChoice {
  const asked = new URLSearchParams(search);
  const [month, first, last] = ['month', 'from', 'to'].map((name) => asked.get(name) ?? '');
  const days: ReportStretch = { kind: 'days', first: first ?? '', last: last ?? '' };
  const named: ReportStretch = { kind: 'month', name: month ?? '' };
  const site = Number(asked.get('site'));
  return {
    stretch: isStretch(days) ? days : isStretch(named) ? named : currentMonth(zone, now),
    provider: asked.get('provider'),
    site: Number.isSafeInteger(site) && site > 0 ? (site as SiteId) : null,
  };
}

function currentMonth(zone: string, now: Instant): ReportStretch {
  return { kind: 'month', name: monthAt(zone, now).name };
}

/** `?month=2019-04&provider=Acme` */
export function choiceSearch({ stretch, provider, site }: ReportChoice): string {
  const asked = new URLSearchParams(
    stretch.kind === 'month' ? { month: stretch.name } : { from: stretch.first, to: stretch.last },
  );
  if (provider !== null) asked.set('provider', provider);
  if (site !== null) asked.set('site', String(site));
  return `?${asked}`;
}

export function isStretch(stretch: ReportStretch): boolean {
  if (stretch.kind === 'month') return dateOf(`${stretch.name}-01`) !== null;
  const [first, last] = [dateOf(stretch.first), dateOf(stretch.last)];
  return first !== null && last !== null && utcMidnight(first) <= utcMidnight(last);
}

export function selectionOf({ stretch, provider, site }: ReportChoice, zone: string): Selection {
  return { whole: wholeOf(stretch, zone), provider, site };
}

function wholeOf(stretch: ReportStretch, zone: string): Interval {
  const begin = (date: CalendarDate) => firstShown(zone, instant(utcMidnight(date)));
  if (stretch.kind === 'days') {
    const [first, last] = [dateOf(stretch.first), dateOf(stretch.last)];
    if (first && last) return { from: begin(first), to: begin(daysLater(last, 1)) };
  }
  const first = stretch.kind === 'month' ? dateOf(`${stretch.name}-01`) : null;
  if (!first) throw new Error('No such stretch');
  // The middle of the month is in it, wherever the clocks are turned.
  const { from, to } = monthAt(zone, begin({ ...first, day: 15 }));
  return { from, to };
}

/** Null: there is no such day. */
function dateOf(text: string): CalendarDate | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = { year, month, day };
  return year > 1900 && isCalendarDate(date) ? date : null;
}
