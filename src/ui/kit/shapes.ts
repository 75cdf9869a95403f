// Owns the seven shapes of state, told apart without colour, inside a view box of 24 by 24.
import type { FaceState } from '../../domain/face.ts';

/** `ink` is the state's colour, `hole` what is cut out of a filled shape. */
export type Paint = 'ink' | 'hole';

export type ShapePart = {
  readonly d: string;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly width?: number;
  readonly dashes?: string;
};

const CHECK = 'M7.2 12.4l3.2 3.2 6.4-7';

/** A circle as a path: a shape is then nothing but paths. */
function circle(cx: number, cy: number, r: number): string {
  return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

export const SHAPES: Readonly<Record<FaceState, readonly ShapePart[]>> = {
  up: [
    { d: circle(12, 12, 9.7), stroke: 'ink', width: 2.6 },
    { d: CHECK, stroke: 'ink', width: 2.8 },
  ],
  recovered: [
    { d: circle(12, 12, 11), fill: 'ink' },
    { d: CHECK, stroke: 'hole', width: 3 },
  ],
  down: [
    { d: 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z', fill: 'ink' },
    { d: 'M8.2 8.2l7.6 7.6m0-7.6l-7.6 7.6', stroke: 'hole', width: 3.2 },
  ],
  degraded: [
    { d: 'M12 2L23 22H1z', fill: 'ink', stroke: 'ink', width: 1.2 },
    { d: 'M12 9v6', stroke: 'hole', width: 2.8 },
    { d: circle(12, 18.7, 1.6), fill: 'hole' },
  ],
  unknown: [
    { d: circle(12, 12, 9.9), stroke: 'ink', width: 2.2, dashes: '4.1 2.12' },
    { d: 'M9.2 9.6a2.9 2.9 0 1 1 4.5 2.4c-1 .7-1.7 1.1-1.7 2.3', stroke: 'ink', width: 2.3 },
    { d: circle(12, 17.5, 1.5), fill: 'ink' },
  ],
  maintenance: [
    { d: 'M12 2.2L21.8 12 12 21.8 2.2 12z', stroke: 'ink', width: 2.6 },
    { d: 'M10 9v6m4-6v6', stroke: 'ink', width: 2.5 },
  ],
  provider: [
    {
      d: 'M6.6 19.2a4.9 4.9 0 0 1-.5-9.7 6.3 6.3 0 0 1 12-.4 5 5 0 0 1-.8 10.1z',
      stroke: 'ink',
      width: 2.5,
    },
    { d: 'M12 9.4v3.4', stroke: 'ink', width: 2.4 },
    { d: circle(12, 16, 1.4), fill: 'ink' },
  ],
};
