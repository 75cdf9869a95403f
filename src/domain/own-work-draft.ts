// Owns reading what a person typed about planned work of their own.
import { failure, success, type Result } from '../base/result.ts';
import { isCalendarDate, daysBetween, type CalendarDate } from '../time/calendar-date.ts';
import { days, milliseconds, minutes } from '../time/duration.ts';
import { between, type Instant } from '../time/instant.ts';
import { isZone, readWallClock, type WallClock } from '../time/wall-clock.ts';
import { periodOf, type OwnWork, type WorkScope, type WorkTime } from './own-work.ts';
import { LIMITS } from './target-defaults.ts';

/** As typed: nothing in it can be trusted. Only the fields of its kind count. */
export type OwnWorkDraft = {
  readonly name: string;
  readonly scope: WorkScope;
  readonly kind: 'once' | 'daily' | 'weekly';
  readonly zone: string;
  /** `2019-02-28T11:30`, wall times of the zone. */
  readonly from: string;
  readonly to: string;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** `11:30`. */
  readonly clock: string;
  readonly lastsMinutes: number;
  /** `2019-02-28`; empty: no bound. */
  readonly firstDay: string;
  readonly lastDay: string;
};

export type OwnWorkProblem = {
  readonly field: Exclude<keyof OwnWorkDraft, 'scope' | 'kind'>;
  readonly problem:
    | 'too-long'
    | 'not-a-zone'
    | 'not-a-time'
    | 'not-a-date'
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
  const zone = draft.zone.trim();
  if (!isZone(zone)) problems.push({ field: 'zone', problem: 'not-a-zone' });
  // Times are read all the same, so that every problem is told at once.
  const known = isZone(zone) ? zone : 'UTC';
  const time =
    draft.kind === 'once' ? readOnce(draft, known, problems) : readRecurring(draft, known, problems);
  return problems.length > 0 || !time ? failure(problems) : success({ id, name, scope: draft.scope, time });
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
  const weekday = draft.kind === 'weekly' ? draft.weekday : null;
  if (weekday !== null && !(Number.isInteger(weekday) && weekday >= 0 && weekday < 7))
    problems.push({ field: 'weekday', problem: 'not-a-date' });
  const wall = readWall(`2000-01-01T${draft.clock}`);
  if (!wall) problems.push({ field: 'clock', problem: 'not-a-time' });
  const lasts = milliseconds(Math.round(minutes(draft.lastsMinutes)));
  if (!(lasts >= minutes(1))) problems.push({ field: 'lastsMinutes', problem: 'too-short' });
  // Nothing that was down could ever be down again.
  if (lasts >= periodOf(weekday)) problems.push({ field: 'lastsMinutes', problem: 'meets-the-next' });
  const [firstDay = null, lastDay = null] = (['firstDay', 'lastDay'] as const).map((field) => {
    const date = draft[field] === '' ? null : readDate(draft[field]);
    if (date === undefined) problems.push({ field, problem: 'not-a-date' });
    return date;
  });
  if (firstDay && lastDay && daysBetween(firstDay, lastDay) < 0)
    problems.push({ field: 'lastDay', problem: 'end-before-begin' });
  if (!wall) return null;
  return {
    ...{ kind: 'recurring', weekday, zone, lasts, firstDay, lastDay },
    minute: wall.hour * 60 + wall.minute,
  };
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
