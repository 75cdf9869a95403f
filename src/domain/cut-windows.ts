// Owns recorded windows in the parts that the user cut them into: whatever counts is made of these.
import type { Amended } from './amendment.ts';
import { statedWindow } from './counted-window.ts';
import type { Gap } from './coverage.ts';
import { isAnyCut } from './cut-edges.ts';
import { cutWindow } from './cut-window.ts';
import { isAbout } from './is-about.ts';
import { lastBadAt } from './last-bad-at.ts';
import type { DowntimeWindow } from './window.ts';

/** With the gaps each part knows how much of it nobody watched. What is in parts already stays as it is. */
export function cutWindows(
  windows: readonly DowntimeWindow[],
  amended: readonly Amended[],
  gaps: readonly Gap[] | null = null,
): readonly DowntimeWindow[] {
  if (!isAnyCut(amended)) return windows;
  const said = amended.filter(({ takenBackAt }) => takenBackAt === null);
  return windows.flatMap((window) => partsOf(window, said, gaps));
}

/** A cut that lies outside of what counted of a window when it was said does nothing to it. */
function partsOf(
  window: DowntimeWindow,
  said: readonly Amended[],
  gaps: readonly Gap[] | null,
): DowntimeWindow[] {
  let parts = [window];
  for (const [index, each] of said.entries()) {
    const { amendment, saidAt } = each;
    if (amendment.kind !== 'cut' || amendment.at > saidAt) continue;
    const { at } = amendment;
    parts = parts.flatMap((part) => {
      if (!isAbout(each, part)) return part;
      const counted = statedWindow(part, said.slice(0, index));
      if (at <= counted.startedAt || at >= lastBadAt(counted) || at >= lastBadAt(part)) return part;
      return cutWindow(part, at, saidAt, gaps && gaps.filter(({ target }) => target === part.target));
    });
  }
  return parts;
}
