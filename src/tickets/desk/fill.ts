// Owns what of a letter arrives in a field.
import { shorten } from '../../base/shorten.ts';

export type Filled =
  /** `whole` all of it · `cut` its beginning, with the mark of a cut · `short` the short form in place of the long one. */
  | { readonly kind: 'filled'; readonly as: 'whole' | 'cut' | 'short'; readonly text: string }
  /** `not-taken` their form takes none · `too-long` it does not fit into a safe address · `empty` there is none. */
  | { readonly kind: 'left-out'; readonly why: 'not-taken' | 'too-long' | 'empty' };

/** Of a subject that is cut below this nothing is worth reading. */
const FEWEST = 12;
const LONGEST = 10_000;

/** One line, cut where it must be: between characters, with an ellipsis. `most`: UTF-16 units. */
export function fillSubject(subject: string, most: number, fits: (text: string) => boolean): Filled {
  const line = shorten(subject.toWellFormed(), LONGEST);
  if (line === '') return { kind: 'left-out', why: 'empty' };
  if (line.length <= most && fits(line)) return { kind: 'filled', as: 'whole', text: line };
  let [fitting, over] = [0, Math.min(most, line.length) + 1];
  while (over - fitting > 1) {
    const middle = Math.floor((fitting + over) / 2);
    if (fits(shorten(line, middle))) fitting = middle;
    else over = middle;
  }
  if (fitting < FEWEST) return { kind: 'left-out', why: 'too-long' };
  return { kind: 'filled', as: 'cut', text: shorten(line, fitting) };
}

/** A text is never cut: the whole, else the short form, else nothing, for the clipboard has it all. */
export function fillBody(plain: string, short: string | null, fits: (text: string) => boolean): Filled {
  const whole = harmless(plain);
  if (whole.trim() === '') return { kind: 'left-out', why: 'empty' };
  if (fits(whole)) return { kind: 'filled', as: 'whole', text: whole };
  const brief = harmless(short ?? '');
  if (brief.trim() !== '' && fits(brief)) return { kind: 'filled', as: 'short', text: brief };
  return { kind: 'left-out', why: 'too-long' };
}

/** Lines that end with a line feed; no other control character than the tab. */
function harmless(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '');
}
