// Owns a hand-over: what goes to the clipboard, and the address to open after it.
import type { Desk } from './desk.ts';
import { fillBody, fillSubject, type Filled } from './fill.ts';
import { fillPlaces } from './places.ts';
import { withValues } from './query.ts';

export type Handed = {
  readonly subject: string;
  /** The whole letter, without secrets, in the format of the desk. */
  readonly plain: string;
  /** Null: the user changed the text, and there is no other form of it. */
  readonly html: string | null;
  /** Goes into the address where the whole does not fit, without secrets, too; null: nothing does. */
  readonly short: string | null;
  /** What the provider calls the ticket; null: not known yet. For templates. */
  readonly number: string | null;
};

export type HandOver = {
  /** Always the whole letter. */
  readonly clipboard: { readonly plain: string; readonly html: string | null };
  /** http, https or mailto, and no longer than the desk's `most`. */
  readonly address: string;
  readonly subject: Filled;
  readonly body: Filled;
};

/** Characters of a subject where no limit is known. */
const SUBJECT_MOST = 250;
const NOT_TAKEN: Filled = { kind: 'left-out', why: 'not-taken' };

/** The subject goes first: it is what sorts a ticket. */
export function handOver(desk: Desk, { subject, plain, html, short, number }: Handed): HandOver {
  const address = (line: string, text: string) => addressOf(desk, line, text, number ?? '');
  const fits = (line: string, text: string) => address(line, text).length <= desk.most;
  const filledSubject = desk.subject
    ? fillSubject(subject, desk.subject.most ?? SUBJECT_MOST, (line) => fits(line, ''))
    : NOT_TAKEN;
  const line = textOf(filledSubject);
  const most = desk.body?.most ?? Infinity;
  const filledBody = desk.body
    ? fillBody(plain, short, (text) => text.length <= most && fits(line, text))
    : NOT_TAKEN;
  return {
    clipboard: { plain, html },
    address: address(line, textOf(filledBody)),
    subject: filledSubject,
    body: filledBody,
  };
}

/** Lines of a mail end with CR and LF (RFC 6068, 5). What is empty has no parameter. */
function addressOf(
  { kind, address, subject, body }: Desk,
  line: string,
  text: string,
  number: string,
): string {
  if (kind === 'template') return fillPlaces(address, { subject: line, body: text, number });
  const ended = kind === 'mail' ? text.replaceAll('\n', '\r\n') : text;
  return withValues(address, {
    ...(subject !== null && line !== '' && { [subject.name]: line }),
    ...(body !== null && ended !== '' && { [body.name]: ended }),
  });
}

function textOf(filled: Filled): string {
  return filled.kind === 'filled' ? filled.text : '';
}
