// Owns a letter as it would leave: as the user left it or as it is made now, starred out, in what its desk can take.
import type { SavedDraft } from '../../domain/saved-draft.ts';
import type { Desk } from '../../tickets/desk/desk.ts';
import { deskOf } from '../../tickets/desk/desk-of.ts';
import { handOver, type HandOver } from '../../tickets/desk/hand-over.ts';
import { redact } from '../../tickets/redact.ts';
import { isToProvider, type Variant } from '../../tickets/variant.ts';
import type { MadeLetter } from './made-letter.ts';
import type { TicketScene } from './ticket-scene.ts';

export type WrittenLetter = {
  /** Null: it opens no desk, because none is known, or because it goes to the user's own users. */
  readonly desk: Desk | null;
  readonly parcel: HandOver | null;
  /** For the clipboard. */
  readonly plain: string;
  /** Null: there is no more than plain text of it. */
  readonly html: string | null;
};

export type LetterText = Pick<SavedDraft, 'subject' | 'text' | 'made'>;

export function isTouched(letter: LetterText, made: MadeLetter): boolean {
  return letter.text !== letter.made || letter.subject !== made.subject;
}

export function writtenLetter(
  { options, desk: settings, ticket }: TicketScene,
  variant: Variant,
  made: MadeLetter,
  letter: LetterText,
): WrittenLetter {
  const safe = (text: string) =>
    redact(text, { publicWords: made.publicWords, hidePrivateAddresses: options.hidePrivateAddresses });
  const isTheirs = isTouched(letter, made);
  const found = deskOf(settings.address);
  const desk = found.ok && isToProvider(variant) ? found.value : null;
  const plain = safe(desk?.format === 'markdown' && !isTheirs ? made.markdown : letter.text);
  const html = isTheirs ? null : made.html;
  const parcel =
    desk &&
    handOver(desk, {
      ...{ subject: safe(letter.subject), plain, html },
      // What the user wrote is in the whole only.
      short: isTheirs ? null : safe(desk.kind === 'mail' ? made.forMail : made.short),
      number: ticket?.number ?? null,
    });
  return { desk, parcel, plain, html };
}
