// Owns what the strips mean, drawn as they are.
import { BoardStrip } from './board-strip.tsx';
import { packStrip } from '../../data/packed-strip.ts';
import { say } from '../../data/manner.ts';
import type { RunState } from '../../../domain/strip.ts';
import { instant } from '../../../time/instant.ts';

const STATES: readonly RunState[] = ['up', 'down', 'intermittent', 'degraded', 'unobserved'];
const WIDTH = 22;
const WHOLE = { from: instant(0), to: instant(1) };

export function Legend() {
  return (
    <ul class="legend" aria-label={say('boardLegend')}>
      {STATES.map((state) => (
        <li key={state}>
          <BoardStrip
            strip={packStrip({ runs: [{ ...WHOLE, state }], edges: [] }, WHOLE)}
            width={WIDTH}
            label={null}
          />
          {say(state === 'unobserved' ? 'state_unknown' : `state_${state}`)}
        </li>
      ))}
      <li>
        <BoardStrip strip={packStrip({ runs: [], edges: [WHOLE] }, WHOLE)} width={WIDTH} label={null} />
        {say('boardEdge')}
      </li>
    </ul>
  );
}
