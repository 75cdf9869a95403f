// Owns the part of a letter that lays announced work beside what really happened.
import { current, statedEndAt } from '../../domain/thread.ts';
import { minutes } from '../../time/duration.ts';
import type { Dossier } from '../../timeline/dossier.ts';
import { lastedOf } from '../../timeline/downtime.ts';
import { overrunOf, type TargetOverrun } from '../../timeline/overrun.ts';
import { lines, section, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { sayLength, sayLengths } from '../words/duration.ts';
import { joinNames, nameOf, quoted } from '../words/names.ts';
import { titleOf } from '../words/row.ts';
import { saySpan, sayUtc } from '../words/time.ts';

/** `site failed for 21 h 15 min to 21 h 16 min past the announced end of your maintenance “…”.` */
export function sayOverrun({ dossier }: Scene): string | null {
  const found = overrunOf(dossier);
  if (!found) return null;
  const targets = found.targets.map((each) => `${nameOf(dossier, each.target)} ${sayPast(dossier, each)}`);
  return `Past the announced end of your maintenance, ${sayUtc(found.work.to)}: ${joinNames(targets, 4)}. I count that as unplanned downtime.`;
}

export function overrun({ dossier }: Scene): Section | null {
  const found = overrunOf(dossier);
  if (!found) return null;
  const { thread, from, to } = found.work;
  const doneAt = statedEndAt(thread);
  const isDone = current(thread.heads).content.state.is === 'completed';
  return section(
    'Your maintenance and what overran it',
    lines(
      `Announced: ${quoted(titleOf(thread), 120)}, ${from === null ? `until ${sayUtc(to)}` : saySpan({ from, to })}.`,
      isDone && doneAt !== null && `You called it completed at ${sayUtc(doneAt)}.`,
      ...found.targets.map(
        (each) => `${nameOf(dossier, each.target)}: ${sayPast(dossier, each)} past the announced end.`,
      ),
      'What lies past the announced end I count as unplanned downtime.',
    ),
  );
}

/** Where a part of it was not watched, only what was seen. */
function sayPast(dossier: Dossier, overrun: TargetOverrun): string {
  const isWhole = lastedOf(dossier, overrun.target).unobserved < minutes(1);
  return isWhole ? sayLengths(overrun) : `at least ${sayLength(overrun.least)}`;
}
