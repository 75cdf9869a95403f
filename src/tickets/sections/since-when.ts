// Owns the part of a letter that says since when: the first failure with its bounds, the end, how long, and whether it is a habit.
import { asSeen } from '../../domain/as-corrected.ts';
import { endsInCut } from '../../domain/cut-edges.ts';
import { isAbout } from '../../domain/is-about.ts';
import type { Outage } from '../../domain/outage.ts';
import type { Pattern } from '../../domain/recurrence.ts';
import { minutes } from '../../time/duration.ts';
import { instant } from '../../time/instant.ts';
import { wallTime } from '../../timeline/wall-time.ts';
import { lines, section, type Section } from '../letter.ts';
import type { LetterOptions, Scene } from '../scene.ts';
import { nameOf } from '../words/names.ts';
import { sayStatedEdge } from '../words/own-word.ts';
import { sayClock, sayDate } from '../words/time.ts';
import { sayBack, sayOthers, saySince, startWord } from './facts.ts';
import { sayLasted } from './still.ts';

const MOST_DAYS = 14;

export function sinceWhen(scene: Scene): Section | null {
  const outage = asSeen(scene.dossier.outage);
  const isOver = outage.endedAt !== null;
  const [first] = outage.windows;
  const on = outage.targets.length > 1 && first ? `${nameOf(scene.dossier, first.target)}, ` : '';
  const isUnbounded = outage.startedAfter === null;
  return section(
    isOver ? 'When' : 'Since when',
    lines(
      `${startWord(scene)}: ${on}${saySince(scene)}.`,
      isUnbounded && 'It failed at my first look; when it began I do not know.',
      ...sayOthers(scene, 'start'),
      ...(isOver ? sayOthers(scene, 'end') : []),
      isOver ? `${endWord(outage)}: ${sayBack(scene)}.` : sayLasted(scene),
      ...sayStated(scene),
      sayHabit(scene),
      sayHabitDays(scene),
    ),
  );
}

function endWord(outage: Outage): string {
  if (endsInCut(outage)) return 'Counted until';
  return outage.targets.length === 1 ? 'Back' : 'All back';
}

/** What the user says of edges: beside the checks, and never as if one had seen it. */
function sayStated({ dossier }: Scene): string[] {
  const { windows } = dossier.outage;
  return dossier.amended.flatMap((each) => {
    const { amendment } = each;
    if (amendment.kind !== 'edge') return [];
    const own = windows.map((one) => one.recorded ?? one).filter((one) => isAbout(each, one));
    return own.length === 0 ? [] : [`${sayStatedEdge(dossier, amendment, own)}.`];
  });
}

/** `This is the 8th time since 2011-09-23 that it has failed at about 03:15 UTC-05:00.` */
export function sayHabit({ dossier, options }: Scene): string | null {
  const { pattern } = dossier;
  const [first] = pattern?.starts ?? [];
  if (!pattern || first === undefined) return null;
  const day = sayDate(wallTime(options.zones.local, first));
  return `This is the ${sayOrdinal(pattern.starts.length)} time since ${day} that it has failed at about ${sayTimeOfDay(pattern, options)}.`;
}

function sayHabitDays({ dossier: { pattern, outage }, options }: Scene): string | null {
  const before = pattern?.starts.filter((at) => at < (outage.startedAfter ?? outage.startedAt)) ?? [];
  const days = before.slice(-MOST_DAYS).map((at) => sayDate(wallTime(options.zones.local, at)));
  return days.length === 0 ? null : `Before: ${days.join(', ')}.`;
}

export function askOfHabit({ dossier: { pattern }, options }: Scene): string | null {
  return pattern ? `What runs on that machine at about ${sayTimeOfDay(pattern, options)}?` : null;
}

function sayTimeOfDay({ starts, minuteOfDay }: Pattern, { zones: { local } }: LetterOptions): string {
  const { offset } = wallTime(local, starts.at(-1) ?? instant(0));
  return `${sayClock(wallTime('UTC', instant(minutes(minuteOfDay))))} UTC${offset}`;
}

function sayOrdinal(count: number): string {
  const isTeen = count % 100 > 10 && count % 100 < 14;
  return `${count}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
}
