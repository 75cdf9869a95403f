// Owns whether something that the user said is about a window, by whatever name it went then.
import type { Amended } from './amendment.ts';
import { holdsStartOf } from './attention-to.ts';
import type { DowntimeWindow } from './window.ts';

type Said = Pick<Amended, 'amendment' | 'saidAt'>;

/** What was said of a window before it was cut in two holds for both parts of it, and of an edge for the part that has it. */
export function isAbout(said: Said, window: DowntimeWindow): boolean {
  const { amendment, saidAt } = said;
  if (window.cut && saidAt <= window.cut.saidAt) {
    const edge = amendment.kind === 'edge' && (amendment.edge === 'start' ? 'startedAt' : 'endedAt');
    const { of } = window.cut;
    return isAbout(said, of) && (edge === false || window[edge] === of[edge]);
  }
  if (amendment.kind === 'edge') return holdsStartOf(window, amendment.window);
  return 'windows' in amendment && amendment.windows.some((name) => holdsStartOf(window, name));
}
