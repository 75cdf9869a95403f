// Owns what a letter may hold although it looks like a secret: the hash of the log, and addresses that the provider published.
import { current } from '../domain/thread.ts';
import type { Dossier } from '../timeline/dossier.ts';
import type { LetterOptions } from './scene.ts';

export function publicWords({ integrity, joined, page }: Dossier, { claim }: LetterOptions): string[] {
  const links = [
    page?.url ?? null,
    claim?.clause ?? null,
    ...joined.map(({ thread }) => current(thread.heads).content.url),
  ];
  return [integrity.head.hash, ...links.filter((link) => link !== null)];
}
