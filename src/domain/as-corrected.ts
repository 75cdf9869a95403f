// Owns the outages as they count: what was recorded, with the user's word laid on top of it.
import type { Amended } from './amendment.ts';
import type { Corrections } from './corrections.ts';
import { countedWindows } from './counted-window.ts';
import { isAbout } from './is-about.ts';
import { groupOutages, outageOf, type Outage } from './outage.ts';
import type { TargetId } from './target.ts';
import type { DowntimeWindow } from './window.ts';

export type AsCorrected = {
  /** What counts, by start. */
  readonly outages: readonly Outage[];
  /** What the user calls a false alarm as a whole, as it was recorded: no figure has it. */
  readonly falseAlarms: readonly Outage[];
};

/**
 * Which windows belong together is first seen as without any word, and an outage keeps its name: so whatever is taken back
 * is as before. Then what was joined, split and cut, in the order in which it was said; then each window as it counts.
 * `windows` are in their parts already where the user has cut one in two.
 */
export function asCorrected(
  windows: readonly DowntimeWindow[],
  providerOf: (target: TargetId) => string,
  { amended }: Pick<Corrections, 'amended'>,
): AsCorrected {
  const recorded = groupOutages(windows, providerOf);
  const said = amended.filter(({ takenBackAt }) => takenBackAt === null);
  if (said.length === 0) return { outages: recorded, falseAlarms: [] };
  const [outages, falseAlarms]: [Outage[], Outage[]] = [[], []];
  for (const outage of said.reduce(regroup, recorded)) {
    const counted = countedWindows(outage.windows, said);
    if (counted.length === 0) falseAlarms.push(outage);
    else outages.push(countedOutage(outage, counted, said));
  }
  return { outages, falseAlarms };
}

function countedOutage(outage: Outage, counted: readonly DowntimeWindow[], said: readonly Amended[]): Outage {
  const { id, provider, windows } = outage;
  const isTheirs = (window: DowntimeWindow) =>
    !said.some((each) => each.amendment.kind === 'not-my-provider' && isAbout(each, window));
  const notTheirs = counted.flatMap((each) => (isTheirs(each.recorded ?? each) ? [] : each.id));
  const isSame = counted.every((window, index) => window === windows[index]);
  if (isSame && counted.length === windows.length && notTheirs.length === 0) return outage;
  return { ...outageOf(provider, byStart(counted)), id, recorded: windows, notTheirs };
}

/** Outages of different providers are never one. */
function regroup(outages: readonly Outage[], said: Amended): Outage[] {
  const { amendment } = said;
  const isMeant = (window: DowntimeWindow) => isAbout(said, window);
  if (amendment.kind === 'split') return parted(outages, isMeant);
  if (amendment.kind === 'cut') {
    const cut = outages.filter(({ windows }) => windows.some(isMeant));
    const others = outages.filter((outage) => !cut.includes(outage));
    return byStart([...others, ...parted(cut, ({ startedAt }) => startedAt >= amendment.at)]);
  }
  const joined = amendment.kind === 'merge' ? outages.filter((each) => each.windows.some(isMeant)) : [];
  const provider = joined[0]?.provider;
  const one = joined.filter((each) => each.provider === provider);
  if (provider === undefined || one.length === 1) return [...outages];
  const whole = outageOf(provider, byStart(one.flatMap((each) => each.windows)));
  return byStart([...outages.filter((each) => !one.includes(each)), whole]);
}

/** Each outage as two, where some of its windows are apart from the others. */
function parted(outages: readonly Outage[], isApart: (window: DowntimeWindow) => boolean): Outage[] {
  const parts = outages.flatMap((outage) => {
    const apart = outage.windows.filter(isApart);
    if (apart.length === 0 || apart.length === outage.windows.length) return outage;
    const others = outage.windows.filter((window) => !isApart(window));
    return [others, apart].map((each) => outageOf(outage.provider, byStart(each)));
  });
  return byStart(parts);
}

function byStart<Of extends { readonly startedAt: number }>(all: readonly Of[]): Of[] {
  return [...all].sort((one, other) => one.startedAt - other.startedAt);
}

/** Whether all of it is called the doing of somebody else than the provider. */
export function isNotTheirs({ windows, notTheirs = [] }: Outage): boolean {
  return windows.every(({ id }) => notTheirs.includes(id));
}

/** What counts of it, by the edges that checks saw: whatever is said of checks goes by this one. */
export function asSeen(outage: Outage): Outage {
  if (!outage.recorded) return outage;
  const windows = byStart(outage.windows.map((each) => each.recorded ?? each));
  return { ...outage, ...outageOf(outage.provider, windows), id: outage.id };
}

/** What the log has of it, whatever was said since. */
export function asRecorded({ id, provider, windows, recorded = windows }: Outage): Outage {
  return { ...outageOf(provider, recorded), id };
}
