// Owns the lanes of the user's own word: what they wrote to the provider, how long nobody answered, and what they noted.
import { shorten, quote } from '../../../text/quote.ts';
import { sayDuration } from '../../../text/duration.ts';
import { sayClock } from '../../../text/local-clock.ts';
import { sayTime } from '../../../text/time.ts';
import { intersection, lengthOf } from '../../../time/interval.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { TicketMark } from '../../data/ticket-marks.ts';
import { Lane } from './lane.tsx';
import { placeOf, widthOf } from './lane-axis.tsx';
import { LaneMarks, type LaneMark } from './lane-marks.tsx';
import type { LaneScene } from './lane-scene.ts';
import { isIn, sayMarks } from './say-lane.ts';

const WORDS = 80;
const LOOKS: Readonly<Record<TicketMark['kind'], string>> = {
  letter: 'is-letter',
  answer: 'is-answer',
  receipt: 'is-receipt',
};

export function YourLanes(scene: LaneScene) {
  const { tickets, notes } = scene.view.lanes;
  return (
    <>
      {tickets.marks.length > 0 && <TicketLane {...scene} />}
      {notes.length > 0 && <NotesLane {...scene} />}
    </>
  );
}

function TicketLane({ view, now, seen, nav }: LaneScene) {
  const { marks, waits } = view.lanes.tickets;
  const name = say('laneTicket');
  const told = marks.map((mark, index) => ({ mark, words: sayMark(mark, marks.slice(0, index), waits) }));
  const spoken = told.map(({ mark, words }) => [mark.at, words] as const);
  // A machine's receipt, right after the letter, would take the room of its words.
  const markOf = ({ mark: { at, kind }, words }: (typeof told)[number]): LaneMark => ({
    ...{ at, look: LOOKS[kind], title: `${sayTime(pageManner, at, now)} ${words}` },
    ...(kind === 'receipt' ? {} : { words }),
  });
  return (
    <Lane id="ticket" name={name} label={sayMarks(name, spoken.filter(isIn(seen)), now)} nav={nav}>
      {waits.map((wait) => {
        const part = intersection(wait, seen);
        if (!part) return null;
        return (
          <span
            key={wait.from}
            class="wait"
            style={{ ...placeOf(part.from, seen), ...widthOf(part, seen) }}
          />
        );
      })}
      <LaneMarks seen={seen} marks={told.filter(({ mark }) => mark.kind === 'receipt').map(markOf)} />
      <LaneMarks seen={seen} marks={told.filter(({ mark }) => mark.kind !== 'receipt').map(markOf)} />
    </Lane>
  );
}

type Waits = LaneScene['view']['lanes']['tickets']['waits'];

function sayMark({ at, kind }: TicketMark, before: readonly TicketMark[], waits: Waits): string {
  if (kind === 'receipt') return say('laneReceipt');
  const isFirst = !before.some((each) => each.kind === kind);
  if (kind === 'letter') return say(isFirst ? 'laneOpened' : 'laneWrote', sayClock(pageManner, at));
  const ended = waits.find((wait) => wait.isAnswered && wait.to === at);
  return ended ? say('laneAnsweredAfter', sayDuration(say, lengthOf(ended))) : say('laneAnswered');
}

function NotesLane({ view: { lanes }, now, seen, nav }: LaneScene) {
  const name = say('laneNotes');
  const spoken = lanes.notes.map(({ at, text }) => [at, quote(text, WORDS)] as const);
  return (
    <Lane id="notes" name={name} label={sayMarks(name, spoken.filter(isIn(seen)), now)} nav={nav}>
      <LaneMarks
        seen={seen}
        marks={lanes.notes.map(({ at, text }) => ({
          ...{ at, look: 'is-note', title: `${sayTime(pageManner, at, now)} ${shorten(text, WORDS)}` },
          words: shorten(text, WORDS),
        }))}
      />
    </Lane>
  );
}
