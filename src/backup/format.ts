// Owns what a backup looks like: JSON lines, packed with gzip. The first line says what it is, each of the next is one row of
// the record as `[store, key, value]` (key null where the row holds it), and the last one closes it with a checksum.
import { canonicalJson, sha256Hex } from '../base/digest.ts';
import type { ChainHead } from '../domain/fact.ts';
import type { Instant } from '../time/instant.ts';
import { maybe, record } from './compound.ts';
import { encode } from './encode.ts';
import { count, hash, line, moment, whole, word, type Shape } from './shape.ts';
import { chainHead } from './shapes/state.ts';

export const BACKUP_KIND = 'downlog-backup';
export const BACKUP_VERSION = 1;

export type Header = {
  readonly kind: typeof BACKUP_KIND;
  readonly version: typeof BACKUP_VERSION;
  readonly madeAt: Instant;
  /** The version of the extension. */
  readonly software: string;
  /** The end of the chain. */
  readonly head: ChainHead;
  readonly rows: number;
  /** Reserved for people who open the file. */
  readonly about?: string;
};

export type Ending = { readonly kind: 'end'; readonly rows: number; readonly digest: string };

export const header: Shape<Header> = record<Header>({
  kind: word({ [BACKUP_KIND]: true }),
  version: whole(BACKUP_VERSION, BACKUP_VERSION),
  madeAt: moment,
  software: line,
  head: chainHead,
  rows: count,
  about: maybe(line),
});

export const ending: Shape<Ending> = record<Ending>({ kind: word({ end: true }), rows: count, digest: hash });

/** One row as its line, without the line's end. One row has one spelling. */
export function rowLine(store: string, key: unknown, value: unknown): string {
  return canonicalJson(encode([store, key, value]));
}

/** The checksum grows with each line: it starts with none. */
export function growChecksum(digest: string, written: string): string {
  return sha256Hex(digest, written);
}

/** No record of ten years and five hundred targets comes near these. In characters, and in rows. */
export const LIMITS = { file: 256 * 1024 * 1024, line: 16 * 1024 * 1024, rows: 5_000_000 } as const;
