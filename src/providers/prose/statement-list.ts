// Owns going through a text from top to bottom, placing each statement by what was said before it.
import type { CalendarDate } from '../../time/calendar-date.ts';
import { readWallClock } from '../../time/wall-clock.ts';
import { daysFor } from './days-for.ts';
import { denialIn, isFirstHand } from './denial.ts';
import type { Flow } from './flow.ts';
import { hourOf } from './hour-of.ts';
import type { StatedDay } from './item.ts';
import type { Mention } from './mention.ts';
import type { ParsedUnit, Sentence } from './parsed-unit.ts';
import { clockKeyOf, placeMention } from './place-mention.ts';
import type { ProseStatement } from './prose-report.ts';
import { dayOfRow } from './table-day.ts';
import { saysOver } from './outage-words.ts';
import { wordsAbout, type Told } from './told.ts';
import { EVERY_DAY } from './vocabulary.ts';

const MAX_STATEMENTS = 500;
const MAX_TEXT = 1000;
const MAX_STATED = 200;
const EMPHASIS = /\*\*|__/g;
const AHEAD = /\b(?:will|shall|scheduled|planned|upcoming|going to|wird|werden|geplant)\b/iu;

export class StatementList {
  readonly told: Told[] = [];
  readonly #placed = new Map<string, CalendarDate>();
  #flow: Flow;
  readonly #newestFirst: boolean;
  #row: { readonly date: CalendarDate; readonly minute: number } | null = null;

  constructor(flow: Flow, newestFirst: boolean) {
    this.#flow = { ...flow, placed: this.#placed };
    this.#newestFirst = newestFirst;
  }

  read(unit: ParsedUnit, before: ParsedUnit | undefined, after: ParsedUnit | undefined): void {
    if (this.told.length >= MAX_STATEMENTS) return;
    this.#flow = { ...this.#flow, paragraph: unit.paragraph };
    if (unit.kind === 'heading') {
      this.#speakOf(unit.mention.day);
      this.#row = this.#flow.last && { date: this.#flow.last.date, minute: this.#newestFirst ? 1440 : 0 };
    } else if (unit.kind === 'stamp') {
      const owner = [before, after].find(
        (each) => each?.paragraph === unit.paragraph && each.kind === 'prose',
      );
      this.#add(unit.mention, (owner ?? before ?? after ?? unit).text, unit.text, true);
    } else if (unit.kind === 'row') {
      this.#addRow(unit.mention, unit.said, unit.text);
      for (const sentence of unit.rest) this.#readSentence(sentence);
    } else if (unit.kind === 'prose') for (const sentence of unit.sentences) this.#readSentence(sentence);
  }

  /** A text without any time in it was said when it was written. */
  closeWith(units: readonly ParsedUnit[]): void {
    const at = this.#flow.written?.at ?? null;
    const said = units.find(({ kind }) => kind === 'prose');
    const stated = units.find(({ kind }) => kind === 'writing');
    if (this.told.length > 0 || at === null || !said) return;
    this.#push({
      asStated: stated?.text ?? '',
      from: at,
      to: null,
      zone: this.#flow.zone,
      ambiguous: false,
      otherReading: null,
      text: said.text,
    });
  }

  #readSentence({ text, mentions }: Sentence): void {
    this.#flow = { ...this.#flow, isAhead: AHEAD.test(text) };
    const times = mentions.filter(({ kind }) => kind === 'time');
    const words = wordsAbout(text, times);
    const isHabit = EVERY_DAY.test(text);
    for (const mention of mentions) {
      if (mention.kind === 'day') this.#speakOf(mention.day);
      else if (!isHabit) this.#add(mention, text, text, false, words[times.indexOf(mention)]);
    }
    if (times.length === 0) this.#addDenial(text);
  }

  /** A denial that has no time of its own is made when the text is written, if its writer makes it. */
  #addDenial(text: string): void {
    const asStated = denialIn(text);
    if (asStated === null) return;
    const from = isFirstHand(text) ? (this.#flow.written?.at ?? null) : null;
    this.#push({
      asStated,
      from,
      to: null,
      zone: this.#flow.zone,
      ambiguous: from === null,
      otherReading: null,
      text,
    });
  }

  #addRow(mention: Mention, said: string, source: string): void {
    const { clock, part, day } = mention.from;
    const minute = hourOf(clock, part) * 60 + clock.minute;
    const date = day === null && this.#row ? dayOfRow(this.#row, minute, this.#newestFirst) : null;
    const from = date ? { ...mention.from, day: { is: 'date' as const, date } } : mention.from;
    const placed = this.#add({ ...mention, from }, said, source, true);
    if (placed) this.#row = { date: placed, minute };
  }

  /** The day on which it was placed; null: none. `source`: what the mention has its place in. `words`: what is said of it. */
  #add(mention: Mention, text: string, source: string, isRow: boolean, words = text): CalendarDate | null {
    const flow = { ...this.#flow, isEnd: saysOver(words) };
    const placed = placeMention(mention, flow);
    const zone = mention.from.zone ?? mention.to?.zone ?? flow.textZone;
    const statement = {
      asStated: wordsOf(source, mention),
      from: placed?.from ?? null,
      to: placed?.to ?? null,
      zone: zone?.name ?? flow.zone,
      ambiguous: placed?.isAmbiguous ?? true,
      otherReading: placed?.other ?? null,
      text,
    };
    this.#push(statement, words, isRow);
    if (!placed) return null;
    const isStated = mention.from.day !== null || mention.to?.day || !flow.last;
    const { date, isDaySure: isSure, from: at } = placed;
    const isRelative = isStated ? mention.from.day?.is === 'relative' : flow.last?.isRelative === true;
    const paragraph = isStated ? flow.paragraph : (flow.last?.paragraph ?? flow.paragraph);
    const spoken = { date, paragraph, isRelative, isSure, at };
    // A time without a day does not change which day is spoken of, unless it was an end that came after midnight.
    this.#flow = { ...flow, last: isStated || !flow.last ? spoken : { ...flow.last, at } };
    this.#placed.set(clockKeyOf(mention.from), placed.date);
    return placed.date;
  }

  #speakOf(day: StatedDay): void {
    const noon = { hour: 12, minute: 0, second: 0 };
    const clock = {
      key: '',
      on: (date: CalendarDate) => readWallClock(this.#flow.zone, { ...date, ...noon }).at,
    };
    const { days, isSure } = daysFor(day, clock, this.#flow);
    const [date] = days;
    if (!date) return;
    const isRelative = day.is === 'relative' && day.days < 0;
    this.#flow = {
      ...this.#flow,
      last: { date, paragraph: this.#flow.paragraph, isRelative, isSure, at: null },
    };
  }

  #push(statement: ProseStatement, words = statement.text, isRow = false): void {
    if (this.told.length >= MAX_STATEMENTS) return;
    const asStated = statement.asStated.slice(0, MAX_STATED);
    const text = statement.text.replaceAll(EMPHASIS, '').slice(0, MAX_TEXT);
    this.told.push({ statement: { ...statement, asStated, text }, words, isRow });
  }
}

/** The words of a mention, with the bracket that closes what they open. */
function wordsOf(source: string, { start, end }: Mention): string {
  const words = source.slice(start, end);
  const isOpen = words.split('(').length > words.split(')').length;
  return isOpen && source.charAt(end) === ')' ? `${words})` : words.trim();
}
