// Owns moments in exports: the date, the time to the millisecond, and the numeric offset, in a form that sorts and parses.
import { minutes, type Duration } from '../../time/duration.ts';
import { later, type Instant } from '../../time/instant.ts';
import { offsetAt, toIsoOffset } from '../../time/wall-clock.ts';

/** `2019-04-02T18:08:00.000-04:00`; nothing for null. */
export type Stamp = (at: Instant | null) => string;

/** No clock is turned within a quarter of an hour, and asking for an offset costs more than all the rest. */
const SLOT = minutes(15);

export function stamper(zone: string): Stamp {
  let known: { readonly slot: number; readonly offset: Duration } | null = null;
  return (at) => {
    if (at === null) return '';
    const slot = Math.floor(at / SLOT);
    if (known?.slot !== slot) known = { slot, offset: offsetAt(zone, at) };
    return `${new Date(later(at, known.offset)).toISOString().slice(0, -1)}${toIsoOffset(known.offset)}`;
  };
}

/** The same in UTC: `2019-04-02T22:08:00.000+00:00`. */
export function stampUtc(at: Instant | null): string {
  return at === null ? '' : `${new Date(at).toISOString().slice(0, -1)}+00:00`;
}
