// Owns the chain of facts: what must never vanish or change, each link sealed by the one before.
import { canonicalJson, sha256Hex } from '../base/digest.ts';
import type { Instant } from '../time/instant.ts';
import type { Duration } from '../time/duration.ts';
import type { Correction } from './correction.ts';
import type { Gap } from './coverage.ts';
import type { Saying } from './hear.ts';
import type { DowntimeWindow, WindowId } from './window.ts';

export type FactBody =
  /** A window as it stood at this moment: opened, changed or closed. A later fact about the same id prevails. */
  | { readonly kind: 'window'; readonly window: DowntimeWindow; readonly absorbed: readonly WindowId[] }
  | { readonly kind: 'gaps'; readonly gaps: readonly Gap[] }
  /** All checks of a stretch, by the digest that grew with each tick of it. */
  | {
      readonly kind: 'checks';
      readonly from: Instant;
      readonly to: Instant;
      readonly ticks: number;
      readonly digest: string;
    }
  /** What a provider said anew, or in other words than before, by the hashes of the contents. */
  | { readonly kind: 'statements'; readonly provider: string; readonly sayings: readonly Saying[] }
  /** What was kept under one name of a provider is kept under another from here on. */
  | { readonly kind: 'provider-renamed'; readonly from: string; readonly to: string }
  /** What the user pasted of somebody's words, or took back. */
  | { readonly kind: 'pasted'; readonly id: string; readonly hash: string }
  /** What the user told a provider, or heard from them, as it stands now. */
  | { readonly kind: 'ticket'; readonly id: string; readonly hash: string }
  /** What another computer saw, which the user put beside this record; null: they have removed it again. */
  | { readonly kind: 'vantage'; readonly id: string; readonly hash: string | null }
  /** What the user says of the record: the original stays as it is, and a later correction prevails. */
  | { readonly kind: 'correction'; readonly correction: Correction }
  | { readonly kind: 'clock-step'; readonly step: Duration; readonly servers: number }
  /** The record itself was damaged: what lay in [from, to] may be missing. The chain goes on after the link `after`. */
  | { readonly kind: 'loss'; readonly loss: Loss; readonly after: ChainHead }
  /**
   * The user put a backup in the place of the record: what stands before this link is what the backup held. With `after`,
   * nothing proves it to be as it was written, and only what follows is a chain.
   */
  | { readonly kind: 'restored'; readonly restored: Restored; readonly after?: ChainHead };

export type Restored = {
  readonly madeAt: Instant;
  /** Where the chain ended by the backup's own word. */
  readonly head: ChainHead;
  /** Where the chain of the record had ended whose place it took. */
  readonly replaced: ChainHead;
};

/** What became of the record between two starts. */
export type Loss = {
  readonly cause: 'replaced' | 'rolled-back' | 'damaged' | 'mirror-lost' | 'unreadable';
  readonly from: Instant | null;
  readonly to: Instant;
  readonly restoredWindows: number;
  readonly message: string;
};

export type Fact = FactBody & { readonly seq: number; readonly at: Instant };

/** The end of the chain so far. */
export type ChainHead = { readonly seq: number; readonly hash: string };

/** The SHA-256 of `downlog chain 1`, written out: hashing at every cold start would cost more than the rest of this file. */
export const CHAIN_START: ChainHead = {
  seq: 0,
  hash: '8286fca0f55974da97fc5abd7f008e7db2ba676757753f553c4efcbfd32d30eb',
};

/** h(n) = SHA-256(h(n-1), canonical(fact n)). It shows later edits, cuts and reorders; not a chain rebuilt whole. */
export function appendFact(head: ChainHead, at: Instant, body: FactBody): [ChainHead, Fact] {
  const fact: Fact = { ...body, seq: head.seq + 1, at };
  return [{ seq: fact.seq, hash: sha256Hex(head.hash, canonicalJson(fact)) }, fact];
}

/** Appends several facts of one moment, in order. */
export function appendFacts(
  head: ChainHead,
  at: Instant,
  bodies: readonly FactBody[],
): { readonly head: ChainHead; readonly facts: readonly Fact[] } {
  const facts: Fact[] = [];
  let end = head;
  for (const body of bodies) {
    const [next, fact] = appendFact(end, at, body);
    facts.push(fact);
    end = next;
  }
  return { head: end, facts };
}

/** The digest of a stretch of checks, grown by one tick: its time and, for each target, outcome and latency bytes. */
export function growDigest(digest: string, at: Instant, columns: Uint8Array): string {
  return sha256Hex(digest, String(at), columns);
}
