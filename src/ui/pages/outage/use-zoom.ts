// Owns which part of the lanes is looked at: by key, by button, and in the address of the page.
import { useEffect, useState } from 'preact/hooks';
import type { Instant } from '../../../time/instant.ts';
import { lengthOf, type Interval } from '../../../time/interval.ts';
import { isWhole, moved, putSeen, takeSeen, within, zoomed } from '../../data/seen-time.ts';

export type ZoomAct = 'nearer' | 'farther' | 'earlier' | 'later' | 'start' | 'end' | 'whole';

export type Zoom = {
  readonly whole: Interval;
  readonly seen: Interval;
  readonly isWhole: boolean;
  readonly act: (act: ZoomAct) => void;
  /** By a factor, around a moment that stays where it is. */
  readonly by: (factor: number, around: Instant) => void;
  /** By a share of what is seen. */
  readonly move: (share: number) => void;
};

const NEARER = 0.5;
const STEP = 0.25;
/** A browser writes no more than a few addresses a second. */
const SETTLED_MS = 250;

export function useZoom(whole: Interval): Zoom {
  /** Null: all of it, however long it grows. */
  const [asked, ask] = useState(() => takeSeen(location.search));
  const seen = asked ? within(whole, asked) : whole;
  const show = (next: Interval) => ask(isWhole(whole, next) ? null : next);
  useEffect(() => {
    const timer = setTimeout(() => {
      const search = putSeen(location.search, asked);
      if (search !== location.search) history.replaceState(null, '', search + location.hash);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const move = (share: number) => show(moved(whole, seen, share));
  const acts: Readonly<Record<ZoomAct, () => void>> = {
    nearer: () => show(zoomed(whole, seen, NEARER)),
    farther: () => show(zoomed(whole, seen, 1 / NEARER)),
    earlier: () => move(-STEP),
    later: () => move(STEP),
    start: () => move((whole.from - seen.from) / lengthOf(seen)),
    end: () => move((whole.to - seen.to) / lengthOf(seen)),
    whole: () => ask(null),
  };
  return {
    ...{ whole, seen, isWhole: isWhole(whole, seen), move },
    act: (act) => acts[act](),
    by: (factor, around) => show(zoomed(whole, seen, factor, around)),
  };
}

/** Arrows go where they point, in whatever direction the page runs. */
export function actOfKey({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): ZoomAct | null {
  if (ctrlKey || altKey || metaKey) return null;
  const isTurned = document.documentElement.dir === 'rtl';
  switch (key) {
    case '+':
    case '=':
      return 'nearer';
    case '-':
    case '_':
    case '\u2212':
      return 'farther';
    case 'ArrowLeft':
      return isTurned ? 'later' : 'earlier';
    case 'ArrowRight':
      return isTurned ? 'earlier' : 'later';
    case 'Home':
      return 'start';
    case 'End':
      return 'end';
    case '0':
      return 'whole';
    default:
      return null;
  }
}
