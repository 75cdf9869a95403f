// Owns writing the whole record as one file.
import { canonicalJson } from '../base/digest.ts';
import { failure, success } from '../base/result.ts';
import {
  BACKUP_KIND,
  BACKUP_VERSION,
  LIMITS,
  growChecksum,
  rowLine,
  type Ending,
  type Header,
} from '../backup/format.ts';
import { readAllRows } from '../store/read/all-rows.ts';
import type { Live, StoredRow } from '../store/schema.ts';
import { later } from '../time/instant.ts';
import { keyOf } from './key-of.ts';
import { recordProblem } from './record-problem.ts';
import { BACKED_UP, isKept } from './rows.ts';
import type { Task } from './tasks.ts';

/** Lines are joined to parts of about so many characters: a blob of a million parts takes its time. */
const PART = 1_000_000;

export const saveBackup: Task<'save-backup'> = async ({ store, onProgress }, { now, software }) => {
  const read = await readAllRows(store, BACKED_UP);
  if (!read.ok) return recordProblem(read.problem);
  const rows = read.value.filter(isKept);
  const live = liveAmong(rows);
  if (!live) return failure({ kind: 'record', why: 'empty', message: 'There is no log yet' });
  const header: Header = {
    ...{ kind: BACKUP_KIND, version: BACKUP_VERSION, software, head: live.head, rows: rows.length },
    madeAt: later(now, live.clock.correction),
  };
  const parts: Blob[] = [];
  let lines = `${canonicalJson(header)}\n`;
  let digest = growChecksum('', lines.trimEnd());
  for (const [index, row] of rows.entries()) {
    const line = rowLine(row.store, keyOf(row), row.value);
    digest = growChecksum(digest, line);
    if (line.length > LIMITS.line) return failure({ kind: 'too-large', most: LIMITS.line });
    lines += `${line}\n`;
    if (lines.length < PART) continue;
    parts.push(new Blob([lines]));
    lines = '';
    onProgress(index / rows.length);
  }
  const ending: Ending = { kind: 'end', rows: rows.length, digest };
  parts.push(new Blob([lines, `${canonicalJson(ending)}\n`]));
  const whole = new Blob(parts);
  // What could not be restored is no backup.
  if (whole.size > LIMITS.file) return failure({ kind: 'too-large', most: LIMITS.file });
  const packed = whole.stream().pipeThrough(new CompressionStream('gzip'));
  const file = await new Response(packed, { headers: { 'content-type': 'application/gzip' } }).blob();
  return success({ file, rows: rows.length });
};

function liveAmong(rows: readonly StoredRow[]): Live | null {
  const row = rows.find(({ store, key }) => store === 'live' && key === 'live');
  return (row?.value as Live | undefined) ?? null;
}
