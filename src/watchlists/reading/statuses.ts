// Owns reading which status codes are good, and making one range of them: a target has one.
import type { StatusRange } from '../entry.ts';

/** `200-299`, `404`, `2xx`; what is none of these is left out. */
export function readStatuses(texts: readonly string[]): StatusRange[] {
  return texts.flatMap((text) => {
    const [, class_] = /^([1-9])xx$/i.exec(text) ?? [];
    if (class_) return [{ from: Number(class_) * 100, to: Number(class_) * 100 + 99 }];
    const [, from, to] = /^([1-9]\d\d)(?:\s*-\s*([1-9]\d\d))?$/.exec(text) ?? [];
    return from ? [{ from: Number(from), to: Math.max(Number(from), Number(to ?? from)) }] : [];
  });
}

export type OneRange = StatusRange & {
  /** False: codes that are good there are none here. */
  readonly isWhole: boolean;
};

/** The stretch without holes that begins lowest from 200 on, or lowest at all; null: there are none. */
export function oneRange(ranges: readonly StatusRange[]): OneRange | null {
  const joined: StatusRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && range.from <= last.to + 1)
      joined.splice(-1, 1, { from: last.from, to: Math.max(last.to, range.to) });
    else joined.push(range);
  }
  const chosen = joined.find(({ to }) => to >= 200) ?? joined[0];
  return chosen ? { ...chosen, isWhole: joined.length === 1 } : null;
}
