// Owns zip files: equal folders give equal bytes, on every machine and at every hour.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const FILE = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const MIDNIGHT = 0;
const NEW_YEAR_1980 = 0x21;

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(data: Buffer): number {
  let crc = -1;
  for (const byte of data) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Little-endian numbers of the given sizes, one after another. */
function pack(...fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([size, value]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );
}

function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  // Plain sort, by code unit: a locale would order differently elsewhere.
  return files.map((name) => name.split(path.sep).join('/')).sort();
}

export function zipFolder(folder: string): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const file of filesBelow(folder)) {
    const data = readFileSync(path.join(folder, file));
    const packed = deflateRawSync(data, { level: 9 });
    const name = Buffer.from(file);
    // Version 2.0, names in UTF-8, deflate.
    const common = pack([2, 20], [2, 0x800], [2, 8], [2, MIDNIGHT], [2, NEW_YEAR_1980], [4, crc32(data)]);
    const sizes = pack([4, packed.length], [4, data.length], [2, name.length], [2, 0]);
    const header = Buffer.concat([pack([4, FILE]), common, sizes, name]);
    // Made on Unix (3), a plain file that all may read.
    const place = pack([2, 0], [2, 0], [2, 0], [4, 0o100644 * 0x10000], [4, offset]);
    entries.push(pack([4, ENTRY], [2, 0x0314]), common, sizes, place, name);
    files.push(header, packed);
    offset += header.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const count = entries.length / 5;
  const end = pack(
    [4, END],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...files, directory, end]);
}

/** Reads one file of a zip. */
export function readZipped(zip: Buffer, wanted: string): Buffer {
  const end = zip.lastIndexOf(pack([4, END]));
  let at = end < 0 ? zip.length : zip.readUInt32LE(end + 16);
  while (at + 46 <= zip.length && zip.readUInt32LE(at) === ENTRY) {
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const name = zip.subarray(at + 46, at + 46 + (nameLength ?? 0)).toString();
    if (name === wanted) {
      const file = zip.readUInt32LE(at + 42);
      const start = file + 30 + zip.readUInt16LE(file + 26) + zip.readUInt16LE(file + 28);
      const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
      return zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    }
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (noteLength ?? 0);
  }
  throw new Error(`the zip holds no ${wanted}`);
}
