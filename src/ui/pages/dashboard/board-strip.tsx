// Owns the strip of one target on the dashboard's axis: as the popup's, but made of numbers, and as wide as there is room.
import { runPath } from '../../charts/run-path.ts';
import { PAINTED, sharesOf, type PackedStrip, type Painted } from '../../data/packed-strip.ts';

export const STRIP_HEIGHT = 18;

/** How tall a run of each state is. What was not observed shows above what was, where both are too short to stand side by side. */
const TALL: Readonly<Record<Painted, number>> = {
  ...{ up: 5, unobserved: 10, degraded: 10, intermittent: 16, down: 16, edge: 16 },
};

export type BoardStripProps = {
  readonly strip: PackedStrip;
  readonly width: number;
  /** What the picture says, for those who do not see it; null: what stands beside it says the same. */
  readonly label: string | null;
};

export function BoardStrip({ strip, width, label }: BoardStripProps) {
  return (
    <svg
      class="strip"
      {...(label === null ? { 'aria-hidden': true } : { role: 'gridcell', 'aria-label': label })}
      viewBox={`0 0 ${width} ${STRIP_HEIGHT}`}
      width={width}
      height={STRIP_HEIGHT}
    >
      {pathsOf(strip, width).map(
        (d, index) => d !== '' && <path key={PAINTED[index]} class={`run ${PAINTED[index] ?? ''}`} d={d} />,
      )}
    </svg>
  );
}

type Drawn = { readonly width: number; readonly paths: readonly string[] };

/** Of every strip for as long as it is kept: who scrolls back has it at once. */
const drawn = new WeakMap<PackedStrip, Drawn>();

function pathsOf(strip: PackedStrip, width: number): readonly string[] {
  const known = drawn.get(strip);
  if (known?.width === width) return known.paths;
  const paths = PAINTED.map((state) => runPath(sharesOf(strip, state), width, STRIP_HEIGHT, TALL[state]));
  drawn.set(strip, { width, paths });
  return paths;
}
