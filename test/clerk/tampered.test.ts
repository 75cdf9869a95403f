// Owns the proof that whoever changes a file, in whatever way, is found out: bits, cuts, swaps, insertions.
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../scripts/replay/random.ts';
import { isVerified } from '../../src/backup/verification.ts';
import { readFile } from '../../src/clerk/read-file.ts';
import { canonicalJson } from '../../src/base/digest.ts';
import { growChecksum } from '../../src/backup/format.ts';
import { fileOf, savedLines } from '../support/backups.ts';
import { AFTER, tellRichStory } from '../support/rich-record.ts';

let lines: readonly string[] = [];
const quiet = () => {};

beforeAll(async () => {
  const store = await tellRichStory();
  lines = await savedLines(store, AFTER);
  store.close();
});

type Tamper = (random: () => number, all: readonly string[]) => string[];

const pick = (random: () => number, below: number) => Math.floor(random() * below);

const TAMPERING: Readonly<Record<string, Tamper>> = {
  bit(random, all) {
    const bytes = Buffer.from(all.map((line) => `${line}\n`).join(''));
    const at = pick(random, bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(random, 8));
    // Not even UTF-8 any more: the bytes go as they are.
    return [bytes.toString('latin1')];
  },
  cut(random, all) {
    const from = 1 + pick(random, all.length - 2);
    return all.toSpliced(from, 1 + pick(random, Math.min(4, all.length - 1 - from)));
  },
  swap(random, all) {
    const from = 1 + pick(random, all.length - 3);
    const to = from + 1 + pick(random, all.length - 2 - from);
    return all.with(from, all[to] ?? '').with(to, all[from] ?? '');
  },
  insert(random, all) {
    const copied = all[1 + pick(random, all.length - 2)] ?? '';
    return all.toSpliced(1 + pick(random, all.length - 2), 0, copied);
  },
};

async function isFlagged(file: Blob): Promise<boolean> {
  const read = await readFile(file, quiet);
  return !read.ok || !isVerified(read.value.verification);
}

test('what nobody touched is not flagged', async () => {
  expect(await isFlagged(fileOf(lines))).toBe(false);
  expect(await isFlagged(new Blob([lines.map((line) => `${line}\n`).join('')]))).toBe(false);
});

describe('each of 250 files that were changed by', () => {
  test.each(Object.entries(TAMPERING))('one %s is flagged', async (kind, tamper) => {
    const random = randomFrom(kind.length);
    for (let count = 0; count < 250; count += 1) {
      const changed = tamper(random, lines);
      const text = changed.length === 1 ? Buffer.from(changed[0] ?? '', 'latin1') : changed.join('\n');
      expect([count, await isFlagged(new Blob([text]))]).toEqual([count, true]);
    }
  });

  test('one bit of the packed file is flagged, or unpacks to the same', async () => {
    const packed = new Uint8Array(await fileOf(lines).arrayBuffer());
    const random = randomFrom(4);
    for (let count = 0; count < 250; count += 1) {
      const at = pick(random, packed.length);
      const changed = packed.with(at, (packed[at] ?? 0) ^ (1 << pick(random, 8)));
      expect([at, (await isFlagged(new Blob([changed]))) || isSameText(changed)]).toEqual([at, true]);
    }
  });
});

/** Some bits of a gzip header mean nothing: the time, the operating system. */
function isSameText(packed: Uint8Array): boolean {
  return gunzipSync(packed).toString() === lines.map((line) => `${line}\n`).join('');
}

describe('a file whose checksum was written anew', () => {
  test.each([
    [
      'fact',
      'moved',
      (line: string) => line.replace(/"at":(\d+)/, (_, at: string) => `"at":${Number(at) + 1000}`),
    ],
    ['window', 'shortened', (line: string) => line.replace(/"spells":\d+/, '"spells":9')],
    ['ticket', 'reworded', (line: string) => line.replace('All fine here.', 'We are sorry.')],
    ['pasted', 'reworded', (line: string) => line.replace('It failed.', 'It burned.')],
  ])('is flagged where a %s was %s', async (store, _how, change) => {
    const at = lines.findIndex((line) => line.startsWith(`["${store}",`));
    const changed = lines.with(at, change(lines[at] ?? ''));
    expect(changed).not.toEqual(lines);
    const read = await readFile(fileOf(withChecksum(changed)), quiet);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.verification.isAsWritten).toBe(true);
    expect(isVerified(read.value.verification)).toBe(false);
  });
});

function withChecksum(changed: readonly string[]): string[] {
  const written = changed.slice(0, -1);
  const digest = written.reduce(growChecksum, '');
  return [...written, canonicalJson({ kind: 'end', rows: written.length - 1, digest })];
}
