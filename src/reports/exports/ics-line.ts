// Owns lines of iCalendar (RFC 5545): text that stays text, and no line longer than 75 bytes.
import { seconds } from '../../time/duration.ts';
import { toIso, type Instant } from '../../time/instant.ts';

const MOST = 75;

/** `name` with its parameters; `value` as it is to stand there. */
export function icsLine(name: string, value: string): string {
  return fold(`${name}:${value}`);
}

/** What a text has to look like (3.3.11). Control characters, which have no place in it, are left out. */
export function icsText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}|\uFEFF/gu, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** `20190402T220800Z`: to the second, cut down. */
export function icsMoment(at: Instant): string {
  return `${toIso(at).slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** The next second that has begun by then: an event has to end after it began. */
export function secondAfter(at: Instant): Instant {
  return ((Math.floor(at / seconds(1)) + 1) * seconds(1)) as Instant;
}

/** Breaks between characters: a line that goes on begins with a blank, which is counted, too. */
function fold(line: string): string {
  let folded = '';
  let room = MOST;
  for (const character of line) {
    const size = bytesOf(character);
    if (size > room) {
      folded += '\r\n ';
      room = MOST - 1;
    }
    folded += character;
    room -= size;
  }
  return `${folded}\r\n`;
}

/** In UTF-8. Half a character becomes the three bytes of the mark for what cannot be shown. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
