// Owns the icon of a state: a shape of its own, a colour on top.
import type { FaceState } from '../../domain/face.ts';
import { SHAPES, type Paint } from './shapes.ts';

const COLOURS: Readonly<Record<Paint, string>> = { ink: 'currentColor', hole: 'var(--hole)' };

export function StateIcon({ state, size = 16 }: { readonly state: FaceState; readonly size?: number }) {
  return (
    <svg class={`icon ${state}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
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
    </svg>
  );
}
