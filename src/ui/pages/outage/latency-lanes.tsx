// Owns the lanes of response times, below the others and on their axis: what failed in the outage, target by target.
import { useMemo, useState } from 'preact/hooks';
import type { RawCheck } from '../../../domain/chunk.ts';
import type { TargetId } from '../../../domain/target.ts';
import { sayLatency } from '../../../text/latency.ts';
import { shorten } from '../../../text/quote.ts';
import { clipStrip } from '../../charts/clip-strip.ts';
import { heightOf, LatencyChart, LATENCY_HEIGHT } from '../../charts/latency-chart.tsx';
import { latencyColumns } from '../../data/latency-columns.ts';
import { latencyScale, placeOnScale } from '../../data/latency-scale.ts';
import { latencySummary, type LatencySummary } from '../../data/latency-summary.ts';
import { pageManner, say } from '../../data/manner.ts';
import { milliseconds } from '../../../time/duration.ts';
import type { OutageRecord } from '../../data/outage-record.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { Lane } from './lane.tsx';
import { LaneMore } from './lane-more.tsx';
import type { LaneScene } from './lane-scene.ts';

/** At first. */
const MOST = 6;
const NAME = 40;

type LatencyLanesProps = LaneScene & { readonly record: OutageRecord | null };

export function LatencyLanes({ record, ...scene }: LatencyLanesProps) {
  // What counts of a target and what was recorded of it are two lanes of one answer.
  const targets = scene.view.lanes.targets.filter(({ isAsRecorded }) => !isAsRecorded);
  const [most, show] = useState(MOST);
  const shown = targets.slice(0, most);
  return (
    <>
      <span class="lane-title">{say('latencyTitle')}</span>
      {shown.map((each) => (
        <LatencyLane key={each.target.id} of={each} checks={checksOf(record, each.target.id)} {...scene} />
      ))}
      <LaneMore count={targets.length - shown.length} what="latency" onShow={() => show(Infinity)} />
    </>
  );
}

const NONE: readonly RawCheck[] = [];

/** Null: they are not read yet. */
function checksOf(record: OutageRecord | null, target: TargetId): readonly RawCheck[] | null {
  return record && (record.dossier.checks.get(target) ?? NONE);
}

type LatencyLaneProps = LaneScene & {
  readonly of: OutageView['lanes']['targets'][number];
  readonly checks: readonly RawCheck[] | null;
};

function LatencyLane({ of: { target, strip }, checks, view, seen, width, nav }: LatencyLaneProps) {
  const { from, to } = seen;
  const known = checks ?? NONE;
  // One axis for all of it: it does not jump while somebody looks nearer.
  const all = useMemo(() => latencySummary(known, view.lanes.whole), [known, view.lanes.whole.to]);
  const drawn = useMemo(() => latencyColumns(known, seen, width), [known, from, to, width]);
  const summary = useMemo(() => latencySummary(known, seen), [known, from, to]);
  const scale = all.times && latencyScale(all.times.least, all.times.most);
  const unobserved = clipStrip(strip, seen).runs.filter(({ state }) => state === 'unobserved');
  const words = checks === null ? say('latencyReading') : saySummary(summary);
  return (
    <Lane
      id={`latency ${target.id}`}
      name={
        <>
          <bdi>{shorten(target.name, NAME)}</bdi>
          <small class="muted">{sayTimesOf(summary)}</small>
        </>
      }
      label={`${target.name}, ${say('latencyTitle')}: ${words}`}
      nav={nav}
    >
      <div class="latency-plot" style={{ blockSize: `${LATENCY_HEIGHT}px` }}>
        {scale && <LatencyChart {...{ drawn, scale, unobserved, seen, width }} />}
        {scale?.ticks.map((tick) => (
          <span
            key={tick}
            class="latency-tick"
            style={{ insetBlockStart: `${heightOf(placeOnScale(scale, tick)).toFixed(1)}px` }}
          >
            {sayLatency(pageManner, milliseconds(tick))}
          </span>
        ))}
        {!scale && <span class="muted small">{words}</span>}
      </div>
    </Lane>
  );
}

function sayTimesOf({ times }: LatencySummary): string {
  if (!times) return '';
  const [least, most] = [sayLatency(pageManner, times.least), sayLatency(pageManner, times.most)];
  return least === most ? least : say('durationRange', least, most);
}

function saySummary({ timed, failed, times }: LatencySummary): string {
  const good = times
    ? say('latencyGood', timed, sayTimesOf({ timed, failed, times }), sayLatency(pageManner, times.median))
    : say('latencyNone');
  return [good, ...(failed > 0 ? [say('latencyFailed', failed)] : [])].join(say('stripJoin'));
}
