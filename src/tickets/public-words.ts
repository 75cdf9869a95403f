// Owns what a letter may hold although it looks like a secret: it is public, or the desk looks things up by it.
import { current } from '../domain/thread.ts';
import type { Dossier } from '../timeline/dossier.ts';
import { redact } from './redact.ts';
import type { LetterOptions } from './scene.ts';

/** The hash of the log, addresses that the provider published, ids of requests, and what the user names as an identifier. */
export function publicWords(dossier: Dossier, { claim, identifiers }: LetterOptions): string[] {
  const { integrity, joined, page, evidence, tickets } = dossier;
  const words = [
    integrity.head.hash,
    page?.url ?? '',
    claim?.clause ?? '',
    ...joined.map(({ thread }) => current(thread.heads).content.url ?? ''),
    ...evidence.flatMap(({ evidence: { requestId = '' } }) => requestId.split(/[:\s]+/).slice(-1)),
    ...identifiers.map(({ value }) => value.trim()),
    ...tickets.map(({ number }) => number ?? ''),
  ];
  return [...new Set(words)].filter((word) => word !== '' && looksSecret(word));
}

function looksSecret(word: string): boolean {
  return redact(word, { publicWords: [], hidePrivateAddresses: false }) !== word;
}
