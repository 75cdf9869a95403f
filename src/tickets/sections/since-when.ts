// Owns the part of a letter that says since when: the first failure with its bounds, the end, how long, and whether it is a habit.
import { minutes } from '../../time/duration.ts';
import { instant } from '../../time/instant.ts';
import { wallTime } from '../../timeline/wall-time.ts';
import { lines, section, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { nameOf } from '../words/names.ts';
import { sayDate } from '../words/time.ts';
import { sayBack, sayLasted, sayOthers, saySince, sayStill } from './facts.ts';

export function sinceWhen(scene: Scene): Section | null {
  const { outage } = scene.dossier;
  const isOver = outage.endedAt !== null;
  const [first] = outage.windows;
  const on = outage.targets.length > 1 && first ? `${nameOf(scene.dossier, first.target)}, ` : '';
  const isUnbounded = outage.startedAfter === null;
  return section(
    isOver ? 'When' : 'Since when',
    lines(
      `First failure: ${on}${saySince(scene)}.`,
      isUnbounded && 'It failed at my first look; when it began I do not know.',
      ...sayOthers(scene, 'start'),
      ...(isOver ? sayOthers(scene, 'end') : []),
      isOver ? `All back: ${sayBack(scene)}.` : sayStill(scene),
      sayLasted(scene),
      sayHabit(scene),
    ),
  );
}

/** `It is the 8th time since 2011-09-23 that it begins at about 03:15 (UTC-05:00). …` */
export function sayHabit({ dossier, options }: Scene): string | null {
  const { pattern } = dossier;
  if (!pattern) return null;
  const { starts, minuteOfDay } = pattern;
  const zone = options.zones.local;
  const days = starts.map((at) => sayDate(wallTime(zone, at)));
  const [first] = days;
  const last = starts.at(-1) ?? dossier.outage.startedAt;
  const clock = wallTime('UTC', instant(minutes(minuteOfDay)));
  const time = [clock.hour, clock.minute].map((part) => String(part).padStart(2, '0')).join(':');
  const { offset } = wallTime(zone, last);
  return `It is the ${sayOrdinal(starts.length)} time since ${first} that it fails at about ${time} UTC${offset}: ${days.join(', ')}.`;
}

function sayOrdinal(count: number): string {
  const isTeen = count % 100 > 10 && count % 100 < 14;
  return `${count}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
}
