// Owns reading what a person typed about planned work of their own.
import { failure, success, type Result } from '../base/result.ts';
import { isCalendarDate, daysBetween, type CalendarDate } from '../time/calendar-date.ts';
import { days, milliseconds, minutes } from '../time/duration.ts';
import { between, type Instant } from '../time/instant.ts';
import { isZone, readWallClock, toIsoIn, type WallClock } from '../time/wall-clock.ts';
import { periodOf, type OwnWork, type WorkDays, type WorkScope, type WorkTime } from './own-work.ts';
import { LIMITS } from './target-defaults.ts';

/** As typed: nothing in it can be trusted. Only the fields of its kind count. */
export type OwnWorkDraft = {
  readonly name: string;
  readonly scope: WorkScope;
  readonly kind: 'once' | 'daily' | 'weekly' | 'monthly';
  readonly zone: string;
  /** `2019-02-28T11:30`, wall times of the zone. */
  readonly from: string;
  readonly to: string;
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** From 1 to 31. */
  readonly monthDay: number;
  /** `11:30`. */
  readonly clock: string;
  readonly lastsMinutes: number;
  /** `2019-02-28`; empty: no bound. */
  readonly firstDay: string;
  readonly lastDay: string;
};

export type OwnWorkProblem = {
  readonly field: Exclude<keyof OwnWorkDraft, 'kind'>;
  readonly problem:
    | 'too-long'
    | 'not-a-zone'
    | 'not-a-time'
    | 'not-a-date'
    | 'not-a-day-of-month'
    | 'none-chosen'
    | 'end-before-begin'
    | 'lasts-too-long'
    | 'too-short'
    | 'meets-the-next';
  /** The limit that was missed, where there is one: characters, days. */
  readonly most?: number;
};

export const OWN_WORK_LIMITS = { once: days(30) } as const;

/** The work, or a problem for each field. Without a name it goes by its time. */
export function readOwnWorkDraft(draft: OwnWorkDraft, id: string): Result<OwnWork, OwnWorkProblem[]> {
  const problems: OwnWorkProblem[] = [];
  const name = draft.name.trim();
  if (name.length > LIMITS.name) problems.push({ field: 'name', problem: 'too-long', most: LIMITS.name });
  const { scope } = draft;
  if (scope.kind === 'targets' && scope.targets.length === 0)
    problems.push({ field: 'scope', problem: 'none-chosen' });
  const zone = draft.zone.trim();
  if (!isZone(zone)) problems.push({ field: 'zone', problem: 'not-a-zone' });
  // Times are read all the same, so that every problem is told at once.
  const known = isZone(zone) ? zone : 'UTC';
  const time =
    draft.kind === 'once' ? readOnce(draft, known, problems) : readRecurring(draft, known, problems);
  return problems.length > 0 || !time ? failure(problems) : success({ id, name, scope, time });
}

/** A time that comes twice begins it the first time, and ends it the first time after it began. */
function readOnce(draft: OwnWorkDraft, zone: string, problems: OwnWorkProblem[]): WorkTime | null {
  const [begin, end] = (['from', 'to'] as const).map((field) => {
    const wall = readWall(draft[field]);
    if (!wall) problems.push({ field, problem: 'not-a-time' });
    return wall && readWallClock(zone, wall);
  });
  if (!begin || !end) return null;
  const from = begin.at;
  const to: Instant = end.kind === 'twice' && end.at <= from ? end.again : end.at;
  if (to <= from) problems.push({ field: 'to', problem: 'end-before-begin' });
  const most = OWN_WORK_LIMITS.once;
  if (between(from, to) > most)
    problems.push({ field: 'to', problem: 'lasts-too-long', most: most / days(1) });
  return { kind: 'once', from, to, zone };
}

function readRecurring(draft: OwnWorkDraft, zone: string, problems: OwnWorkProblem[]): WorkTime | null {
  const on = readDays(draft, problems);
  const wall = readWall(`2000-01-01T${draft.clock}`);
  if (!wall) problems.push({ field: 'clock', problem: 'not-a-time' });
  const lasts = milliseconds(Math.round(minutes(draft.lastsMinutes)));
  if (!(lasts >= minutes(1))) problems.push({ field: 'lastsMinutes', problem: 'too-short' });
  // Nothing that was down could ever be down again.
  if (on && lasts >= periodOf(on)) problems.push({ field: 'lastsMinutes', problem: 'meets-the-next' });
  const [firstDay = null, lastDay = null] = (['firstDay', 'lastDay'] as const).map((field) => {
    const date = draft[field] === '' ? null : readDate(draft[field]);
    if (date === undefined) problems.push({ field, problem: 'not-a-date' });
    return date;
  });
  if (firstDay && lastDay && daysBetween(firstDay, lastDay) < 0)
    problems.push({ field: 'lastDay', problem: 'end-before-begin' });
  if (!wall || !on) return null;
  const minute = wall.hour * 60 + wall.minute;
  return { kind: 'recurring', on, minute, zone, lasts, firstDay, lastDay };
}

function readDays({ kind, weekdays, monthDay }: OwnWorkDraft, problems: OwnWorkProblem[]): WorkDays | null {
  const isBetween = (least: number, most: number) => (day: number) =>
    Number.isInteger(day) && day >= least && day <= most;
  if (kind === 'weekly') {
    const chosen = [...new Set(weekdays)].filter(isBetween(0, 6)).sort((one, other) => one - other);
    if (chosen.length > 0) return { every: 'week', weekdays: chosen };
    problems.push({ field: 'weekdays', problem: 'none-chosen' });
    return null;
  }
  if (kind === 'daily') return { every: 'day' };
  if (isBetween(1, 31)(monthDay)) return { every: 'month', day: monthDay };
  problems.push({ field: 'monthDay', problem: 'not-a-day-of-month' });
  return null;
}

function readWall(typed: string): WallClock | undefined {
  const [, day = '', hour, minute] = /^(.+)T([01]\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(typed.trim()) ?? [];
  const date = readDate(day);
  return date && { ...date, hour: Number(hour), minute: Number(minute), second: 0 };
}

function readDate(typed: string): CalendarDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed.trim()) ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return year !== undefined && isCalendarDate(date) ? date : undefined;
}

/** What a form starts from to change it. */
export function ownWorkDraftOf({ name, scope, time }: OwnWork, empty: OwnWorkDraft): OwnWorkDraft {
  const { zone } = time;
  if (time.kind === 'once') {
    const typed = (at: Instant) => toIsoIn(zone, at).slice(0, 16);
    return { ...empty, name, scope, zone, kind: 'once', from: typed(time.from), to: typed(time.to) };
  }
  const { on, minute, lasts, firstDay, lastDay } = time;
  return {
    ...empty,
    ...{ name, scope, zone, lastsMinutes: lasts / minutes(1) },
    kind: { day: 'daily', week: 'weekly', month: 'monthly' }[on.every] as OwnWorkDraft['kind'],
    ...(on.every === 'week' ? { weekdays: on.weekdays } : {}),
    ...(on.every === 'month' ? { monthDay: on.day } : {}),
    clock: `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`,
    firstDay: firstDay ? writeDate(firstDay) : '',
    lastDay: lastDay ? writeDate(lastDay) : '',
  };
}

function writeDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
