// Owns the shapes of what the user lays on top of the record.
import type {
  AboutWindows,
  Amended,
  Amendment,
  Attachment,
  Cut,
  OwnNote,
  StatedEdge,
} from '../../domain/amendment.ts';
import type { Correction, Mark } from '../../domain/correction.ts';
import type { Corrections } from '../../domain/corrections.ts';
import type { Link } from '../../domain/join.ts';
import type { MarkedOutage } from '../../domain/marked-outage.ts';
import type { OutageId } from '../../domain/outage.ts';
import type { OwnWork, WorkDays, WorkScope, WorkTime } from '../../domain/own-work.ts';
import type { ThreadId } from '../../domain/thread.ts';
import type { CalendarDate } from '../../time/calendar-date.ts';
import { list, nullable, record, tagged } from '../compound.ts';
import { days } from '../../time/duration.ts';
import { isZone } from '../../time/wall-clock.ts';
import { between, branded, line, MISFIT, moment, name, text, whole, word, type Shape } from '../shape.ts';
import { siteId } from './watchlist.ts';
import { targetId, windowIdShape } from './window.ts';

export const outageId: Shape<OutageId> = branded();
export const threadIdShape: Shape<ThreadId> = branded();

export const calendarDate: Shape<CalendarDate> = record<CalendarDate>({
  year: whole(0, 9999),
  month: whole(1, 12),
  day: whole(1, 31),
});

const scope: Shape<WorkScope> = tagged<'kind', WorkScope>('kind', {
  everything: record({ kind: word({ everything: true }) }),
  provider: record({ kind: word({ provider: true }), provider: line }),
  site: record({ kind: word({ site: true }), site: siteId }),
  targets: record({ kind: word({ targets: true }), targets: list(targetId) }),
});

const weekdays: Shape<readonly number[]> = (value) => {
  const read = list(whole<number>(0, 6), 7)(value);
  return read.ok && read.value.length === 0 ? MISFIT : read;
};

/** Browsers have forgotten zones before: what is said in one of them cannot be shown. */
export const zoneName: Shape<string> = (value) => {
  const read = name(value);
  return read.ok && !isZone(read.value) ? MISFIT : read;
};

const workDays: Shape<WorkDays> = tagged<'every', WorkDays>('every', {
  day: record({ every: word({ day: true }) }),
  week: record({ every: word({ week: true }), weekdays }),
  month: record({ every: word({ month: true }), day: whole(1, 31) }),
});

type Recurring = Extract<WorkTime, { readonly kind: 'recurring' }>;

const workTime: Shape<WorkTime> = tagged<'kind', WorkTime>('kind', {
  once: record({ kind: word({ once: true }), from: moment, to: moment, zone: zoneName }),
  recurring: record<Recurring>({
    kind: word({ recurring: true }),
    on: workDays,
    minute: whole(0, 1440),
    zone: zoneName,
    // Whoever looks for what goes on looks back as far as it may last.
    lasts: between(1, days(31)),
    firstDay: nullable(calendarDate),
    lastDay: nullable(calendarDate),
  }),
});

const work: Shape<OwnWork> = record<OwnWork>({ id: line, name: line, scope, time: workTime });
const linkIs: Shape<Link['is']> = word({ linked: true, unlinked: true });
const mark: Shape<Mark> = record<Mark>({ from: moment, to: nullable(moment) });

const aboutWindows: Shape<AboutWindows> = record<AboutWindows>({
  kind: word({ 'false-alarm': true, 'not-my-provider': true, merge: true, split: true }),
  outage: outageId,
  windows: list(windowIdShape),
  why: line,
});

const otherAmendment = tagged<'kind', Exclude<Amendment, AboutWindows>>('kind', {
  cut: record<Cut>({
    ...{ kind: word({ cut: true }), outage: outageId, windows: list(windowIdShape), at: moment, why: line },
  }),
  edge: record<StatedEdge>({
    kind: word({ edge: true }),
    outage: outageId,
    window: windowIdShape,
    edge: word({ start: true, end: true }),
    at: moment,
    why: line,
  }),
  note: record<OwnNote>({ kind: word({ note: true }), outage: outageId, at: moment, text }),
  attachment: record<Attachment>({ kind: word({ attachment: true }), outage: outageId, name: line, text }),
});

const amendment: Shape<Amendment> = (value) => {
  const read = aboutWindows(value);
  return read.ok ? read : otherAmendment(value);
};

const amended: Shape<Amended> = record<Amended>({
  id: line,
  saidAt: moment,
  takenBackAt: nullable(moment),
  amendment,
});

export const corrections: Shape<Corrections> = record<Corrections>({
  works: list(work),
  marked: list(
    record<MarkedOutage>({ outage: outageId, markedAt: moment, from: moment, to: nullable(moment) }),
  ),
  links: list(record<Link>({ outage: outageId, thread: threadIdShape, is: linkIs })),
  amended: list(amended),
});

export const correction: Shape<Correction> = tagged<'kind', Correction>('kind', {
  'own-work': record({ kind: word({ 'own-work': true }), id: line, work: nullable(work) }),
  maintenance: record({ kind: word({ maintenance: true }), outage: outageId, mark: nullable(mark) }),
  link: record({
    kind: word({ link: true }),
    outage: outageId,
    thread: threadIdShape,
    link: nullable(linkIs),
  }),
  amendment: record({ kind: word({ amendment: true }), id: line, amendment: nullable(amendment) }),
});
