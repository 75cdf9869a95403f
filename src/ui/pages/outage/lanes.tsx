// Owns the lanes of evidence on one time axis: each says by whose word it is, and none is mixed with another.
import { useRef, useState } from 'preact/hooks';
import { sayZone } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { StripTextures } from '../../charts/strip-chart.tsx';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageRecord } from '../../data/outage-record.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { useWidth } from '../../kit/use-width.ts';
import { neighbour } from './lane.tsx';
import { LaneAxis } from './lane-axis.tsx';
import { LatencyLanes } from './latency-lanes.tsx';
import { LaneLegend } from './lane-legend.tsx';
import { OurLanes } from './our-lanes.tsx';
import { TheirLanes } from './their-lanes.tsx';
import { usePointerZoom } from './use-pointer-zoom.ts';
import { actOfKey, useZoom } from './use-zoom.ts';
import { YourLanes } from './your-lanes.tsx';
import { ZoomTools } from './zoom-tools.tsx';

const USUAL_WIDTH = 680;

export type LanesProps = {
  readonly view: OutageView;
  /** Null: it is not read yet. */
  readonly record: OutageRecord | null;
  readonly now: Instant;
};

export function LanesChart({ view, record, now }: LanesProps) {
  const { lanes, outage } = view;
  const zoom = useZoom(lanes.whole);
  const [ground, plot] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const width = useWidth(plot, USUAL_WIDTH);
  usePointerZoom(ground, plot, zoom);
  const [current, go] = useState(() => `target ${lanes.targets[0]?.target.id}`);
  const onKey = (event: KeyboardEvent) => {
    const { key, currentTarget } = event;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
    const act = actOfKey(event);
    if (step !== null && currentTarget instanceof Element) neighbour(currentTarget, step)?.focus();
    else if (act) zoom.act(act);
    else return;
    event.preventDefault();
  };
  const scene = { view, now, width, seen: zoom.seen, nav: { current, go } };
  return (
    <figure class="evidence" aria-label={say('laneFigure')}>
      <StripTextures />
      <ZoomTools zoom={zoom} now={now} />
      <div
        class={`lanes ${zoom.isWhole ? '' : 'can-move'}`}
        ref={ground}
        role="group"
        aria-label={say('laneFigure')}
        aria-describedby="lane-keys"
        onKeyDown={onKey}
      >
        <LaneAxis seen={zoom.seen} width={width} outage={outage} now={now} plot={plot} />
        <OurLanes {...scene} />
        <TheirLanes {...scene} />
        <YourLanes {...scene} />
        <LatencyLanes {...scene} record={record} />
      </div>
      <LaneLegend />
      <figcaption class="muted small">
        <p>
          {say('laneCaption', outage.provider, pageManner.zone, sayZone(pageManner, outage.startedAt))}
          {lanes.targets.some(({ isAsRecorded }) => isAsRecorded) && ` ${say('laneCaptionCorrected')}`}
          {lanes.pasted.length > 0 && ` ${say('laneCaptionPasted')}`}
        </p>
        <p id="lane-keys">{say('laneKeys')}</p>
      </figcaption>
    </figure>
  );
}
