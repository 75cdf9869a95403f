// Owns the lanes of the provider's word: what their page showed, what they posted, and what was pasted of theirs elsewhere.
import { quoteCode } from '../../../text/provider-code.ts';
import { quote, shorten } from '../../../text/quote.ts';
import { sayDuration } from '../../../text/duration.ts';
import { sayTime } from '../../../text/time.ts';
import { between, type Instant } from '../../../time/instant.ts';
import { clipStrip } from '../../charts/clip-strip.ts';
import { StripChart } from '../../charts/strip-chart.tsx';
import { pageManner, say } from '../../data/manner.ts';
import { Lane } from './lane.tsx';
import { placeOf, widthOf } from './lane-axis.tsx';
import { LaneMarks, type LaneMark } from './lane-marks.tsx';
import type { LaneScene } from './lane-scene.ts';
import { isIn, sayLane, sayMarks } from './say-lane.ts';

const WORDS = 80;
const SPOKEN = 40;

export function TheirLanes(scene: LaneScene) {
  const { lanes, theirs } = scene.view;
  return (
    <>
      <PageLane {...scene} />
      {theirs.isHeard || lanes.posts.length > 0 ? (
        <PostsLane {...scene} />
      ) : (
        <Unread id="posts" name="lanePosts" scene={scene} />
      )}
      {lanes.pasted.length > 0 && <PastedLane {...scene} />}
    </>
  );
}

function PageLane(scene: LaneScene) {
  const { view, now, seen, width, nav } = scene;
  const { page } = view.lanes;
  if (!page) return <Unread id="page" name="lanePage" scene={scene} />;
  const part = clipStrip(page, seen);
  const label = sayLane(say('lanePage'), part, now);
  return (
    <Lane id="page" name={say('lanePage')} label={label} nav={nav}>
      <StripChart strip={part} whole={seen} width={width} label={label} />
      <LaneMarks marks={headlineMarks(scene)} seen={seen} />
    </Lane>
  );
}

/** Where their headline began to tell of something, in their words, and how long after we saw it. */
function headlineMarks({ view: { theirs, outage }, now }: LaneScene): LaneMark[] {
  return (theirs.page?.heads ?? []).flatMap(({ content, firstSeenAt }): LaneMark[] => {
    const { impact } = content;
    if (!impact || impact.is === 'none' || impact.is === 'unknown') return [];
    const late = between(outage.startedAt, firstSeenAt);
    const words = quoteCode(impact.word || impact.is, SPOKEN);
    const isIn = late >= 0 && firstSeenAt <= (outage.endedAt ?? now);
    return [
      {
        ...{ at: firstSeenAt, look: 'is-edge', title: sayTime(pageManner, firstSeenAt, now) },
        words: isIn ? say('laneShownAfter', words, sayDuration(say, late)) : say('laneQuoted', words),
      },
    ];
  });
}

function PostsLane({ view: { lanes }, now, seen, nav }: LaneScene) {
  const marks = lanes.posts.toSorted((one, other) => one.at - other.at);
  const name = say('lanePosts');
  const spoken = marks.map(({ at, text }) => [at, quote(text, SPOKEN)] as const);
  return (
    <Lane id="posts" name={name} label={sayMarks(name, spoken.filter(isIn(seen)), now)} nav={nav}>
      <LaneMarks
        seen={seen}
        marks={marks.map(({ at, text }) => ({
          ...{ at, look: '', title: `${sayTime(pageManner, at, now)} ${shorten(text, WORDS)}` },
          words: say('laneQuoted', quote(text, WORDS)),
        }))}
      />
    </Lane>
  );
}

function PastedLane({ view: { lanes }, now, seen, nav }: LaneScene) {
  const name = say('lanePasted');
  const moments = lanes.pasted.filter(({ to }) => to === null);
  const spoken = lanes.pasted.map(({ from, text }) => [from, quote(text, SPOKEN)] as const);
  const title = (at: Instant, text: string) => `${sayTime(pageManner, at, now)} ${shorten(text, WORDS)}`;
  return (
    <Lane id="pasted" name={name} label={sayMarks(name, spoken.filter(isIn(seen)), now)} nav={nav}>
      {lanes.pasted.map(({ from, to, text }, index) => {
        if (to === null || to < seen.from || from > seen.to) return null;
        const part = { from: from < seen.from ? seen.from : from, to: to > seen.to ? seen.to : to };
        return (
          <span
            key={index}
            class="said-range"
            style={{ ...placeOf(part.from, seen), ...widthOf(part, seen) }}
            title={title(from, text)}
          />
        );
      })}
      <LaneMarks
        seen={seen}
        marks={moments
          .toSorted((one, other) => one.from - other.from)
          .map(({ from, text }) => ({ at: from, look: 'is-pasted', title: title(from, text) }))}
      />
    </Lane>
  );
}

type UnreadProps = { readonly id: string; readonly name: string; readonly scene: LaneScene };

function Unread({ id, name, scene: { nav } }: UnreadProps) {
  return (
    <Lane id={id} name={say(name)} label={`${say(name)}: ${say('figureNotRead')}`} nav={nav}>
      <span class="muted small">{say('figureNotRead')}</span>
    </Lane>
  );
}
