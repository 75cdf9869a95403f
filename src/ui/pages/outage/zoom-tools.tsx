// Owns the buttons above the lanes, and the sentence that tells which part of them is seen.
import { sayDuration } from '../../../text/duration.ts';
import { sayTimes } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { lengthOf } from '../../../time/interval.ts';
import { pageManner, say } from '../../data/manner.ts';
import { LEAST_SEEN } from '../../data/seen-time.ts';
import type { Zoom, ZoomAct } from './use-zoom.ts';

export function ZoomTools({ zoom, now }: { readonly zoom: Zoom; readonly now: Instant }) {
  const { whole, seen, isWhole } = zoom;
  const [from, to] = sayTimes(pageManner, seen.from, seen.to, now);
  const tools: readonly (readonly [act: ZoomAct, sign: string, label: string, isIdle: boolean])[] = [
    ['nearer', '+', 'zoomNearer', lengthOf(seen) <= LEAST_SEEN],
    ['farther', '\u2212', 'zoomFarther', isWhole],
    ['earlier', '\u2039', 'zoomEarlier', seen.from <= whole.from],
    ['later', '\u203A', 'zoomLater', seen.to >= whole.to],
  ];
  return (
    <div class="zoom">
      <div class="zoom-tools" role="group" aria-label={say('zoomTools')}>
        {tools.map(([act, sign, label, isIdle]) => (
          // A button that has the focus keeps it at the end of the axis, too.
          <button
            key={act}
            class="zoom-tool"
            aria-label={say(label)}
            title={say(label)}
            aria-disabled={isIdle}
            onClick={() => !isIdle && zoom.act(act)}
          >
            <span aria-hidden="true">{sign}</span>
          </button>
        ))}
        <button aria-disabled={isWhole} onClick={() => zoom.act('whole')}>
          {say('zoomWhole')}
        </button>
      </div>
      <p role="status" class="muted small">
        {say('zoomSeen', from, to, sayDuration(say, lengthOf(seen)))}
      </p>
    </div>
  );
}
