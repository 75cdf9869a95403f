// Owns what providers said of the outages that the dashboard shows. Pure.
import type { Spread } from '../../domain/lag.ts';
import type { OutageId } from '../../domain/outage.ts';
import type { DowntimeLog } from '../../reports/downtime-log.ts';
import type { StoredHistory } from '../../store/read/history.ts';
import { theirsOf } from './outage-theirs.ts';

/** `unread`: their page was not read since it had begun. `said`: something that acknowledges no failure, such as planned work. */
export type BoardWord =
  | { readonly kind: 'unread' | 'silent' | 'said' }
  /** How long after the start of the outage they first acknowledged it. */
  | { readonly kind: 'acknowledged'; readonly firstWord: Spread };

export function boardWords(
  ids: readonly OutageId[],
  log: DowntimeLog,
  stored: StoredHistory,
): ReadonlyMap<OutageId, BoardWord> {
  const wanted = new Set(ids);
  const told = { outages: log.outages, falseAlarms: log.falseAlarms };
  return new Map(
    log.outages
      .filter(({ id }) => wanted.has(id))
      .map((outage) => {
        const { lag, said, isHeard } = theirsOf(outage, { ...stored, ...told, outage }, log.now);
        return [outage.id, wordOf(lag.firstWord, said.length > 0, isHeard)];
      }),
  );
}

function wordOf(firstWord: Spread | null, hasSaid: boolean, isHeard: boolean): BoardWord {
  if (firstWord) return { kind: 'acknowledged', firstWord };
  if (hasSaid) return { kind: 'said' };
  return { kind: isHeard ? 'silent' : 'unread' };
}
