// Owns what is told of windows without being asked: what checks see, as far as the user does not dispute it.
import type { Amended } from './amendment.ts';
import { asCorrected } from './as-corrected.ts';
import type { Corrections } from './corrections.ts';
import { countedWindow } from './counted-window.ts';
import type { Outage } from './outage.ts';
import type { TargetId } from './target.ts';
import type { DowntimeWindow, WindowId } from './window.ts';

export type ToldOf = {
  readonly outages: readonly Outage[];
  /** Open windows that are a false alarm, or over, by the user's word. */
  readonly disputed: ReadonlySet<WindowId>;
};

/** No end is told that no check saw: what the user has cut in two goes on, and what they state to be over is not back. */
export function toldOf(
  windows: readonly DowntimeWindow[],
  providerOf: (target: TargetId) => string,
  corrections: Pick<Corrections, 'amended'>,
): ToldOf {
  const amended = aboutWhatGoesOn(corrections.amended);
  const isOpen = ({ endedAt }: DowntimeWindow) => endedAt === null;
  const disputed = windows.filter(
    (window) => isOpen(window) && countedWindow(window, amended)?.endedAt !== null,
  );
  const { outages } = asCorrected(windows, providerOf, { amended });
  return {
    outages: outages.filter(
      (each) => each.endedAt === null || !each.windows.some(({ recorded }) => recorded && isOpen(recorded)),
    ),
    disputed: new Set(disputed.map(({ id }) => id)),
  };
}

/** What was said of the first part of something, once it was cut in two, is not about the part that goes on. */
function aboutWhatGoesOn(amended: readonly Amended[]): Amended[] {
  const cuts = amended.flatMap(({ amendment, saidAt, takenBackAt }) =>
    amendment.kind === 'cut' && takenBackAt === null ? { ...amendment, saidAt } : [],
  );
  return amended.filter(({ amendment, saidAt }) => {
    if (amendment.kind !== 'false-alarm' && amendment.kind !== 'edge') return amendment.kind !== 'cut';
    const names = amendment.kind === 'edge' ? [amendment.window] : amendment.windows;
    return !cuts.some(
      (cut) =>
        cut.saidAt < saidAt &&
        names.some((name) => cut.windows.includes(name) && Number(name.split('@')[1]) < cut.at),
    );
  });
}
