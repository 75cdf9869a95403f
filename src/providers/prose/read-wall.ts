// Owns what a wall clock with a stated zone means: the instant, and the other one where the name says something else.
import type { Instant } from '../../time/instant.ts';
import { instant } from '../../time/instant.ts';
import { instantOf, offsetAt, readWallClock, type WallClock } from '../../time/wall-clock.ts';
import type { StatedZone } from './item.ts';

export type WallMeaning = {
  readonly at: Instant;
  readonly other: Instant | null;
  readonly isAmbiguous: boolean;
};

/** Names that are UTC itself, and never a slip for the writer's own clock. */
const EXACT = new Set(['UTC', 'UT', 'Z']);

/**
 * Offsets and `UTC` are exact. Names of civil zones are what people get wrong, `MST` in May: where one disagrees with the
 * writer's clock, the writer's clock is read, and what the name says is the other meaning. Of a name with several readings,
 * one that agrees is meant. The hour that comes twice is told apart by the name, if one is stated.
 */
export function readWall(wall: WallClock, stated: StatedZone | null, writer: string): WallMeaning {
  const own = readWallClock(writer, wall);
  const again = own.kind === 'twice' ? own.again : null;
  if (!stated) return { at: own.at, other: again, isAmbiguous: own.kind !== 'once' };
  const { means } = stated;
  if (means.kind === 'exact') return exactly(instantOf(wall, means.offset));
  if (means.kind === 'place') {
    const there = readWallClock(means.zone, wall);
    if (!stated.name.includes('/')) return compared(own.at, again, [there.at]);
    return {
      at: there.at,
      other: there.kind === 'twice' ? there.again : null,
      isAmbiguous: there.kind !== 'once',
    };
  }
  const meant = means.offsets.map((offset) => instantOf(wall, offset));
  const isExact =
    EXACT.has(stated.name.toUpperCase()) || (/^gmt$/i.test(stated.name) && !keepsGreenwich(writer, own.at));
  return isExact ? exactly(instantOf(wall, means.offsets[0])) : compared(own.at, again, meant);
}

/** The stated zone is an offset from UTC, or UTC itself: nothing to be wrong about. */
export function isOffset({ name, means }: StatedZone): boolean {
  return means.kind === 'exact' || EXACT.has(name.toUpperCase()) || /^gmt$/i.test(name);
}

function exactly(at: Instant): WallMeaning {
  return { at, other: null, isAmbiguous: false };
}

function compared(own: Instant, again: Instant | null, meant: readonly Instant[]): WallMeaning {
  const agreed = [own, again].find((each) => each !== null && meant.includes(each));
  return agreed ? exactly(agreed) : { at: own, other: meant[0] ?? null, isAmbiguous: true };
}

/** Whether clocks there show Greenwich's time in some part of that year, so that its name may be used in the other one. */
function keepsGreenwich(zone: string, at: Instant): boolean {
  const year = new Date(at).getUTCFullYear();
  return [0, 6].some((month) => offsetAt(zone, instant(Date.UTC(year, month, 15))) === 0);
}
