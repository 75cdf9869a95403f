// Owns short ways to say "the user said this of that outage", for tests of what follows from it.
import type { AboutWindows, Amended, Amendment } from '../../src/domain/amendment.ts';
import { corrected } from '../../src/domain/correction.ts';
import { NO_CORRECTIONS, type Corrections } from '../../src/domain/corrections.ts';
import type { OutageId } from '../../src/domain/outage.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import { later, type Instant } from '../../src/time/instant.ts';
import { seconds } from '../../src/time/duration.ts';
import { at } from './watching.ts';

/** Long after everything that tests see. */
export const SAID_AT = at(10_000_000);

/** Said one after the other, a second apart. */
export function said(...amendments: readonly Amendment[]): Corrections {
  return amendments.reduce<Corrections>(
    (before, amendment, index) =>
      corrected(before, { kind: 'amendment', id: `a${index}`, amendment }, later(SAID_AT, seconds(index))),
    NO_CORRECTIONS,
  );
}

export function takenBack(corrections: Corrections): Corrections {
  return corrections.amended.reduce(
    (before, { id }: Amended) => corrected(before, { kind: 'amendment', id, amendment: null }, SAID_AT),
    corrections,
  );
}

type About = AboutWindows['kind'];

/** Of these windows; the outage goes by the name of the first. */
export function about(kind: About, ...windows: readonly Pick<DowntimeWindow, 'id'>[]): Amendment {
  const ids = windows.map(({ id }) => id);
  return { kind, outage: (ids[0] ?? '') as string as OutageId, windows: ids, why: '' };
}

export function edge(which: 'start' | 'end', { id }: Pick<DowntimeWindow, 'id'>, moment: Instant): Amendment {
  return { kind: 'edge', outage: id as string as OutageId, window: id, edge: which, at: moment, why: '' };
}

/** In two, at this moment. */
export function cut(moment: Instant, ...windows: readonly Pick<DowntimeWindow, 'id'>[]): Amendment {
  const { outage, windows: ids } = about('split', ...windows) as AboutWindows;
  return { kind: 'cut', outage, windows: ids, at: moment, why: '' };
}
