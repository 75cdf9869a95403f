// Owns making a letter anew from newer facts without losing what the user wrote into it. Line by line; pure.

/** How many lines of `now` were in none of `made`. */
export function newLines(made: string, now: string): number {
  const known = new Set(made.split('\n'));
  return now.split('\n').filter((line) => line.trim() !== '' && !known.has(line)).length;
}

/**
 * The letter as it would be made now, with the user's hand in it: lines that they wrote stand behind the line that they
 * stood behind, or behind the nearest one before it that is still said; lines that they struck out stay away.
 */
export function rebase(made: string, edited: string, now: string): string {
  const [old, own, fresh] = [made, edited, now].map((text) => text.split('\n')) as [
    string[],
    string[],
    string[],
  ];
  const kept = new Set(alignment(old, own).values());
  const said = alignment(old, fresh);
  const waiting = additions(old, own);
  const result: string[] = [];
  const place = (until: number) => {
    for (const [behind, lines] of waiting) {
      if (behind > until) continue;
      result.push(...lines);
      waiting.delete(behind);
    }
  };
  for (const [index, line] of fresh.entries()) {
    const before = said.get(index);
    if (before !== undefined) place(before - 1);
    if (before === undefined || kept.has(before)) result.push(line);
    if (before !== undefined) place(before);
  }
  place(Infinity);
  return result.join('\n');
}

/** What the user wrote, by the number of the old line that it stands behind; -1: at the beginning. */
function additions(old: readonly string[], own: readonly string[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const pairs = alignment(old, own);
  let behind = -1;
  for (const [index, line] of own.entries()) {
    const match = pairs.get(index);
    if (match !== undefined) behind = match;
    else found.set(behind, [...(found.get(behind) ?? []), line]);
  }
  return found;
}

/** For lines of `own` the line of `old` that each is: a longest common subsequence. */
function alignment(old: readonly string[], own: readonly string[]): Map<number, number> {
  const width = own.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (one: number, other: number) => lengths[one * width + other] ?? 0;
  for (let one = old.length - 1; one >= 0; one -= 1)
    for (let other = own.length - 1; other >= 0; other -= 1)
      lengths[one * width + other] =
        old[one] === own[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
  const pairs = new Map<number, number>();
  for (let [one, other] = [0, 0]; one < old.length && other < own.length;) {
    if (old[one] === own[other]) {
      pairs.set(other, one);
      one += 1;
      other += 1;
    } else if (at(one + 1, other) >= at(one, other + 1)) one += 1;
    else other += 1;
  }
  return pairs;
}
