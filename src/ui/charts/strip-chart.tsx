// Owns drawing a strip on a real time axis: state is told by height, then texture, then hue; one path a state.
import type { RunState, Strip } from '../../domain/strip.ts';
import { lengthOf, type Interval } from '../../time/interval.ts';

const HEIGHT = 18;
/** How tall a run of each state is, from the ground up. */
const TALL: Readonly<Record<RunState, number>> = {
  up: 5,
  unobserved: 10,
  degraded: 10,
  intermittent: 16,
  down: 16,
};
/** A shorter run is drawn this wide: never invisible, and never taller for it. */
const LEAST_WIDTH = 2;
const STATES: readonly RunState[] = ['up', 'unobserved', 'degraded', 'intermittent', 'down'];

export type StripChartProps = {
  readonly strip: Strip;
  readonly whole: Interval;
  readonly width: number;
  /** What the picture says, for those who do not see it. */
  readonly label: string;
};

export function StripChart({ strip, whole, width, label }: StripChartProps) {
  const scale = width / lengthOf(whole);
  const path = (intervals: readonly Interval[], tall: number) =>
    intervals.map((each) => rectangle(each, whole, scale, tall)).join('');
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      height={HEIGHT}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path class="strip-ground" d={`M0 ${HEIGHT - 0.5}h${width}`} />
      {STATES.map((state) => {
        const runs = strip.runs.filter((run) => run.state === state);
        return runs.length > 0 && <path key={state} class={`run ${state}`} d={path(runs, TALL[state])} />;
      })}
      {strip.edges.length > 0 && <path class="run edge" d={path(strip.edges, TALL.down)} />}
    </svg>
  );
}

function rectangle({ from, to }: Interval, whole: Interval, scale: number, tall: number): string {
  const width = Math.max(LEAST_WIDTH, (to - from) * scale);
  const x = Math.min((from - whole.from) * scale, lengthOf(whole) * scale - width);
  return `M${x.toFixed(1)} ${HEIGHT - tall}h${width.toFixed(1)}v${tall}h${(-width).toFixed(1)}z`;
}

/** The textures that strips refer to: once in a page. */
export function StripTextures() {
  return (
    <svg width="0" height="0" aria-hidden="true" class="textures">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v5" class="hatch-line" />
        </pattern>
        <pattern id="bars" width="4" height="4" patternUnits="userSpaceOnUse">
          <path d="M1 0v4" class="bar-line" />
        </pattern>
        <pattern id="pulse" width="7" height="18" patternUnits="userSpaceOnUse">
          <path d="M0 0h4v18h-4z" class="pulse-bar" />
          <path d="M4 13h3v5h-3z" class="pulse-rest" />
        </pattern>
      </defs>
    </svg>
  );
}
