// Owns another computer's record beside this one: what it saw of its targets, kept apart and as it was.
import { canonicalJson } from '../base/digest.ts';
import type { HttpUrl } from '../base/http-url.ts';
import type { Instant } from '../time/instant.ts';
import type { Gap } from './coverage.ts';
import type { ChainHead } from './fact.ts';
import type { DowntimeWindow } from './window.ts';

/** One target as it was watched from there. Windows and gaps carry the id that it has there. */
export type WatchedThere = {
  readonly url: HttpUrl;
  readonly name: string;
  /** From its first answer to its last one. */
  readonly from: Instant;
  readonly to: Instant;
  readonly windows: readonly DowntimeWindow[];
  readonly gaps: readonly Gap[];
};

export type Vantage = {
  /** The name of the database there: from one computer, only the latest state is kept. */
  readonly id: string;
  readonly madeAt: Instant;
  readonly head: ChainHead;
  /** False: nothing proves that the file was as it had been written. */
  readonly isVerified: boolean;
  readonly targets: readonly WatchedThere[];
};

/** Of two states of one computer's record the later one, whichever came first: the longer chain, else the later file. */
export function laterVantage(one: Vantage, other: Vantage): Vantage {
  const order =
    one.head.seq - other.head.seq ||
    one.madeAt - other.madeAt ||
    Number(one.isVerified) - Number(other.isVerified) ||
    (canonicalJson(one) < canonicalJson(other) ? -1 : 1);
  return order > 0 ? one : other;
}
