// Owns the reasons why nothing can be said about a stretch of time.
import type { Instant } from '../time/instant.ts';

export const SILENCE_REASONS = [
  'asleep',
  'closed',
  'updated',
  'own-line',
  'permission',
  'clock',
  'paused',
  'interrupted',
  'database-lost',
  'not-recorded',
  'challenged',
  'rate-limited',
  'forbidden',
] as const;

/**
 * `asleep` the computer slept · `closed` the browser was closed or killed · `updated` the extension was off or
 * updating · `own-line` our own connection, resolver, proxy or portal · `permission` the browser did not let us look ·
 * `clock` this computer's clock was changed · `paused` by the user · `interrupted` the attempt was cut off ·
 * `database-lost` the record itself was damaged · `not-recorded` it could not be written (disk full) ·
 * `challenged` a bot check answered in place of the site · `rate-limited` the server asked us to come back later ·
 * `forbidden` the server refuses us (401, 403), which says nothing about others.
 */
export type SilenceReason = (typeof SILENCE_REASONS)[number];

/** From `from` on nothing was observed, for `reason`: until the next observation, or the next reason. */
export type Silence = {
  readonly from: Instant;
  readonly reason: SilenceReason;
  /** Only of a pause, which outranks whatever happens during it: when the user ended it; null: it goes on. */
  readonly until?: Instant | null;
};

/** The silences after the user went on checking at `at`. */
export function endPauses(silences: readonly Silence[], at: Instant): readonly Silence[] {
  return silences.map((silence) => (silence.until === null ? { ...silence, until: at } : silence));
}
