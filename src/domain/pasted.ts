// Owns what people paste of a provider's words: a post, a mail, a report, as statements that stand beside ours.
import type { Instant } from '../time/instant.ts';
import type { OutageId } from './outage.ts';

export type PastedStatement = {
  /** The words for the time, as they stand there. */
  readonly asStated: string;
  /** Null: nothing tells when. */
  readonly from: Instant | null;
  /** Null: it is one moment. */
  readonly to: Instant | null;
  /** As stated, or the writer's own. */
  readonly zone: string;
  readonly ambiguous: boolean;
  readonly otherReading: { readonly from: Instant; readonly to: Instant | null } | null;
  readonly text: string;
};

export type Pasted = {
  readonly id: string;
  readonly outage: OutageId;
  readonly provider: string;
  readonly pastedAt: Instant;
  /** Where it comes from, in the user's words: a mail, an address. */
  readonly source: string;
  /** The whole of it, as it was pasted. */
  readonly text: string;
  readonly statements: readonly PastedStatement[];
  /** Taken back by the user; it is kept all the same. */
  readonly removedAt: Instant | null;
};

/** Characters, and statements. */
export const PASTE_LIMITS = { text: 100_000, source: 200, statements: 500 } as const;

/** What somebody wants kept. */
export type Paste = Pick<Pasted, 'outage' | 'provider' | 'source' | 'text' | 'statements'>;

export type PasteProblem = {
  readonly field: keyof typeof PASTE_LIMITS;
  readonly problem: 'too-long';
  readonly most: number;
};

/** A problem for each part that is longer than what is kept. */
export function pasteProblems(paste: Pick<Paste, keyof typeof PASTE_LIMITS>): PasteProblem[] {
  return (['text', 'source', 'statements'] as const)
    .filter((field) => paste[field].length > PASTE_LIMITS[field])
    .map((field) => ({ field, problem: 'too-long', most: PASTE_LIMITS[field] }));
}

/** By the time that they are about; what tells none comes last. */
export function byTime(one: PastedStatement, other: PastedStatement): number {
  return (one.from ?? Infinity) - (other.from ?? Infinity) || 0;
}
