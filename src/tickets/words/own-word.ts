// Owns what the user says of the record, in their own letters: that they say it, and what the checks saw instead.
import { unreachable } from '../../base/unreachable.ts';
import type { StatedEdge } from '../../domain/amendment.ts';
import { wholeOf } from '../../domain/cut-edges.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import type { Dossier } from '../../timeline/dossier.ts';
import type { TimelineFact } from '../../timeline/row.ts';
import { excerpt } from './excerpt.ts';
import { joinNames, nameOf } from './names.ts';
import { saySpan, sayUtc } from './time.ts';

const WHY = 200;
const MOST_WINDOWS = 4;

type Said = Pick<Extract<TimelineFact, { readonly kind: 'corrected' }>, 'amendment' | 'windows'>;

export function sayOwnWord(dossier: Dossier, { amendment, windows }: Said): string {
  const of = sayWindows(dossier, windows);
  switch (amendment.kind) {
    case 'false-alarm':
      return `I call a false alarm: ${of}${sayWhy(amendment.why)}. It is in no figure`;
    case 'not-my-provider':
      return `I say that this was not your doing: ${of}${sayWhy(amendment.why)}. I claim nothing for it`;
    case 'merge':
      return `I count as one outage: ${of}${sayWhy(amendment.why)}`;
    case 'split':
      return `I count as an outage of its own: ${of}${sayWhy(amendment.why)}`;
    case 'cut':
      return `I count as two outages, cut at ${sayUtc(amendment.at)}${sayWhy(amendment.why)}: ${sayWindows(dossier, windows.map(wholeOf))}. No check of mine saw it well in between`;
    case 'edge':
      return sayStatedEdge(dossier, amendment, windows);
    case 'attachment':
      return `I keep ${excerpt(amendment.name, 120)}, ${amendment.text.length} characters; I can send it`;
    default:
      return unreachable(amendment);
  }
}

/** An observation is one thing, a statement another: both are named. */
export function sayStatedEdge(
  dossier: Dossier,
  { edge, at, why }: StatedEdge,
  [window]: readonly DowntimeWindow[],
): string {
  const isStart = edge === 'start';
  const stated = `I state that ${window ? nameOf(dossier, window.target) : 'it'} ${isStart ? 'began to fail' : 'was back'} at ${sayUtc(at)}${sayWhy(why)}`;
  if (!window) return stated;
  const seenAt = isStart ? window.startedAt : window.endedAt;
  if (seenAt === null) return `${stated}; my checks have not seen it end`;
  const seen = `my ${isStart ? 'first failing check is of' : 'first good check is of'} ${sayUtc(seenAt)}`;
  const isLonger = isStart ? at < seenAt : at > seenAt;
  return `${stated}; ${seen}. ${isLonger ? 'No figure here counts the time between them' : 'The figures here leave the time between them out'}`;
}

function sayWindows(dossier: Dossier, windows: readonly DowntimeWindow[]): string {
  const said = windows.map(({ target, startedAt, endedAt }) => {
    const when = endedAt === null ? `${sayUtc(startedAt)} on` : saySpan({ from: startedAt, to: endedAt });
    return `${nameOf(dossier, target)} from ${when}`;
  });
  return said.length === 0 ? 'what is not in the log any more' : joinNames(said, MOST_WINDOWS);
}

function sayWhy(why: string): string {
  return why.trim() === '' ? '' : ` (${excerpt(why, WHY)})`;
}
