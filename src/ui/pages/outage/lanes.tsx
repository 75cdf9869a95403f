// Owns the lanes of evidence on one time axis: each says by whose word it is, and none is mixed with another.
import type { ComponentChildren } from 'preact';
import { sayDay } from '../../../text/day.ts';
import { sayClock } from '../../../text/local-clock.ts';
import { shorten } from '../../../text/quote.ts';
import { sayTime, sayZone } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { lengthOf, type Interval } from '../../../time/interval.ts';
import { StripChart, StripTextures } from '../../charts/strip-chart.tsx';
import { sayRuns } from '../../charts/strip-text.ts';
import { timeTicks } from '../../charts/time-ticks.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';

const WIDTH = 680;
const MOST_TARGETS = 12;
const MOST_TICKS = 6;
const NAME = 40;

export function LanesChart({
  view: { lanes, outage, theirs },
  now,
}: {
  readonly view: OutageView;
  readonly now: Instant;
}) {
  const { whole, targets, page, posts, pasted } = lanes;
  const at = (moment: Instant) => sayTime(pageManner, moment, now);
  const told = (moments: readonly Instant[]) =>
    moments.length === 0 ? say('laneNothing') : moments.map(at).join(say('stripJoin'));
  const isHeard = theirs.isHeard || posts.length > 0;
  const shown = targets.slice(0, MOST_TARGETS);
  return (
    <figure class="lanes" aria-label={say('laneFigure')}>
      <StripTextures />
      <Marks whole={whole} />
      {shown.map(({ target, strip, isAsRecorded }) => (
        <Lane key={`${target.id}${isAsRecorded}`} name={<bdi>{nameOfLane(target.name, isAsRecorded)}</bdi>}>
          <StripChart
            strip={strip}
            whole={whole}
            width={WIDTH}
            label={`${nameOfLane(target.name, isAsRecorded)}: ${sayRuns(say, strip)}`}
          />
        </Lane>
      ))}
      {targets.length > shown.length && (
        <Lane name={say('theirsMore', targets.length - shown.length)}>{null}</Lane>
      )}
      <Lane name={say('lanePage')}>
        {page ? (
          <StripChart
            strip={page}
            whole={whole}
            width={WIDTH}
            label={`${say('lanePage')}: ${sayRuns(say, page)}`}
          />
        ) : (
          <span class="muted small">{say('figureNotRead')}</span>
        )}
      </Lane>
      <Lane name={say('lanePosts')} {...(isHeard ? { label: told(posts.map((post) => post.at)) } : {})}>
        {!isHeard && <span class="muted small">{say('figureNotRead')}</span>}
        {posts.map((post, index) => (
          <span key={index} class="said" style={placeOf(post.at, whole)} title={at(post.at)} />
        ))}
      </Lane>
      {pasted.length > 0 && (
        <Lane name={say('lanePasted')} label={told(pasted.map(({ from }) => from))}>
          {pasted.map(({ from, to }, index) => (
            <span
              key={index}
              class={to === null ? 'said is-pasted' : 'said-range'}
              style={{ ...placeOf(from, whole), ...(to === null ? {} : widthOf({ from, to }, whole)) }}
              title={at(from)}
            />
          ))}
        </Lane>
      )}
      <figcaption class="muted small">
        {say('laneCaption', outage.provider, pageManner.zone, sayZone(pageManner, outage.startedAt))}
        {targets.some(({ isAsRecorded }) => isAsRecorded) && ` ${say('laneCaptionCorrected')}`}
        {pasted.length > 0 && ` ${say('laneCaptionPasted')}`}
      </figcaption>
    </figure>
  );
}

function nameOfLane(target: string, isAsRecorded: boolean): string {
  return isAsRecorded ? say('laneAsRecorded', shorten(target, NAME)) : shorten(target, NAME);
}

type LaneProps = {
  readonly name: ComponentChildren;
  /** What its marks say, for those who do not see them. */
  readonly label?: string;
  readonly children: ComponentChildren;
};

function Lane({ name, label, children }: LaneProps) {
  return (
    <>
      <span class="lane-name">{name}</span>
      <div class="lane" {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}>
        {children}
      </div>
    </>
  );
}

/** The day stands at the first mark of each. */
function Marks({ whole }: { readonly whole: Interval }) {
  const ticks = timeTicks(whole, pageManner.zone, MOST_TICKS);
  const days = ticks.map((tick) => sayDay(pageManner, tick));
  return (
    <>
      <span class="lane-name" />
      <div class="lane-axis" aria-hidden="true">
        {ticks.map((tick, index) => (
          <span key={tick} class="lane-tick" style={placeOf(tick, whole)}>
            <b>{days[index] === days[index - 1] ? '' : days[index]}</b>
            <span>{sayClock(pageManner, tick)}</span>
          </span>
        ))}
      </div>
    </>
  );
}

function placeOf(at: Instant, whole: Interval) {
  return { insetInlineStart: percent((at - whole.from) / lengthOf(whole)) };
}

function widthOf({ from, to }: Interval, whole: Interval) {
  return { inlineSize: percent((Math.min(to, whole.to) - from) / lengthOf(whole)) };
}

function percent(ratio: number): string {
  return `${(Math.min(1, Math.max(0, ratio)) * 100).toFixed(2)}%`;
}
