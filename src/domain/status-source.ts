// Owns where a provider's word is read: a status page as it was recognised.
import type { HttpUrl } from '../base/http-url.ts';
import type { Instant } from '../time/instant.ts';
import type { Technology } from './technology.ts';

export type Endpoint = {
  readonly url: HttpUrl;
  /** `state` is read at every poll; `history` once a day, after a gap, and when something vanished from `state`. */
  readonly holds: 'state' | 'history';
};

export type StatusSource = {
  /** The page that a person opens. */
  readonly page: HttpUrl;
  readonly technology: Technology;
  /** What the technology calls the page: an id, a slug; null: it needs none. */
  readonly pageId: string | null;
  readonly endpoints: readonly Endpoint[];
  readonly foundAt: Instant;
  /** What it was recognised by, for a person who wonders. */
  readonly evidence: string;
};
