// Owns finding what was told about an outage, which may have been known by another name then.
import { UNATTENDED, type Attention, type Attentions } from './attention.ts';
import type { Outage, OutageId } from './outage.ts';
import type { DowntimeWindow, WindowId } from './window.ts';

/**
 * What was told about an outage, and said to it. It is named after its first window, which may be found last; and windows
 * that are found to belong together had notices of their own: the latest word counts.
 */
export function attentionTo(outage: Named, attentions: Attentions): Attention {
  let latest: Attention | null = null;
  for (const [name, attention] of attentions) {
    if (!isCalled(outage, name)) continue;
    if (!latest || toldAt(attention) > toldAt(latest)) latest = attention;
  }
  return latest ?? UNATTENDED;
}

type Named = Pick<Outage, 'id' | 'windows' | 'recorded'>;

/** Whether an outage goes, or once went, by this name. */
export function isCalled({ id, windows, recorded = windows }: Named, name: OutageId): boolean {
  return name === id || recorded.some((window) => holdsStartOf(window, name));
}

/** A window is named after its target and its start, and an outage after a window, which may be part of another by now. */
export function holdsStartOf(
  { id, target, startedAt, endedAt }: DowntimeWindow,
  name: OutageId | WindowId,
): boolean {
  if ((id as string) === name) return true;
  const [named, start] = name.split('@').map(Number);
  return named === target && start !== undefined && start >= startedAt && start < (endedAt ?? Infinity);
}

/** When the user last heard of it; 0: never. */
export function toldAt({ downNotifiedAt, recoveryNotifiedAt }: Attention): number {
  return Math.max(downNotifiedAt ?? 0, recoveryNotifiedAt ?? 0);
}
