// Owns the reasons of gaps as they are printed: a closed list that other programs may rely on.
import type { SilenceReason } from '../../src/domain/silence.ts';

export type PrintedReason =
  | 'asleep'
  | 'closed'
  | 'updated'
  | 'own-line'
  | 'permission'
  | 'clock'
  | 'paused'
  | 'interrupted'
  | 'database-lost';

/**
 * The extension tells apart who did not let us look; printed, it is one reason: no permission, be it the browser's or the
 * server's. A record that could not be written is a record that was lost.
 */
export function printReason(reason: SilenceReason): PrintedReason {
  switch (reason) {
    case 'challenged':
    case 'rate-limited':
    case 'forbidden':
      return 'permission';
    case 'not-recorded':
      return 'database-lost';
    default:
      return reason;
  }
}
