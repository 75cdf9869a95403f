// Owns the question "is it them, or is it us?": whether failing evidence counts.
import { milliseconds, seconds } from '../time/duration.ts';
import type { Attempt } from './observation.ts';

/** What an independent endpoint, or another provider's site, said about our own line. */
export type Testimony = Attempt & {
  /** Who speaks: a witness's address, or a provider's name. Several words of one speaker count once. */
  readonly speaker: string;
  readonly answered: boolean;
};

/** What stood beside a failing attempt. */
export type Surroundings = {
  readonly witnesses: readonly Testimony[];
  /** Good answers of targets at *other* providers than the failing one. */
  readonly otherProviders: readonly Testimony[];
  /** How many witnesses the user has named. */
  readonly witnessCount: number;
  /** Every target of two or more providers failed in this pass. */
  readonly everythingFails: boolean;
};

const NEAR = seconds(20);
const QUORUM = 2;

/**
 * Whether our own line is known to have worked around a failing attempt: two of three independent witnesses answered
 * within 20 s before or after it, and at least one after. When everything fails at once it takes all witnesses, after it.
 * A user who names a single witness gets the weaker proof that one witness can give.
 */
export function isLineProven(failing: Attempt, surroundings: Surroundings): boolean {
  const near = [...surroundings.witnesses, ...surroundings.otherProviders].filter(
    (word) => word.answered && isNear(word, failing),
  );
  const speakersAfter = speakers(near.filter((word) => word.startedAt >= failing.endedAt));
  if (surroundings.everythingFails) {
    const allWitnesses = Math.max(1, surroundings.witnessCount);
    return speakersAfter.size >= allWitnesses;
  }
  const quorum = Math.min(QUORUM, Math.max(1, surroundings.witnessCount));
  return speakersAfter.size >= 1 && speakers(near).size >= quorum;
}

function isNear(word: Attempt, failing: Attempt): boolean {
  const distance = Math.max(word.startedAt - failing.endedAt, failing.startedAt - word.endedAt);
  return milliseconds(distance) <= NEAR;
}

function speakers(words: readonly Testimony[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.speaker));
}
