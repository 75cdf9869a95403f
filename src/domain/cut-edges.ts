// Owns which edges of a window, or of an outage, are where the user cut it in two, and what was recorded in their place.
import type { Amended } from './amendment.ts';
import type { Outage } from './outage.ts';
import type { DowntimeWindow } from './window.ts';

export function isAnyCut(amended: readonly Amended[]): boolean {
  return amended.some(({ amendment, takenBackAt }) => amendment.kind === 'cut' && takenBackAt === null);
}

/** As it was recorded, before anybody cut it. */
export function wholeOf(window: DowntimeWindow): DowntimeWindow {
  return window.cut ? wholeOf(window.cut.of) : window;
}

/** Whether it begins, or ends, where the user cut it, and nowhere that anybody saw. */
export function isCutAt(window: DowntimeWindow, edge: 'startedAt' | 'endedAt'): boolean {
  const seen = window.recorded ?? window;
  return window[edge] === seen[edge] && seen[edge] !== wholeOf(seen)[edge];
}

/** Whether what ends it is a cut: it went on failing in another outage. */
export function endsInCut({ windows, endedAt }: Pick<Outage, 'windows' | 'endedAt'>): boolean {
  return endedAt !== null && windows.some((each) => each.endedAt === endedAt && isCutAt(each, 'endedAt'));
}
