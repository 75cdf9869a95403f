// Owns opening the database: migrations, what the browser says about lost data, and closing when asked to.
import { openDB } from 'idb';
import { migrate, MIGRATIONS } from './migrations/index.ts';
import { DATABASE, VERSION, type Database, type DownlogSchema } from './schema.ts';

export type Opened = {
  readonly db: Database;
  /** A later version of the extension wrote it: it can be read, not written. */
  readonly readOnly: boolean;
  /** The database was made just now: there was none, or the browser threw it away. */
  readonly created: boolean;
  /** What the browser itself said about a loss; only Chromium says anything. */
  readonly lossMessage: string | null;
};

type LossEvent = { readonly dataLoss?: string; readonly dataLossMessage?: string };

/**
 * Opens the database, and makes or migrates it where that is due. `onClosed` is called when the handle dies: another
 * context wants to migrate or delete, or the browser lost the files. Throws what the browser throws.
 */
export async function openDatabase(onClosed: () => void): Promise<Opened> {
  let created = false;
  let lossMessage: string | null = null;
  let handle: Database | null = null;
  const onEnd = () => {
    handle?.close();
    onClosed();
  };
  try {
    handle = await openDB<DownlogSchema>(DATABASE, MIGRATIONS.length, {
      upgrade(db, fromVersion, _toVersion, _transaction, event) {
        created = fromVersion === 0;
        const loss = event as LossEvent;
        if (loss.dataLoss && loss.dataLoss !== 'none') lossMessage = loss.dataLossMessage ?? loss.dataLoss;
        migrate(db, fromVersion);
      },
      blocking: onEnd,
      terminated: onEnd,
    });
    return { db: handle, readOnly: false, created, lossMessage };
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    handle = await openDB<DownlogSchema>(DATABASE, undefined, { blocking: onEnd, terminated: onEnd });
    return { db: handle, readOnly: true, created: false, lossMessage: null };
  }
}

/** Nobody has made the database yet, or its shape is being changed: there is nothing to read at this moment. */
export class NothingToRead extends Error {
  override readonly name = 'NothingToRead';
}

/** Opens the database as a page does: it reads, and leaves making and migrating to the background. */
export async function openForReading(onClosed: () => void): Promise<Opened> {
  let handle: Database | null = null;
  const onEnd = () => {
    handle?.close();
    onClosed();
  };
  let isUnmade = false;
  try {
    handle = await openDB<DownlogSchema>(DATABASE, VERSION, {
      upgrade(_db, _fromVersion, _toVersion, transaction) {
        isUnmade = true;
        transaction.done.catch(() => {});
        transaction.abort();
      },
      blocking: onEnd,
      terminated: onEnd,
    });
  } catch (error) {
    if (isUnmade) throw new NothingToRead('There is no log yet');
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    handle = await openDB<DownlogSchema>(DATABASE, undefined, { blocking: onEnd, terminated: onEnd });
  }
  return { db: handle, readOnly: true, created: false, lossMessage: null };
}
