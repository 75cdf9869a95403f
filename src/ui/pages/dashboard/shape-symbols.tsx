// Owns what rows refer to: the shapes of state, and the texture of nights; once in a page, for in each row it would be too much.
import type { FaceState } from '../../../domain/face.ts';
import { SHAPES, type Paint } from '../../kit/shapes.ts';

const USED: readonly FaceState[] = ['up', 'down', 'degraded', 'unknown'];
const COLOURS: Readonly<Record<Paint, string>> = { ink: 'currentColor', hole: 'var(--hole)' };

export function ShapeSymbols() {
  return (
    <svg width="0" height="0" aria-hidden="true" class="textures">
      {USED.map((state) => (
        <symbol key={state} id={`shape-${state}`} viewBox="0 0 24 24">
          {SHAPES[state].map(({ d, fill, stroke, width, dashes }) => (
            <path
              key={d}
              d={d}
              fill={fill ? COLOURS[fill] : 'none'}
              stroke={stroke ? COLOURS[stroke] : 'none'}
              stroke-width={width}
              stroke-dasharray={dashes}
              stroke-linecap={dashes ? 'butt' : 'round'}
              stroke-linejoin="round"
            />
          ))}
        </symbol>
      ))}
      <pattern id="night" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0h4v4h-4z" class="night-ground" />
        <path d="M0 0v4" class="hatch-line" />
      </pattern>
    </svg>
  );
}
