// Owns taking a date apart that somebody spelled: which year, month, day, time and offset stand in it.
import { hours, minutes, seconds, sum, times, type Duration } from '../../time/duration.ts';
import { zoneOffset } from '../../time/zone-names.ts';

export type DateParts = {
  /** Null: none is stated. */
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Since midnight; zero for a date alone. */
  readonly time: Duration;
  /** Ahead of UTC; null: none is stated. */
  readonly offset: Duration | null;
};

type Draft = {
  year?: number;
  month?: number;
  day?: number;
  time?: Duration;
  offset?: Duration;
  zone?: Duration;
};

const MONTHS = 'jan feb mar,mär,mrz apr may,mai jun jul aug sep oct,okt nov dec,dez'.split(' ');
const ISO_DATE = /^(?<year>\d{4})[-/](?<month>\d\d?)[-/](?<day>\d\d?)$/;
const DOTTED_DATE = /^(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>\d{4})$/;
const TIME = /^(\d\d?):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?([ap]m)?$/;
const OFFSET = /^(?:utc|gmt)?([+-])(\d\d?):?(\d\d)?$/;
/** What may stand behind the time and says nothing; Go's monotonic reading is one. */
const FILLER = /^(?:|at|on|um|uhr|hrs?|[-–—|]|m=.*)$/;

/**
 * The parts, in whatever order they stand. In front of the time, a word that is no month is a weekday in some language;
 * behind it, one that is no zone makes the whole unreadable. Null: that, or a part is missing or there twice.
 */
export function datePartsOf(spelled: string): DateParts | null {
  const draft: Draft = {};
  for (const token of tokensOf(spelled)) {
    const part = partOf(token, draft);
    if (!part || Object.keys(part).some((name) => name in draft && name !== 'offset' && name !== 'zone'))
      return null;
    // Go writes an offset and then the zone by name, or the offset again: the first one is meant.
    Object.assign(draft, part, draft);
  }
  const { year = null, month, day, time = minutes(0), offset, zone } = draft;
  if (month === undefined || day === undefined) return null;
  return { year, month, day, time, offset: offset ?? zone ?? null };
}

function tokensOf(spelled: string): string[] {
  return spelled
    .toLowerCase()
    .replace(/\(.*$/, '')
    .replace(/(\d)t(?=\d)/, '$1 ')
    .replace(/(:\d\d(?:\.\d+)?)(?=z|[+-])/, '$1 ')
    .replace(/(\d) ([ap])\.?m\b\.?/, '$1$2m')
    .replace(/(\d)-(\p{L}{3,})-(?=\d)/u, '$1 $2 ')
    .split(/[\s,;]+/);
}

function partOf(token: string, draft: Draft): Draft | null {
  const date = (ISO_DATE.exec(token) ?? DOTTED_DATE.exec(token))?.groups;
  if (date) return { year: Number(date['year']), month: Number(date['month']), day: Number(date['day']) };
  const time = TIME.exec(token);
  if (time) return timePart(time);
  const [, sign, hour, minute = 0] = OFFSET.exec(token) ?? [];
  if (sign !== undefined) {
    const size = sum([hours(Number(hour)), minutes(Number(minute))]);
    return { offset: times(size, sign === '-' ? -1 : 1) };
  }
  if (/^\d{4}$/.test(token)) return { year: Number(token) };
  const [, day] = /^(\d\d?)(?:st|nd|rd|th|\.)?$/.exec(token) ?? [];
  if (day !== undefined)
    return draft.day === undefined ? { day: Number(day) } : { year: ofTwoDigits(Number(day)) };
  if (FILLER.test(token)) return {};
  const zone = zoneOffset(token);
  if (zone !== null) return { zone };
  const month = MONTHS.findIndex((names) => names.split(',').includes(token.slice(0, 3))) + 1;
  if (month > 0) return { month };
  return draft.time === undefined && /^\p{L}[\p{L}\p{M}.]*$/u.test(token) ? {} : null;
}

function timePart([, hour, minute, second = '0', half]: RegExpExecArray): Draft | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (m > 59 || s > 61 || h > (half === undefined ? 24 : 12)) return null;
  const since = half === undefined ? h : (h % 12) + (half === 'pm' ? 12 : 0);
  return { time: sum([hours(since), minutes(m), seconds(Math.min(s, 60))]) };
}

/** RFC 822 knew no other years. */
function ofTwoDigits(year: number): number {
  return year + (year < 50 ? 2000 : 1900);
}
