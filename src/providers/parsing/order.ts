// Owns the order in which a report tells things, and how the lists of several bodies become one.
import type { Instant } from '../../time/instant.ts';

type Told = { readonly id: string; readonly updates?: readonly unknown[] };

/** Of the same thing in two lists, the one with more updates stays, or else the first; at the place of the first. */
export function mergedById<Item extends Told>(lists: readonly (readonly Item[] | null)[]): Item[] {
  const merged = new Map<string, Item>();
  for (const item of lists.flatMap((list) => list ?? [])) {
    const known = merged.get(item.id);
    if (!known || (item.updates?.length ?? 0) > (known.updates?.length ?? 0)) merged.set(item.id, item);
  }
  return [...merged.values()];
}

/** What a list tells that none before it has told. Two of the same name within one list are two. */
export function addedById<Item extends Told>(lists: readonly (readonly Item[] | null)[]): Item[] {
  const known = new Set<string>();
  return lists.flatMap((list) => {
    const added = (list ?? []).filter(({ id }) => !known.has(id));
    for (const { id } of added) known.add(id);
    return added;
  });
}

/** Incidents, the youngest first; one without a start stays where it is told: at the front. */
export function newestFirst<Item extends { readonly startedAt: Instant | null }>(
  items: readonly Item[],
): Item[] {
  return items.toSorted((one, other) => (other.startedAt ?? Infinity) - (one.startedAt ?? Infinity) || 0);
}

/** Updates by the time they show, which is not always the order in which they are listed: some are back-dated. */
export function oldestFirst<Item extends { readonly at: Instant | null }>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
}
