// Owns making of a backup what another computer saw.
import { isVerified } from '../backup/verification.ts';
import type { Vantage } from '../domain/vantage.ts';
import type { BackupFile } from './read-file.ts';
import { watchedIn } from './watched-here.ts';

/** Its own record, and those that stood beside it. */
export function vantagesIn({ header, rows, live, verification }: BackupFile): Vantage[] {
  const own: Vantage = {
    id: live.birth,
    madeAt: header.madeAt,
    head: live.head,
    isVerified: isVerified(verification) && live.restored?.isVerified !== false,
    targets: watchedIn(rows),
  };
  const beside = rows.flatMap((row) => (row.store === 'vantage' ? [row.value] : []));
  // Who could change the file could change these, too.
  return [own, ...beside.map((each) => ({ ...each, isVerified: each.isVerified && own.isVerified }))];
}
