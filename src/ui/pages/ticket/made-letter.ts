// Owns a letter as it would be made right now, in one of its two forms, as plain text and as HTML.
import type { SavedDraft } from '../../../domain/saved-draft.ts';
import type { Instant } from '../../../time/instant.ts';
import { draftOf } from '../../../tickets/draft.ts';
import { fit } from '../../../tickets/render/fit.ts';
import { renderHtml } from '../../../tickets/render/html.ts';
import { renderMarkdown } from '../../../tickets/render/markdown.ts';
import { renderPlain } from '../../../tickets/render/plain.ts';
import type { Variant } from '../../../tickets/variant.ts';
import type { TicketScene } from '../../data/ticket-scene.ts';

/** Characters that, escaped, are sure to fit. */
const MAIL = 750;

export type MadeLetter = {
  readonly at: Instant;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly markdown: string;
  /** For places that do not take the whole. */
  readonly short: string;
  /** Shorter still: the address of a mail takes less than that of a form. */
  readonly forMail: string;
  /** What looks like a secret and is none. */
  readonly publicWords: readonly string[];
};

/** Null: it would not be true. */
export function madeLetter(
  { dossier, options }: TicketScene,
  variant: Variant,
  form: SavedDraft['form'],
): MadeLetter | null {
  const draft = draftOf(variant, dossier, options);
  if (!draft) return null;
  const { at, subject, short, long, publicWords } = draft;
  const letter = form === 'short' ? short : long;
  return {
    ...{ at, subject, publicWords },
    text: form === 'short' ? fit(short, renderPlain) : renderPlain(long),
    html: renderHtml(letter),
    markdown: form === 'short' ? fit(short, renderMarkdown) : renderMarkdown(long),
    short: fit(short, renderPlain),
    forMail: fit(short, renderPlain, MAIL),
  };
}
