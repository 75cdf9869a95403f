// Owns what heights, textures and colours on the lanes mean.
import { say } from '../../data/manner.ts';

const SIGNS = [
  ['up', 5, 'legendUp'],
  ['down', 16, 'legendDown'],
  ['degraded', 10, 'legendDegraded'],
  ['intermittent', 16, 'legendIntermittent'],
  ['unobserved', 10, 'legendUnobserved'],
  ['edge', 16, 'legendEdge'],
] as const;
const HEIGHT = 18;
const WIDTH = 26;

export function LaneLegend() {
  return (
    <ul class="legend muted small">
      {SIGNS.map(([state, tall, words]) => (
        <li key={state}>
          <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
            <path class={`run ${state}`} d={`M0 ${HEIGHT - tall}h${WIDTH}v${tall}h${-WIDTH}z`} />
          </svg>
          {say(words)}
        </li>
      ))}
    </ul>
  );
}
