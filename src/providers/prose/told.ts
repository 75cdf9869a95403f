// Owns which words of a sentence are about which of its times.
import type { Place } from './item.ts';
import type { ProseStatement } from './prose-report.ts';
import { FILLERS } from './vocabulary.ts';

/** A statement, and what of its text is about its own time. */
export type Told = {
  readonly statement: ProseStatement;
  readonly words: string;
  /** It is a row of a table or list. */
  readonly isRow: boolean;
};

/** One part of the sentence for each of its times, in their order: what stands in front of it, or behind it where a time comes first. */
export function wordsAbout(sentence: string, times: readonly Place[]): string[] {
  if (times.length < 2) return times.map(() => sentence);
  // `The outage began at 10:02 and ended at 11:47`, or `At 10:02 it failed, and at 11:47 it worked`.
  const lead =
    sentence
      .slice(0, times[0]?.start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const isBehind = lead.every((word) => FILLERS.has(word));
  return times.map(({ start, end }, index) => {
    const [before, after] = [times[index - 1]?.end ?? 0, times[index + 1]?.start ?? sentence.length];
    return isBehind
      ? sentence.slice(end, after)
      : sentence.slice(before, index === times.length - 1 ? undefined : start);
  });
}
