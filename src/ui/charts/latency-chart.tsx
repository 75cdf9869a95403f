// Owns drawing response times: from the quickest to the slowest answer in each column of pixels, failing checks on the ground.
import type { Interval } from '../../time/interval.ts';
import { lengthOf } from '../../time/interval.ts';
import type { LatencyColumn, LatencyColumns } from '../data/latency-columns.ts';
import { placeOnScale, type LatencyScale } from '../data/latency-scale.ts';

export const LATENCY_HEIGHT = 64;
/** Room for the marks of failing checks. */
const GROUND = 9;
const TOP = 3;
const MARK = 7;
/** A lone answer is drawn this tall and wide. */
const LEAST = 2;

export type LatencyChartProps = {
  readonly drawn: LatencyColumns;
  readonly scale: LatencyScale;
  readonly unobserved: readonly Interval[];
  readonly seen: Interval;
  /** Columns of pixels. */
  readonly width: number;
};

/** A picture without words: who puts it somewhere says what it shows. */
export function LatencyChart({ drawn, scale, unobserved, seen, width }: LatencyChartProps) {
  const y = (latency: number) => heightOf(placeOnScale(scale, latency));
  const x = (at: number) => ((at - seen.from) / lengthOf(seen)) * width;
  const holes = unobserved.map(({ from, to }) => [x(from), Math.max(LEAST, x(to) - x(from))] as const);
  return (
    <svg
      class="strip latency"
      viewBox={`0 0 ${width} ${LATENCY_HEIGHT}`}
      height={LATENCY_HEIGHT}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path class="strip-ground" d={`M0 ${LATENCY_HEIGHT - 0.5}h${width}`} />
      <path
        class="latency-grid"
        d={scale.ticks.map((tick) => `M0 ${y(tick).toFixed(1)}h${width}`).join('')}
      />
      {holes.length > 0 && (
        <path
          class="run unobserved"
          d={holes
            .map(
              ([from, long]) =>
                `M${from.toFixed(1)} 0h${long.toFixed(1)}v${LATENCY_HEIGHT - 1}h${(-long).toFixed(1)}z`,
            )
            .join('')}
        />
      )}
      <path class="latency-line" d={lineOf(drawn, y, holes)} />
      <path class="latency-band" d={drawn.columns.map((each) => barOf(each, y)).join('')} />
      {drawn.failed.length > 0 && (
        <path
          class="latency-failed"
          d={drawn.failed.map((at) => `M${at - 0.5} ${LATENCY_HEIGHT - MARK}h2v${MARK}h-2z`).join('')}
        />
      )}
    </svg>
  );
}

/** From the top, in pixels. */
export function heightOf(place: number): number {
  return TOP + (1 - place) * (LATENCY_HEIGHT - GROUND - TOP);
}

function barOf({ x, least, most }: LatencyColumn, y: (latency: number) => number): string {
  const [top, bottom] = [y(most), y(least)];
  const tall = Math.max(LEAST, bottom - top);
  const from = Math.min(top, bottom - tall / 2);
  return `M${x - 0.5} ${from.toFixed(1)}h${LEAST}v${tall.toFixed(1)}h${-LEAST}z`;
}

/** From answer to answer, and broken where nobody looked or a check failed between. */
function lineOf(
  { columns, failed }: LatencyColumns,
  y: (latency: number) => number,
  holes: readonly (readonly [from: number, long: number])[],
): string {
  const breaks = [...failed, ...holes.map(([from, long]) => from + long / 2)].sort(
    (one, other) => one - other,
  );
  let next = 0;
  return columns
    .map(({ x, least, most }, index) => {
      const before = next;
      while ((breaks[next] ?? Infinity) < x) next += 1;
      const starts = index === 0 || next > before;
      return `${starts ? 'M' : 'L'}${x + 0.5} ${((y(least) + y(most)) / 2).toFixed(1)}`;
    })
    .join('');
}
