// Owns the timeline: everything that happened in and around an outage, in order.
import { asSeen } from '../domain/as-corrected.ts';
import { hours, minutes } from '../time/duration.ts';
import { earlier, earliest, later, latest, type Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import { correctionRows } from './correction-rows.ts';
import type { Dossier } from './dossier.ts';
import { gapRows } from './gap-rows.ts';
import { exactly, type Row, type TimelineFact } from './row.ts';
import { headlineRows, saidRows } from './said-rows.ts';
import { windowRows } from './window-rows.ts';
import { noteRows, pastedRows, ticketRows } from './word-rows.ts';
import { workRows } from './work-rows.ts';
import { outageSpan, workingRows } from './working.ts';

/** What somebody says of another day is no part of it. */
const REACH = hours(48);

/** Rows of checks tell what they saw, wherever the user says that it began or ended. */
export function timelineOf(counted: Dossier): Row[] {
  const dossier = { ...counted, outage: asSeen(counted.outage) };
  const span = outageSpan(dossier);
  const first = dossier.outage.startedAfter ?? dossier.outage.startedAt;
  const around = { from: earlier(first, REACH), to: latest(dossier.now, later(span.to, REACH)) };
  const during = { from: earliest(first, span.from), to: span.to };
  return [
    ...windowRows(dossier),
    ...gapRows(dossier, { ...during, to: openUntil(dossier, during) }),
    ...workingRows(dossier),
    ...lineRows(dossier, during),
    ...headlineRows(dossier, during),
    ...[...saidRows(dossier), ...workRows(dossier)],
    ...[...noteRows(dossier), ...ticketRows(dossier), ...pastedRows(dossier, around)],
    ...correctionRows(dossier),
  ].toSorted(inOrder);
}

/** While it goes on, what nobody watches right now belongs to it, too. */
function openUntil({ outage, now }: Dossier, { to }: Interval): Instant {
  return outage.endedAt === null ? latest(to, now) : to;
}

function lineRows({ integrity: { line } }: Dossier, during: Interval): Row[] {
  if (!line || line.at < during.from || line.at > later(during.to, minutes(5))) return [];
  return [
    {
      key: `line ${line.at}`,
      when: exactly(line.at),
      ...{ until: null, who: 'checks', knownAt: line.at },
      fact: { kind: 'line', answered: line.answered, asked: line.asked },
      evidence: { kind: 'word' },
    },
  ];
}

/** What is of one moment: edges before the stretches that begin with them, our own before what others say. */
const ORDER: readonly TimelineFact['kind'][] = [
  ...(['ended', 'began', 'failing', 'intermittent', 'unobserved', 'working', 'line'] as const),
  ...(['work-begins', 'work-ends', 'said', 'reworded', 'withdrawn', 'shown'] as const),
  ...(['note', 'ticket', 'pasted', 'corrected', 'marked'] as const),
];

export function inOrder(one: Row, other: Row): number {
  return (
    one.when.at - other.when.at ||
    ORDER.indexOf(one.fact.kind) - ORDER.indexOf(other.fact.kind) ||
    (one.key < other.key ? -1 : 1)
  );
}
