// Owns what comes of the lists in `lists/`: each is recognised by its content alone, and judged as its neighbour says.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/domain/target-draft.ts';
import { FORMAT_NAMES } from '../../src/watchlists/format.ts';
import { readList, type BroughtList } from '../../src/watchlists/read-list.ts';
import { FORMATS } from '../../src/watchlists/registry.ts';

const FOLDER = path.join(import.meta.dirname, 'lists');
const ENDING = '.expected.json';
const files = readdirSync(FOLDER).filter((name) => !name.endsWith(ENDING));
const textOf = (file: string) => readFileSync(path.join(FOLDER, file), 'utf8');

function good(text: string, watched: readonly string[] = []): BroughtList {
  const read = readList(text, new Set(watched));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

describe('the formats', () => {
  test('have a list each here, and are asked in the order of their names', () => {
    expect(FORMATS.map(({ name }) => name)).toEqual(FORMAT_NAMES);
    expect(new Set(files.map((file) => good(textOf(file)).format))).toEqual(new Set(FORMAT_NAMES));
  });
});

describe.each(files)('%s', (file) => {
  test('gives what is expected of it', () => {
    expect(good(textOf(file))).toEqual(JSON.parse(textOf(`${file}${ENDING}`)));
  });

  test('gives the same with a byte order mark and the ends of lines of Windows', () => {
    const text = `\uFEFF${textOf(file).replaceAll('\n', '\r\n')}`;
    expect(good(text)).toEqual(good(textOf(file)));
  });

  test('keeps no secret: not in an address, not in a name, not of what is left out', () => {
    // Whatever is secret in these lists has this in it.
    expect(JSON.stringify(good(textOf(file)))).not.toMatch(/s3cr3t/i);
  });

  test('gives drafts that can be saved as they stand', () => {
    for (const { draft } of good(textOf(file)).proposals)
      expect(readDraft(draft, [])).toMatchObject({ ok: true, value: { url: draft.url } });
  });

  test('proposes nothing a second time', () => {
    const first = good(textOf(file));
    const again = good(
      textOf(file),
      first.proposals.map(({ draft }) => draft.url),
    );
    expect(again.proposals).toEqual([]);
    expect(again.skipped.map(({ why }) => why)).not.toContain('listed-twice');
    expect(again.skipped).toHaveLength(first.proposals.length + first.skipped.length);
  });
});
