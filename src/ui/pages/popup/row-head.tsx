// Owns the line of one target: how it is, and its last day. It opens what can be done with it.
import { sayDuration } from '../../../text/duration.ts';
import { say } from '../../data/manner.ts';
import type { Row } from '../../data/row.ts';
import { StripChart } from '../../charts/strip-chart.tsx';
import { sayStrip } from '../../charts/strip-text.ts';
import { StateIcon } from '../../kit/state-icon.tsx';
import type { Overview } from '../../data/overview.ts';

export type RowHeadProps = {
  readonly row: Row;
  readonly overview: Overview;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** As wide as a strip is drawn: textures keep their proportions. */
const STRIP_WIDTH = 350;

export function RowHead({ row, overview, isOpen, onToggle }: RowHeadProps) {
  const { target, health } = row;
  const strip = row.strip();
  return (
    <button class="row-head" aria-expanded={isOpen} onClick={onToggle}>
      <StateIcon state={health.kind === 'intermittent' ? 'down' : health.kind} />
      <span class="name" title={target.name}>
        <bdi>{target.name}</bdi>
      </span>
      <span class="hidden">{say(`state_${health.kind}`)}</span>
      <span class={`figure ${health.kind}`}>{figureOf(row)}</span>
      <StripChart strip={strip} whole={overview.whole} width={STRIP_WIDTH} label={sayStrip(say, strip)} />
    </button>
  );
}

function figureOf({ health, latency }: Row): string {
  switch (health.kind) {
    case 'up':
      if (health.suspect) return say('popupSuspect');
      return latency === undefined ? '' : say('popupUpRow', Math.round(latency));
    case 'unknown':
      if (health.reason === 'new') return say('popupNotChecked');
      return say(health.reason === 'paused' ? 'silence_paused' : 'popupUnknownRow');
    default:
      return sayDuration(say, health.seenFor);
  }
}
