// Owns which of many rows of one height are in sight, and how wide the strips in them are.
import { useLayoutEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

export type Measures = {
  /** Of each row, in CSS pixels. */
  readonly rowHeight: number;
  readonly stripWidth: number;
  /** The first row that is drawn, and the one after the last. */
  readonly from: number;
  readonly to: number;
};

/** Rows beyond the edges that are drawn all the same: a turn of the wheel meets them. */
const MARGIN = 8;
/** The look of rows where there is room for all columns, and where there is not. They are those of grid.css. */
const WIDE = '(min-width: 880px)';
const HEIGHTS = { wide: 34, narrow: 74 } as const;
const FIRST_WIDTH = 400;

export function useWindow(
  body: RefObject<HTMLElement | null>,
  axis: RefObject<HTMLElement | null>,
  count: number,
): Measures {
  const [measures, setMeasures] = useState(firstMeasures);
  useLayoutEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      const rowHeight = heightNow();
      const above = -(body.current?.getBoundingClientRect().top ?? 0);
      const from = Math.max(0, Math.floor(above / rowHeight) - MARGIN);
      const to = Math.max(from, Math.min(count, Math.ceil((above + innerHeight) / rowHeight) + MARGIN));
      const stripWidth = Math.max(1, Math.round(axis.current?.clientWidth ?? FIRST_WIDTH));
      setMeasures((before) =>
        before.rowHeight === rowHeight &&
        before.stripWidth === stripWidth &&
        before.from === from &&
        before.to === to
          ? before
          : { rowHeight, stripWidth, from, to },
      );
    };
    const soon = () => (frame ||= requestAnimationFrame(measure));
    measure();
    const observer = new ResizeObserver(soon);
    if (axis.current) observer.observe(axis.current);
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
    };
  }, [count]);
  return measures;
}

/** As if the rows began at the top: no more of them can be in sight. */
function firstMeasures(): Measures {
  const rowHeight = heightNow();
  return { rowHeight, stripWidth: FIRST_WIDTH, from: 0, to: Math.ceil(innerHeight / rowHeight) + MARGIN };
}

function heightNow(): number {
  return matchMedia(WIDE).matches ? HEIGHTS.wide : HEIGHTS.narrow;
}
