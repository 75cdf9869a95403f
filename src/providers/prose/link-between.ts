// Owns how two parts of a sentence hang together: parts of one time, two ends of a stretch, the same said twice, or nothing.
import { AND, BETWEEN, FILLERS, UNTIL } from './vocabulary.ts';

export type Link = 'same' | 'until' | 'aside' | 'apart';

const LONGEST = 48;
const DASH = /(?:^|\s|\p{L})(?:-{1,3}|[–—→]|->|=>)(?:\s|$|\p{L})|^[-–—→]$/u;

/** `before`: what stands in front of the first of the two, for `between … and …`. */
export function linkBetween(gap: string, before: string): Link {
  if (gap.length > LONGEST || /[!?]|\.\s+\p{Lu}/u.test(gap)) return 'apart';
  const words = gap.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  if (!words.every((word) => FILLERS.has(word) || UNTIL.has(word) || AND.has(word))) return 'apart';
  if (words.some((word) => UNTIL.has(word)) || DASH.test(gap)) return 'until';
  if (words.some((word) => AND.has(word))) return BETWEEN.test(before) ? 'until' : 'same';
  return /[(/=[]/.test(gap) ? 'aside' : 'same';
}
