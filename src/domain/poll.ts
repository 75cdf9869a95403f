// Owns one reading of a status page: what is asked for, and what came of it.
import type { HttpUrl, HttpUrlProblem } from '../base/http-url.ts';
import type { Result } from '../base/result.ts';
import type { Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import type { StatusReport } from './status-report.ts';
import type { StatusSource } from './status-source.ts';
import type { Technology } from './technology.ts';

/** Why a body is not a report. The state of the source is then unknown: neither well nor down. */
export type ReadProblem =
  | { readonly kind: 'empty' }
  /** No technology that we know has this shape. */
  | { readonly kind: 'unrecognised'; readonly found: string }
  /** It was theirs once, or claims to be: what must be there is not. */
  | { readonly kind: 'wrong-shape'; readonly technology: Technology; readonly missing: string }
  | { readonly kind: 'unreadable'; readonly why: string };

/** Why there is no body. */
export type FetchProblem =
  | { readonly kind: 'permission'; readonly host: string }
  | { readonly kind: 'network'; readonly code: string | null }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'http'; readonly status: number }
  /** It led to somebody else's site. */
  | { readonly kind: 'elsewhere'; readonly host: string }
  | { readonly kind: 'too-large'; readonly most: number };

export type PollProblem = ReadProblem | FetchProblem;

export type PollOrder = {
  readonly source: StatusSource;
  /** Whether the endpoints that hold the past are read, too. */
  readonly withHistory: boolean;
};

export type PollAnswer = {
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly withHistory: boolean;
  /** From all endpoints that answered; a problem only where the first of them gave nothing. */
  readonly report: Result<StatusReport, PollProblem>;
  /** They asked to be left alone for so long: 429, 403 or `Retry-After`. */
  readonly heldFor: Duration | null;
};

/** Why an address that somebody pasted is no status page that we can read. */
export type RecognitionProblem = PollProblem & {
  /** Addresses that could tell more, but that we may not ask yet. */
  readonly mayAsk: readonly HttpUrl[];
};

export type AddressProblem = { readonly kind: 'not-an-address'; readonly problem: HttpUrlProblem };

/** Why an address that somebody typed is no status page that we can read. */
export type StatusPageProblem = AddressProblem | { readonly kind: 'for-people-only' } | RecognitionProblem;

export type Recognition = Result<
  { readonly source: StatusSource; readonly answer: PollAnswer },
  RecognitionProblem
>;
