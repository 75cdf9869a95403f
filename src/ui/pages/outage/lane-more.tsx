// Owns the way to the lanes that a screen has no room for.
import { say } from '../../data/manner.ts';

/** `count`: how many there are besides; `what` tells them from other lanes. */
export function LaneMore({
  count,
  what,
  onShow,
}: {
  readonly count: number;
  readonly what: 'target' | 'latency';
  readonly onShow: () => void;
}) {
  if (count <= 0) return null;
  return (
    <p class="lane-more">
      <button data-more={what} onClick={onShow}>
        {say('laneMore', count)}
      </button>
    </p>
  );
}
