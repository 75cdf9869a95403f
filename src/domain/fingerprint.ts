// Owns the memory of what a good answer looked like, for targets without an expected text.
import { days } from '../time/duration.ts';
import { between, type Instant } from '../time/instant.ts';

/** What stays the same from one good answer to the next. Learned, never asked for. */
export type Fingerprint = {
  readonly title: string;
  /** Bytes of the body, or of its part that was read. */
  readonly size: number;
  /** Short hashes of words that every answer so far has had. */
  readonly words: readonly number[];
  /** How many good answers it was learned from. */
  readonly learnedFrom: number;
  readonly learnedAt: Instant;
};

/** One answer, as far as it can be compared. */
export type Page = { readonly text: string; readonly size: number };

const ENOUGH = 3;
const SETTLED = 12;
const KEPT_WORDS = 24;
const MAX_WORDS = 400;

/**
 * The fingerprint after one more good answer at `now`. It settles: words that come and go drop out. A settled one is
 * taken anew once a day, so that it follows a site that changes slowly; in between it stays the same object.
 */
export function learn(known: Fingerprint | undefined, page: Page, now: Instant): Fingerprint {
  const isSettled = known !== undefined && known.learnedFrom >= SETTLED;
  if (isSettled && between(known.learnedAt, now) < days(1)) return known;
  const words = wordsOf(page.text);
  if (!known || isSettled) {
    // Long words are the rarest, and so the best signs that it is the same page.
    const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, KEPT_WORDS);
    const learnedFrom = known?.learnedFrom ?? 1;
    return {
      title: titleOf(page.text),
      size: page.size,
      words: longest.map(hashWord),
      learnedFrom,
      learnedAt: now,
    };
  }
  const hashes = new Set([...words].map(hashWord));
  return {
    title: titleOf(page.text),
    size: Math.round(known.size + (page.size - known.size) / 4),
    words: known.words.filter((word) => hashes.has(word)),
    learnedFrom: known.learnedFrom + 1,
    learnedAt: now,
  };
}

/**
 * Whether an answer is another page than the one that was learned. All three signs must agree (title, size, words), so
 * that a new article or a changed headline never raises it.
 */
export function isOtherPage(known: Fingerprint, page: Page): boolean {
  if (known.learnedFrom < ENOUGH) return false;
  const sizeIsOff = page.size < known.size * 0.5 || page.size > known.size * 2;
  if (!sizeIsOff || titleOf(page.text) === known.title) return false;
  const hashes = new Set([...wordsOf(page.text)].map(hashWord));
  return known.words.filter((word) => hashes.has(word)).length <= known.words.length * 0.2;
}

function titleOf(text: string): string {
  const title = /<title[^>]*>([^<]{0,400})/i.exec(text)?.[1] ?? '';
  return title.trim().replace(/\s+/g, ' ').slice(0, 200);
}

function wordsOf(text: string): ReadonlySet<string> {
  const prose = text.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ');
  const words = new Set<string>();
  for (const [word] of prose.matchAll(/\p{L}{4,24}/gu)) {
    words.add(word.toLowerCase());
    if (words.size >= MAX_WORDS) break;
  }
  return words;
}

/** FNV-1a, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
