// Owns reading a file that is meant to be text.
import { readFileSync, statSync } from 'node:fs';
import { Complaint } from '../command.ts';
import { givenPath } from '../given-path.ts';

const MAX_BYTES = 1_000_000;

export function readPaste(file: string): string {
  const full = givenPath(file);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (!stats) throw new Complaint(`${file} cannot be read: is it there?`);
  if (!stats.isFile()) throw new Complaint(`${file} is not a file.`);
  if (stats.size > MAX_BYTES) throw new Complaint(`${file} is larger than 1 MB: that is no report.`);
  const bytes = readBytes(full, file);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) throw new Complaint(`${file} is not text.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function readBytes(full: string, file: string): Uint8Array {
  try {
    return readFileSync(full);
  } catch {
    throw new Complaint(`${file} cannot be read: may you?`);
  }
}
