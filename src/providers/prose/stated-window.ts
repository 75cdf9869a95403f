// Owns from when to when it was out, by the word of a text: a stretch that it calls an outage, or what began and what ended it.
import { earliest, latest } from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';
import { saysBad, saysOver } from './outage-words.ts';
import type { Told } from './told.ts';

/** Null: the text does not say both ends. A table is more exact than what is told around it. */
export function statedWindow(told: readonly Told[]): Interval | null {
  return windowOf(told.filter(({ isRow }) => isRow)) ?? windowOf(told);
}

function windowOf(told: readonly Told[]): Interval | null {
  const stretches = told.flatMap(({ statement: { from, to, text } }) =>
    from !== null && to !== null ? [{ from, to, text }] : [],
  );
  const named = stretches.find(({ text }) => saysBad(text)) ?? (stretches.length === 1 ? stretches[0] : null);
  if (named) return { from: named.from, to: named.to };
  const moments = told.flatMap(({ statement: { from }, words }) =>
    from === null ? [] : [{ at: from, words }],
  );
  const ended = moments.filter(({ words }) => saysOver(words)).map(({ at }) => at);
  if (ended.length === 0) return null;
  const to = latest(...ended);
  const begun = moments
    .filter(({ at, words }) => at < to && saysBad(words) && !saysOver(words))
    .map(({ at }) => at);
  return begun.length === 0 ? null : { from: earliest(...begun), to };
}
