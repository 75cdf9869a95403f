// Owns what the background tells whoever listens after each round: what happened, in the order in which it did.
import type { WatchEvent } from '../domain/advance.ts';
import type { Observation } from '../domain/observation.ts';
import type { TargetId } from '../domain/target.ts';
import type { Instant } from '../time/instant.ts';

export type Announcement =
  | { readonly kind: 'observations'; readonly observations: readonly Observation[] }
  | { readonly kind: 'events'; readonly at: Instant; readonly events: readonly WatchEvent[] }
  | { readonly kind: 'badge'; readonly at: Instant; readonly text: string; readonly state: string }
  | {
      readonly kind: 'notification';
      readonly at: Instant;
      readonly targets: readonly TargetId[];
      readonly title: string;
      readonly message: string;
    }
  /** Something else that pages show has changed: they read it again. */
  | { readonly kind: 'changed' };

/** The broadcast channel's name. */
export const ANNOUNCEMENTS = 'downlog';
