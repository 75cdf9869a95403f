// Owns moments in figures alone, for texts that leave this computer: the date, the time to the second, the numeric offset.
import type { Instant } from '../time/instant.ts';
import { toIsoIn } from '../time/wall-clock.ts';

/**
 * `2019-04-02 18:07:12 – 18:08:09 −04:00`: the same in every language, and only once what is the same of both. Throws for
 * what is no zone.
 */
export function saySpan(zone: string, from: Instant, to: Instant): string {
  const [first, last] = [partsIn(zone, from), partsIn(zone, to)];
  if (from === to || (first.date === last.date && first.clock === last.clock)) return saySingle(last);
  if (first.offset !== last.offset) return `${saySingle(first)} – ${saySingle(last)}`;
  const date = first.date === last.date ? '' : `${last.date} `;
  return `${first.date} ${first.clock} – ${date}${last.clock} ${last.offset}`;
}

/** The bounds of one moment; without the earlier one: `≤ 2019-04-02 18:08:09 −04:00`. */
export function sayBounds(zone: string, after: Instant | null, at: Instant): string {
  return after === null ? `≤ ${saySpan(zone, at, at)}` : saySpan(zone, after, at);
}

type Parts = { readonly date: string; readonly clock: string; readonly offset: string };

function saySingle({ date, clock, offset }: Parts): string {
  return `${date} ${clock} ${offset}`;
}

function partsIn(zone: string, at: Instant): Parts {
  const iso = toIsoIn(zone, at);
  return { date: iso.slice(0, 10), clock: iso.slice(11, 19), offset: iso.slice(19).replace('-', '\u2212') };
}
