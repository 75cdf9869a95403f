// Owns the walk along a chain of facts of any length: whether each link follows from the one before, and where it ends.
import { canonicalJson, sha256Hex } from '../base/digest.ts';
import { CHAIN_START, type ChainHead } from '../domain/fact.ts';
import type { Instant } from '../time/instant.ts';

/** A fact, as far as a link needs it: whatever else it says is hashed as it stands. */
export type Link = {
  readonly seq: number;
  readonly at: Instant;
  readonly kind: string;
  /** Where the chain goes on after what was lost, or could not be proved: a fact that says so itself. */
  readonly after?: ChainHead;
};

export type ChainReport = {
  readonly facts: number;
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
  /** Where the facts lead to by our own reckoning; null: they are no chain. */
  readonly head: ChainHead | null;
  /** They are an unbroken chain, and lead to the end that the file states. */
  readonly isWhole: boolean;
  /** Numbers of facts that do not follow the one before, the first of them only. */
  readonly broken: readonly number[];
  /** Numbers of facts that say that the record was damaged before them: the link over that place is not proved. */
  readonly seams: readonly number[];
  /** The fact with the hash that was sought; null: there is none. */
  readonly sought: { readonly seq: number; readonly at: Instant } | null;
};

const MOST_BROKEN = 20;

export class ChainWalk {
  #head: ChainHead;
  #facts = 0;
  #firstAt: Instant | null = null;
  #lastAt: Instant | null = null;
  #sought: ChainReport['sought'] = null;
  readonly #broken: number[] = [];
  readonly #seams: number[] = [];
  readonly #seek: string;

  /** `seek`: a hash that somebody else has kept, or at least its first twelve digits. `start`: the link before the first. */
  constructor(seek = '', start = CHAIN_START) {
    this.#head = start;
    this.#seek = seek.trim().toLowerCase();
  }

  /** The facts must come in the order in which they stand. */
  follow(link: Link): void {
    const { seq, at, after } = link;
    if (after && !isSame(after, this.#head)) {
      this.#seams.push(seq);
      this.#head = after;
    }
    if (seq !== this.#head.seq + 1 && this.#broken.length < MOST_BROKEN) this.#broken.push(seq);
    this.#head = { seq, hash: sha256Hex(this.#head.hash, canonicalJson(link)) };
    this.#facts += 1;
    this.#firstAt ??= at;
    this.#lastAt = at;
    if (this.#seek.length >= 12 && this.#head.hash.startsWith(this.#seek)) this.#sought = { seq, at };
  }

  /** Where the walk is. */
  get head(): ChainHead {
    return this.#head;
  }

  /** `stated`: the end that the file says it has; null: it says none. */
  report(stated: ChainHead | null): ChainReport {
    const isBroken = this.#broken.length > 0;
    return {
      facts: this.#facts,
      firstAt: this.#firstAt,
      lastAt: this.#lastAt,
      head: isBroken ? null : this.#head,
      isWhole: !isBroken && stated !== null && isSame(stated, this.#head),
      broken: this.#broken,
      seams: this.#seams,
      sought: this.#sought,
    };
  }
}

function isSame(one: ChainHead, other: ChainHead): boolean {
  return one.seq === other.seq && one.hash === other.hash;
}
