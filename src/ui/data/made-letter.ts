// Owns a letter as it would be made right now, in one of its forms, as plain text and as HTML.
import type { SavedDraft } from '../../domain/saved-draft.ts';
import type { Instant } from '../../time/instant.ts';
import { draftOf } from '../../tickets/draft.ts';
import { renderCompact } from '../../tickets/render/compact.ts';
import { fit } from '../../tickets/render/fit.ts';
import { renderHtml } from '../../tickets/render/html.ts';
import { renderMarkdown } from '../../tickets/render/markdown.ts';
import { renderPlain } from '../../tickets/render/plain.ts';
import type { FillTemplate } from '../../tickets/template.ts';
import { isToProvider, type Variant } from '../../tickets/variant.ts';
import type { TicketScene } from './ticket-scene.ts';

/** Characters that, escaped, are sure to fit. */
const MAIL = 750;

export type MadeLetter = {
  readonly at: Instant;
  readonly subject: string;
  readonly text: string;
  /** Null: the user's own template makes plain text of it. */
  readonly html: string | null;
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
  scene: TicketScene,
  variant: Variant,
  form: SavedDraft['form'],
): MadeLetter | null {
  const { dossier, options } = scene;
  const draft = draftOf(variant, dossier, options);
  if (!draft) return null;
  const { at, subject, short, long, publicWords } = draft;
  const letter = form === 'long' ? long : short;
  const fill = isToProvider(variant) && form === 'long' ? scene.fillTemplate : null;
  const framed = (text: string) => (fill ? inTemplate(fill, scene, subject, text) : text);
  return {
    ...{ at, subject, publicWords },
    text: form === 'long' ? framed(renderPlain(long)) : fit(short, SHORT_FORMS[form]),
    html: fill ? null : renderHtml(letter),
    markdown: form === 'long' ? framed(renderMarkdown(long)) : fit(short, renderMarkdown),
    short: fit(short, renderPlain),
    forMail: fit(short, renderPlain, MAIL),
  };
}

/** For fields of a few lines, and for chats, which break a line where they like. */
const SHORT_FORMS = { short: renderPlain, compact: renderCompact };

/** In the user's own words around it; a template that cannot be read is none. */
function inTemplate(fill: FillTemplate, scene: TicketScene, subject: string, letter: string): string {
  const { desk, dossier, ticket } = scene;
  const { template = '', identifiers } = desk;
  const { outage, watched } = dossier;
  const names = outage.targets.map((id) => watched.find(({ target }) => target.id === id)?.target.name ?? '');
  const filled = fill(template, {
    ...{ letter, subject, identifiers, provider: outage.provider, sites: names.join(', ') },
    number: ticket?.number ?? '',
  });
  return filled.ok ? filled.value : letter;
}
