// Owns the order of migrations: the database's version is the number of them that it has seen.
import type { Database } from '../schema.ts';
import { firstStores } from './1-first-stores.ts';

/** Changes the shape only; it runs inside the upgrade transaction, so it must not wait for anything else. */
export type Migration = (db: Database) => void;

export const MIGRATIONS: readonly Migration[] = [firstStores];

export function migrate(db: Database, fromVersion: number): void {
  for (const migration of MIGRATIONS.slice(fromVersion)) migration(db);
}
