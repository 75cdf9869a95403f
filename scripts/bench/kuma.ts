// Owns the anchor of disk use: the same observations in the table of Uptime Kuma 2, in SQLite.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findTool } from './tools.ts';
import { CHECKS_A_DAY, checksOf, W1, type Check } from './workload.ts';

/** Kuma's `heartbeat` table and indexes as of version 2.1; its statistics tables are left out, to its advantage. */
const SCHEMA = `
PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000;
CREATE TABLE heartbeat (
  id integer PRIMARY KEY AUTOINCREMENT NOT NULL, important boolean NOT NULL DEFAULT '0',
  monitor_id integer NOT NULL, status smallint NOT NULL, msg text, time datetime NOT NULL, ping integer,
  duration integer NOT NULL DEFAULT '0', down_count integer NOT NULL DEFAULT '0', end_time datetime,
  retries integer NOT NULL DEFAULT '0', response text);
CREATE INDEX important ON heartbeat (important) WHERE important = 1;
CREATE INDEX monitor_time_index ON heartbeat (monitor_id, time);
CREATE INDEX heartbeat_monitor_id_index ON heartbeat (monitor_id);
CREATE INDEX monitor_important_time_index ON heartbeat (monitor_id, time) WHERE important = 1;
`;

const ROWS_AN_INSERT = 500;

/** Bytes on disk for each check, from the first `days` of the workload; the size of a row does not depend on how many there are. */
export async function kumaBytesPerCheck(
  days: number,
  say: (line: string) => void,
): Promise<number | { readonly why: string }> {
  const found = findTool('sqlite3', say);
  if ('why' in found) return found;
  const folder = mkdtempSync(path.join(tmpdir(), 'downlog-kuma-'));
  const file = path.join(folder, 'kuma.db');
  try {
    const child = spawn(found.program, [file], { stdio: ['pipe', 'ignore', 'inherit'] });
    const ended = once(child, 'exit');
    for (const statement of statements(days)) {
      if (!child.stdin.write(statement)) await once(child.stdin, 'drain');
    }
    child.stdin.end();
    const [code] = (await ended) as [number | null];
    if (code !== 0) return { why: `sqlite3 ended with ${code}` };
    return statSync(file).size / (days * CHECKS_A_DAY * W1.sites);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* statements(days: number): Generator<string> {
  yield SCHEMA;
  yield 'BEGIN;';
  const sources = Array.from({ length: W1.sites }, (_, site) => checksOf(site));
  const wasBad = sources.map(() => false);
  let rows: string[] = [];
  for (let minute = 0; minute < days * CHECKS_A_DAY; minute += 1) {
    for (const [site, next] of sources.entries()) {
      const check = next();
      const isBad = check.trouble !== null;
      rows.push(rowOf(site, minute, check, isBad !== wasBad[site]));
      wasBad[site] = isBad;
      if (rows.length < ROWS_AN_INSERT) continue;
      yield insert(rows);
      rows = [];
    }
  }
  if (rows.length > 0) yield insert(rows);
  yield 'COMMIT; PRAGMA wal_checkpoint(TRUNCATE);';
}

function insert(rows: readonly string[]): string {
  const columns = 'important, monitor_id, status, msg, time, ping, duration, down_count, end_time, retries';
  return `INSERT INTO heartbeat (${columns}) VALUES ${rows.join(',')};\n`;
}

function rowOf(site: number, minute: number, check: Check, important: boolean): string {
  const { startedAfterMs, latencyMs, trouble } = check;
  const at = W1.from + minute * 60_000 + startedAfterMs;
  const ping = trouble === null ? latencyMs : 'NULL';
  const status = trouble === null ? 1 : 0;
  const fields = [Number(important), site + 1, status, `'${messageOf(check)}'`, say(at), ping];
  return `(${[...fields, 60, 0, say(at + latencyMs), 0].join(',')})`;
}

function messageOf({ trouble }: Check): string {
  if (trouble === null) return '200 - OK';
  if (trouble === 'timeout') return 'timeout of 10000ms exceeded';
  if (trouble === 'refused') return 'connect ECONNREFUSED 203.0.113.1:443';
  return `Request failed with status code ${trouble}`;
}

function say(at: number): string {
  return `'${new Date(at).toISOString().replace('T', ' ').slice(0, 23)}'`;
}
