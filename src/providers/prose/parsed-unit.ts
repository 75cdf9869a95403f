// Owns what a piece of a text is: a row or a stamp with its time in front, a heading that is a day, a line about the writing, or prose.
import { itemsIn, type Manner } from './items-in.ts';
import type { DayMention, Mention } from './mention.ts';
import { mentionsIn } from './mentions-in.ts';
import { sentencesOf } from './sentences-of.ts';
import type { Unit } from './units-of.ts';
import { isAboutWriting } from './written-at.ts';

export type Sentence = {
  readonly text: string;
  readonly mentions: readonly (Mention | DayMention)[];
};

export type ParsedUnit = Unit &
  (
    | {
        readonly kind: 'row';
        readonly mention: Mention;
        readonly said: string;
        readonly rest: readonly Sentence[];
      }
    /** A time and nothing else: what it is the time of stands beside it. */
    | { readonly kind: 'stamp'; readonly mention: Mention }
    | { readonly kind: 'heading'; readonly mention: DayMention }
    | { readonly kind: 'writing'; readonly mention: Mention | DayMention; readonly isOwn: boolean }
    | { readonly kind: 'prose'; readonly sentences: readonly Sentence[] }
  );

const LEAD = /^[\s|>*•·+#[({\-–—≈~"'_.]*$/u;
const TRAIL = /^[\s|:\-–—\])}>.,;*_=]+/u;
const EDGES = /^[\s|>*•·+#_-]+|[\s|*#_]+$/gu;
/** A few words beside a time or a day are its name, not a statement: `Update – 14 May`. */
const NO_WORDS = /^[^\p{L}\d]*$/u;

export function parsedUnit(unit: Unit, manner: Manner): ParsedUnit {
  const mentions = mentionsIn(unit.text, itemsIn(unit.text, manner));
  const [first] = mentions;
  const writing = isAboutWriting(unit.text, mentions);
  if (first && writing) return { ...unit, kind: 'writing', mention: first, isOwn: writing.isOwn };
  const rest = first ? unit.text.slice(first.end) : '';
  if (first && LEAD.test(unit.text.slice(0, first.start))) {
    const said = rest.replace(TRAIL, '').replace(EDGES, '').trim();
    const isAlone = NO_WORDS.test(rest);
    if (first.kind === 'day' && isAlone) return { ...unit, kind: 'heading', mention: first };
    if (first.kind === 'time' && isAlone) return { ...unit, kind: 'stamp', mention: first };
    if (first.kind === 'time')
      return { ...unit, kind: 'row', mention: first, said, rest: parsed(rest.replace(TRAIL, ''), manner) };
  }
  return { ...unit, kind: 'prose', sentences: parsed(unit.text.replace(EDGES, ''), manner) };
}

function parsed(text: string, manner: Manner): Sentence[] {
  return sentencesOf(text).map((sentence) => ({
    text: sentence,
    mentions: mentionsIn(sentence, itemsIn(sentence, { ...manner, isRow: false })),
  }));
}
