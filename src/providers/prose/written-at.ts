// Owns when a text was written, by its own word: its front matter, the head of a mail, `Posted on May 15, 2008`.
import { wallClockAt } from '../../time/wall-clock.ts';
import type { Flow, Written } from './flow.ts';
import type { DayMention, Mention } from './mention.ts';
import { placeMention } from './place-mention.ts';

const OF_WRITING =
  /^\W{0,4}(?:date|posted|published|created|sent|written|datum|gesendet|veröffentlicht|geschrieben|erstellt)(?![\p{L}])/iu;
const OF_OTHERS =
  /^\W{0,4}(?:date_gmt|modified(?:_gmt)?|last\s?(?:updated|modified|edited)|lastmod|updated on|zuletzt)(?![\p{L}])/iu;
const QUOTING = /^\W{0,4}(?:on|am)\s.{5,200}(?:wrote|schrieb).{0,120}:$/iu;
/** Words beside the date: a name, a category. With more it is a sentence. */
const MAX_WORDS = 8;

/** It tells of the writing, not of what happened. `isOwn`: of this text's, not of its last edit or of a mail that it answers. */
export function isAboutWriting(
  text: string,
  mentions: readonly (Mention | DayMention)[],
): { readonly isOwn: boolean } | null {
  const [first] = mentions;
  if (!first || text.length > 300) return null;
  if (QUOTING.test(text)) return { isOwn: false };
  const beside = `${text.slice(0, first.start)} ${text.slice(first.end)}`;
  if ((beside.match(/\p{L}+/gu)?.length ?? 0) > MAX_WORDS) return null;
  if (OF_OTHERS.test(text)) return { isOwn: false };
  return OF_WRITING.test(text) ? { isOwn: true } : null;
}

/** Null: it has no day with a year. */
export function writtenOf(mention: Mention | DayMention, flow: Flow): Written | null {
  if (mention.kind === 'day')
    return mention.day.is === 'date' || mention.day.is === 'either'
      ? { date: mention.day.date, at: null }
      : null;
  const { day } = mention.from;
  if (day?.is !== 'date' && day?.is !== 'either') return null;
  const at = placeMention(mention, flow)?.from ?? null;
  return at === null ? null : { date: wallClockAt(flow.zone, at), at };
}
