// Owns saving, trying and restoring a record in Node, by the same functions that the clerk's worker runs.
import { gunzipSync, gzipSync } from 'node:zlib';
import { removeVantage } from '../../src/clerk/remove-vantage.ts';
import { addVantage } from '../../src/clerk/add-vantage.ts';
import { restoreBackup } from '../../src/clerk/restore-backup.ts';
import { saveBackup } from '../../src/clerk/save-backup.ts';
import { tryBackup } from '../../src/clerk/try-backup.ts';
import type { DryRun } from '../../src/backup/dry-run.ts';
import type { Store } from '../../src/store/store.ts';
import type { Instant } from '../../src/time/instant.ts';
import type { Rows } from './record.ts';

const quiet = (store: Store) => ({ store, onProgress: () => {} });

type Tried<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: unknown };

export function good<Value>(tried: Tried<Value>): Value {
  if (!tried.ok) throw new Error(JSON.stringify(tried.problem));
  return tried.value;
}

/** The lines of a backup of the record as it stands. */
export async function savedLines(store: Store, now: Instant): Promise<string[]> {
  const { file } = good(await saveBackup(quiet(store), { now, software: '0.1.0' }));
  const text = gunzipSync(Buffer.from(await file.arrayBuffer())).toString();
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  return text.split('\n').slice(0, -1);
}

/** Lines as the file that a person has. */
export function fileOf(lines: readonly string[]): Blob {
  return new Blob([gzipSync(lines.map((line) => `${line}\n`).join(''))]);
}

export async function dryRun(store: Store, file: Blob): Promise<DryRun> {
  return good(await tryBackup(quiet(store), { file }));
}

export function restore(
  store: Store,
  file: Blob,
  now: Instant,
  { mayBeUnverified = false, birth = 'restored' } = {},
) {
  return restoreBackup(quiet(store), { file, now, birth, mayBeUnverified });
}

export async function addBeside(store: Store, file: Blob, now: Instant): Promise<void> {
  good(await addVantage(quiet(store), { file, now }));
}

export async function removeBeside(store: Store, id: string, now: Instant): Promise<void> {
  good(await removeVantage(quiet(store), { id, now }));
}

/** What must come back from a backup: all rows, but for what this computer only knows of itself. */
export function lastingRows(rows: Rows): Rows {
  return Object.fromEntries(
    Object.entries(rows).map(([store, all]) => [
      store,
      all.filter(
        ([key]) =>
          !(store === 'live' && (key === 'live' || key === 'intent')) &&
          !(store === 'config' && key === 'scheme'),
      ),
    ]),
  );
}
