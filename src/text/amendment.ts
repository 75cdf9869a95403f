// Owns what the user said of the record in words, as it is told back to them: of what, and what follows from it.
import { unreachable } from '../base/unreachable.ts';
import type { Amendment, StatedEdge } from '../domain/amendment.ts';
import type { Mark } from '../domain/correction.ts';
import { wholeOf } from '../domain/cut-edges.ts';
import type { WatchedTarget } from '../domain/target.ts';
import type { DowntimeWindow } from '../domain/window.ts';
import type { Instant } from '../time/instant.ts';
import { quote } from './quote.ts';
import type { Manner } from './say.ts';
import { sayRange, sayTime, sayTimes, sayZone } from './time.ts';

const NAME = 60;
const MOST_WINDOWS = 6;

export type AmendmentContext = {
  readonly watched: readonly WatchedTarget[];
  readonly provider: string;
  readonly now: Instant;
};

/** `windows` are those that it is about, as they were recorded. */
export function sayAmendment(
  manner: Manner,
  amendment: Amendment,
  windows: readonly DowntimeWindow[],
  context: AmendmentContext,
): string {
  const { say } = manner;
  const { now } = context;
  switch (amendment.kind) {
    case 'false-alarm':
      return say('amended_false_alarm', sayWindows(manner, windows, context));
    case 'not-my-provider':
      return say(
        'amended_not_my_provider',
        quote(context.provider, NAME),
        sayWindows(manner, windows, context),
      );
    case 'merge':
      return say('amended_merge', sayWindows(manner, windows, context));
    case 'split':
      return say('amended_split', sayWindows(manner, windows, context));
    case 'cut': {
      const wholes = new Map(windows.map(wholeOf).map((each) => [each.id, each]));
      const what = sayWindows(manner, [...wholes.values()], context);
      return say('amended_cut', sayZoned(manner, amendment.at, now), what);
    }
    case 'edge':
      return sayEdge(manner, amendment, windows[0], context);
    case 'note':
      return say('amended_note', sayZoned(manner, amendment.at, now));
    case 'attachment':
      return say('amended_attachment', quote(amendment.name, NAME), amendment.text.length);
    default:
      return unreachable(amendment);
  }
}

/** How much of an outage they call maintenance. */
export function sayMark(manner: Manner, { from, to }: Mark, now: Instant): string {
  const began = sayTime(manner, from, now);
  if (to === null) return manner.say('amendedMaintenanceSince', began);
  return manner.say('amendedMaintenance', began, sayTime(manner, to, now));
}

/** What follows from it; null: it changes no figure. */
export function sayConsequence(
  { say }: Manner,
  amendment: Amendment,
  [window]: readonly DowntimeWindow[],
  provider: string,
): string | null {
  if (amendment.kind === 'false-alarm') return say('amendedEffect_false_alarm');
  if (amendment.kind === 'not-my-provider')
    return say('amendedEffect_not_my_provider', quote(provider, NAME));
  if (amendment.kind === 'cut') return say('amendedEffect_cut');
  if (amendment.kind !== 'edge' || !window) return null;
  return say(`amendedEffect_${effectOf(amendment, window)}`);
}

export type EdgeEffect = 'longer' | 'narrower' | 'shorter' | 'stated';

/** How a stated edge lies to what checks saw of it: `longer` than that at the most, between two checks, inside it, of what no check saw end. */
function effectOf({ edge, at }: StatedEdge, window: DowntimeWindow): EdgeEffect {
  const { startedAfter, startedAt, endedAfter, endedAt } = window;
  if (edge === 'start') {
    if (at > startedAt) return 'shorter';
    return startedAfter === null || at < startedAfter ? 'longer' : 'narrower';
  }
  if (endedAfter === null || endedAt === null) return 'stated';
  if (at < endedAfter) return 'shorter';
  return at > endedAt ? 'longer' : 'narrower';
}

function sayEdge(
  manner: Manner,
  { edge, at }: StatedEdge,
  window: DowntimeWindow | undefined,
  { watched, now }: AmendmentContext,
): string {
  const { say } = manner;
  const stated = sayZoned(manner, at, now);
  if (!window) return say('amendedEdgeGone', stated);
  const name = nameIn(watched, window);
  const { startedAfter, startedAt, endedAfter, endedAt } = window;
  if (edge === 'start')
    return say('amended_edge_start', name, stated, sayRange(manner, startedAfter, startedAt, now));
  return say(
    'amended_edge_end',
    name,
    stated,
    endedAt === null ? say('amendedStillOpen') : sayRange(manner, endedAfter, endedAt, now),
  );
}

/** `Shop 10:03–10:09, Blog since 10:04` */
function sayWindows(manner: Manner, windows: readonly DowntimeWindow[], context: AmendmentContext): string {
  const { say } = manner;
  const said = windows.slice(0, MOST_WINDOWS).map((window) => sayWindow(manner, window, context));
  const [first] = windows;
  if (!first) return say('amendedGone');
  const shown = said.join(say('stripJoin'));
  const all = windows.length > said.length ? say('namesAndMore', shown, windows.length - said.length) : shown;
  return `${all} ${sayZone(manner, first.startedAt)}`;
}

export function sayWindow(
  manner: Manner,
  window: DowntimeWindow,
  { watched, now }: Pick<AmendmentContext, 'watched' | 'now'>,
): string {
  const { say } = manner;
  const { startedAt, endedAt } = window;
  const name = nameIn(watched, window);
  if (endedAt === null) return say('amendedSince', name, sayTime(manner, startedAt, now));
  return say('amendedFromTo', name, ...sayTimes(manner, startedAt, endedAt, now));
}

function nameIn(watched: readonly WatchedTarget[], window: DowntimeWindow): string {
  return quote(watched.find(({ target }) => target.id === window.target)?.target.name ?? '?', NAME);
}

function sayZoned(manner: Manner, at: Instant, now: Instant): string {
  return `${sayTime(manner, at, now)} ${sayZone(manner, at)}`;
}
