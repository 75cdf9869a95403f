// Owns the lanes of what we saw: each target that failed, and the user's own line.
import { useState } from 'preact/hooks';
import { shorten } from '../../../text/quote.ts';
import { clipStrip } from '../../charts/clip-strip.ts';
import { StripChart } from '../../charts/strip-chart.tsx';
import { say } from '../../data/manner.ts';
import { Lane } from './lane.tsx';
import { LaneMore } from './lane-more.tsx';
import type { LaneScene } from './lane-scene.ts';
import { sayLane } from './say-lane.ts';

/** At first: a screen holds no more. */
const MOST_TARGETS = 12;
const NAME = 40;

export function OurLanes({ view: { lanes }, now, seen, width, nav }: LaneScene) {
  const [most, show] = useState(MOST_TARGETS);
  const shown = lanes.targets.slice(0, most);
  const line = clipStrip(lanes.line, seen);
  return (
    <>
      {shown.map(({ target, strip, isAsRecorded }) => {
        const part = clipStrip(strip, seen);
        const name = nameOfLane(target.name, isAsRecorded);
        const label = sayLane(name, part, now);
        const id = `${isAsRecorded ? 'recorded' : 'target'} ${target.id}`;
        return (
          <Lane key={id} id={id} name={<bdi>{name}</bdi>} {...{ label, nav }}>
            <StripChart strip={part} whole={seen} width={width} label={label} />
          </Lane>
        );
      })}
      <LaneMore count={lanes.targets.length - shown.length} what="target" onShow={() => show(Infinity)} />
      <Lane id="line" name={say('laneLine')} label={sayLane(say('laneLine'), line, now)} nav={nav}>
        <StripChart strip={line} whole={seen} width={width} label={say('laneLine')} />
      </Lane>
    </>
  );
}

function nameOfLane(target: string, isAsRecorded: boolean): string {
  const name = shorten(target, NAME);
  return isAsRecorded ? say('laneAsRecorded', name) : name;
}
