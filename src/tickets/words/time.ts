// Owns moments in letters: UTC first, then the user's clock and the provider's, each with its numeric offset.
import type { Instant } from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';
import type { Moment } from '../../timeline/row.ts';
import { wallTime, type WallTime } from '../../timeline/wall-time.ts';
import type { Zones } from '../scene.ts';

/** `2019-04-02` */
export function sayDate({ date: { year, month, day } }: Pick<WallTime, 'date'>): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** `22:08` */
export function sayClock({ hour, minute }: WallTime): string {
  return `${pad(hour)}:${pad(minute)}`;
}

/** `2019-04-02 22:08 UTC` */
export function sayUtc(at: Instant): string {
  const shown = wallTime('UTC', at);
  return `${sayDate(shown)} ${sayClock(shown)} UTC`;
}

/** `2019-04-02 22:08 UTC (18:08 UTC-04:00)` */
export function sayAt(at: Instant, zones: Zones): string {
  return sayMoment({ after: at, at }, zones);
}

/** `between 2019-04-02 22:07 and 22:08 UTC (18:07 and 18:08 UTC-04:00)`; unbounded: `2019-04-02 22:08 UTC or earlier`. */
export function sayMoment({ after, at }: Moment, zones: Zones): string {
  const others = otherZones(zones, at).map((zone) => sayPair(zone, after, at, wallTime('UTC', at)));
  const aside = others.length === 0 ? '' : ` (${others.join('; ')})`;
  if (after === null) return `${sayUtc(at)} or earlier${aside}`;
  const pair = sayPair('UTC', after, at, null);
  return `${pair.includes(' and ') ? 'between ' : ''}${pair}${aside}`;
}

/** `2019-04-02 22:08 to 22:59 UTC`; the day again where it is another one. */
export function saySpan({ from, to }: Interval): string {
  const [first, last] = [wallTime('UTC', from), wallTime('UTC', to)];
  const [start, end] = [`${sayDate(first)} ${sayClock(first)}`, `${sayDate(last)} ${sayClock(last)}`];
  if (start === end) return `${start} UTC`;
  return `${start} to ${sayDate(first) === sayDate(last) ? sayClock(last) : end} UTC`;
}

/** Zones whose clocks show something else than UTC then, each reading once. */
export function otherZones({ local, provider }: Zones, at: Instant): string[] {
  const offsets = new Set(['+00:00']);
  return [local, ...(provider === null ? [] : [provider])].filter((zone) => {
    const { offset } = wallTime(zone, at);
    const isNew = !offsets.has(offset);
    offsets.add(offset);
    return isNew;
  });
}

/** `18:07 and 18:08 UTC-04:00`; with the day where it is not the one that stands before. */
function sayPair(zone: string, after: Instant | null, at: Instant, before: WallTime | null): string {
  const last = wallTime(zone, at);
  const first = after === null ? last : wallTime(zone, after);
  const day = before && sayDate(before) === sayDate(first) ? '' : `${sayDate(first)} `;
  const offset = zone === 'UTC' ? ' UTC' : ` UTC${last.offset}`;
  const [start, end] = [sayLabelled(first), sayLabelled(last)];
  if (start === end && sayDate(first) === sayDate(last)) return `${day}${end}${offset}`;
  const between = first.offset === last.offset ? '' : offset.replace(last.offset, first.offset);
  return `${day}${start}${between} and ${sayDate(first) === sayDate(last) ? '' : `${sayDate(last)} `}${end}${offset}`;
}

function sayLabelled(shown: WallTime): string {
  return `${sayClock(shown)}${sayRepeat(shown)}`;
}

/** An hour that comes twice says which one it is. */
export function sayRepeat({ repeat }: WallTime): string {
  return repeat === null ? '' : ` (${repeat} time)`;
}

function pad(count: number): string {
  return String(count).padStart(2, '0');
}
