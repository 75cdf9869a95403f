// Owns the contract of a status-page technology: one file in `adapters/`, pure, that never throws.
import type { Result } from '../base/result.ts';
import type { ReadProblem } from '../domain/poll.ts';
import type { StatusReport } from '../domain/status-report.ts';
import type { Endpoint } from '../domain/status-source.ts';
import type { Technology } from '../domain/technology.ts';
import type { Instant } from '../time/instant.ts';
import type { Body } from './parsing/body.ts';

/** A status page as it was found. */
export type Page = {
  readonly url: URL;
  /** What the technology calls it: a page id, a slug; null: none is known. */
  readonly id: string | null;
};

/** Where bodies came from, as far as it is known, and when they are read. */
export type Context = { readonly url: URL | null; readonly at: Instant };

export type Adapter = {
  readonly technology: Technology;
  /** Host names on which nobody else's pages stand; null: there are none. */
  readonly hosts: RegExp | null;
  /** Whether this body has the shape of this technology. The URL may settle what the shape leaves open. */
  recognize(body: Body, context: Pick<Context, 'url'>): boolean;
  /** The id of the page by its HTML or address, for a technology whose endpoints need one. */
  identify?(html: string, url: URL): string | null;
  /** What to fetch, the one that tells most first; none where a page id is needed and not known. */
  endpoints(page: Page): readonly Endpoint[];
  /**
   * The report in these bodies, one or more, of whichever endpoints answered. An unknown word, a missing field or a wrong
   * type costs what it stands for and nothing else; a problem is only that nothing here is the technology's at all.
   */
  read(bodies: readonly Body[], context: Context): Result<StatusReport, ReadProblem>;
};
