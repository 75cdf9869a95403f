// Owns the axis above the lanes, and what runs through all of them: a line at each of its marks, and the outage itself.
import type { RefObject } from 'preact';
import type { Outage } from '../../../domain/outage.ts';
import { sayDay } from '../../../text/day.ts';
import { sayClock } from '../../../text/local-clock.ts';
import type { Instant } from '../../../time/instant.ts';
import { intersection, lengthOf, type Interval } from '../../../time/interval.ts';
import { timeTicks } from '../../charts/time-ticks.ts';
import { pageManner } from '../../data/manner.ts';

/** As many pixels for each mark. */
const ROOM = 86;

export type LaneAxisProps = {
  readonly seen: Interval;
  readonly width: number;
  readonly outage: Outage;
  readonly now: Instant;
  readonly plot: RefObject<HTMLDivElement | null>;
};

/** The day stands at the first mark of each. */
export function LaneAxis({ seen, width, outage, now, plot }: LaneAxisProps) {
  const ticks = timeTicks(seen, pageManner.zone, Math.max(2, Math.floor(width / ROOM)));
  const days = ticks.map((tick) => sayDay(pageManner, tick));
  const { startedAt, endedAt } = outage;
  const band = intersection(seen, { from: startedAt, to: endedAt ?? now });
  return (
    <>
      <span class="lane-name" />
      <div class="lane-axis" aria-hidden="true" ref={plot}>
        {ticks.map((tick, index) => (
          <span key={tick} class="lane-tick" style={placeOf(tick, seen)}>
            <b>{days[index] === days[index - 1] ? '' : days[index]}</b>
            <span>{sayClock(pageManner, tick)}</span>
          </span>
        ))}
      </div>
      <div class="lane-ground" aria-hidden="true">
        {band && <span class="lane-outage" style={{ ...placeOf(band.from, seen), ...widthOf(band, seen) }} />}
        {ticks.map((tick) => (
          <span key={tick} class="lane-line" style={placeOf(tick, seen)} />
        ))}
      </div>
    </>
  );
}

export function placeOf(at: Instant, seen: Interval) {
  return { insetInlineStart: percent((at - seen.from) / lengthOf(seen)) };
}

export function widthOf({ from, to }: Interval, seen: Interval) {
  return { inlineSize: percent((to - from) / lengthOf(seen)) };
}

export function percent(ratio: number): string {
  return `${(Math.min(1, Math.max(0, ratio)) * 100).toFixed(3)}%`;
}
