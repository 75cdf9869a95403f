// Owns the catalogue of messages where no browser feature hands them out: in a worker of a page.
import { sayFrom, type Catalogue } from '../text/say-from.ts';
import type { Say } from '../text/say.ts';

/** `language` is the name of its folder: what `catalogueLanguage` says in it. */
export async function catalogueSay(language: string): Promise<Say> {
  const answer = await fetch(`/_locales/${language}/messages.json`);
  return sayFrom((await answer.json()) as Catalogue);
}
