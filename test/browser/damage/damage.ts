// Owns the ways in which a browser's files come to harm between two starts.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { KeptProfile } from './kept-profile.ts';

export type Damage = (profile: KeptProfile) => void;

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());

function overwrite(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

export const wipeDatabase: Damage = ({ database }) => rmSync(database, { recursive: true });

export const loseCopy: Damage = ({ copy }) => rmSync(copy, { recursive: true });

/** SQLite reads pages of this size, and does not miss what it never reads. */
const PAGE = 4096;

/** 64 bytes in the middle of the biggest file, and in every later page of it. */
export const flipBytes: Damage = ({ database }) => {
  const [biggest] = filesOf(database).sort((one, other) => statSync(other).size - statSync(one).size);
  if (biggest === undefined) throw new Error(`${database} is empty`);
  overwrite(biggest, (bytes) => {
    for (let at = Math.floor(bytes.length / 2); at + 64 <= bytes.length; at += PAGE) {
      for (let index = at; index < at + 64; index += 1) bytes[index] = (bytes[index] ?? 0) ^ 0xff;
    }
  });
};

/** What tells the browser how to read the rest: LevelDB's manifest, SQLite's first page and its log's header. */
export const breakHeader: Damage = ({ database }) => {
  const heads = filesOf(database).filter((file) => /MANIFEST-|\.sqlite(-wal)?$/.test(file));
  for (const file of heads) overwrite(file, (bytes) => bytes.fill(0, 0, Math.min(100, bytes.length)));
};

/** Only the database goes; what the browser keeps beside it stays. */
export const removeFiles: Damage = ({ database }) => {
  for (const file of filesOf(database)) rmSync(file);
};
