// Owns what every section is made from, and how one says moments, names and nothing at all.
import { shorten } from '../../base/shorten.ts';
import type { Outage } from '../../domain/outage.ts';
import type { Corrected } from '../../text/correction.ts';
import { sayBounds } from '../../text/span.ts';
import type { Manner } from '../../text/say.ts';
import type { Instant } from '../../time/instant.ts';
import { offsetAt } from '../../time/wall-clock.ts';
import type { Block, Section } from '../paper.ts';
import type { DowntimeLog } from '../downtime-log.ts';
import { safeText } from '../safe-text.ts';
import type { Said } from '../said-of.ts';

export type Scene = {
  readonly log: DowntimeLog;
  readonly manner: Manner;
  readonly saidOf: (outage: Outage) => Said;
  /** What the user corrected of it, in words. */
  readonly corrected: readonly Corrected[];
};

/** A section without a block has nothing to say: instead it says so, in these words. */
export function sectionOf(heading: string, blocks: readonly (Block | null)[], none: string): Section {
  const there = blocks.filter((block) => block !== null);
  return { heading, blocks: there.length > 0 ? there : [{ kind: 'lines', items: [none] }] };
}

/** In UTC, and by the clocks of the log's zone where they show something else. */
export function sayMoment({ log: { zone } }: Pick<Scene, 'log'>, after: Instant | null, at: Instant): string {
  const utc = sayBounds('UTC', after, at);
  return offsetAt(zone, at) === 0 ? utc : `${utc} (${sayBounds(zone, after, at)})`;
}

const NAME = 120;
const MOST_NAMES = 6;

/** Somebody's words on one line, with nothing in them that hides or turns. */
export function nameText(name: string, most = NAME): string {
  return shorten(safeText(name), most);
}

export function sayNames({ manner: { say } }: Pick<Scene, 'manner'>, all: readonly string[]): string {
  const names = [...new Set(all)].map((name) => nameText(name));
  const shown = names.slice(0, names.length > MOST_NAMES ? MOST_NAMES - 1 : MOST_NAMES).join(' + ');
  return names.length > MOST_NAMES ? say('namesAndMore', shown, names.length - MOST_NAMES + 1) : shown;
}
