// Owns the part of a letter that lays announced work beside what really happened.
import { groupBy } from '../../base/group-by.ts';
import { current, statedEndAt, type Thread } from '../../domain/thread.ts';
import { minutes } from '../../time/duration.ts';
import type { Instant } from '../../time/instant.ts';
import type { Dossier } from '../../timeline/dossier.ts';
import { lastedOf } from '../../timeline/downtime.ts';
import { overrunOf, type TargetOverrun } from '../../timeline/overrun.ts';
import { lines, section, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { sayLength, sayLengths } from '../words/duration.ts';
import { joinNames, quoted, sayNames } from '../words/names.ts';
import { titleOf } from '../words/row.ts';
import { saySpan, sayUtc } from '../words/time.ts';

/** `Past the announced end of your maintenance, 2008-05-14 11:09 UTC: lists and site 13 min. I count that …` */
export function sayOverrun({ dossier }: Scene): string | null {
  const found = overrunOf(dossier);
  if (!found) return null;
  const said = pastOf(dossier, found.targets).map(([past, names]) => `${names} ${past}`);
  return `Past the announced end of your maintenance, ${sayUtc(found.work.to)}: ${joinNames(said, 4)}. I count that as unplanned downtime.`;
}

export function overrun({ dossier }: Scene): Section | null {
  const found = overrunOf(dossier);
  if (!found) return null;
  const { thread, from, to } = found.work;
  const doneAt = doneAtOf(thread);
  return section(
    'Your maintenance and what overran it',
    lines(
      `Announced: ${quoted(titleOf(thread), 120)}, ${from === null ? `until ${sayUtc(to)}` : saySpan({ from, to })}.`,
      doneAt !== null && `You called it completed at ${sayUtc(doneAt)}.`,
      ...pastOf(dossier, found.targets).map(([past, names]) => `${names}: ${past} past the announced end.`),
      'What lies past the announced end I count as unplanned downtime.',
    ),
  );
}

/** When they called the work completed; null: they have not, or name no time. */
export function doneAtOf(thread: Thread): Instant | null {
  return current(thread.heads).content.state.is === 'completed' ? statedEndAt(thread) : null;
}

/** What overran it equally long is named together. */
function pastOf(dossier: Dossier, overruns: readonly TargetOverrun[]): [past: string, names: string][] {
  return [...groupBy(overruns, (each) => sayPast(dossier, each))].map(([past, alike]) => {
    const ids = dossier.outage.targets.filter((id) => alike.some(({ target }) => target === id));
    return [past, sayNames(dossier, ids)];
  });
}

/** Where a part of it was not watched, only what was seen. */
function sayPast(dossier: Dossier, overrun: TargetOverrun): string {
  const isWhole = lastedOf(dossier, overrun.target).unobserved < minutes(1);
  return isWhole ? sayLengths(overrun) : `at least ${sayLength(overrun.least)}`;
}
