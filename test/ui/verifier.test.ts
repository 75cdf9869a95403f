// Owns the verifier's verdicts: on backups and exports, whole, changed, with a hash that somebody kept, and of any length.
import { beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../scripts/replay/random.ts';
import { ChainWalk } from '../../src/backup/chain-walk.ts';
import { sha256Hex } from '../../src/base/digest.ts';
import { appendFacts, CHAIN_START, type Fact, type FactBody } from '../../src/domain/fact.ts';
import { instant } from '../../src/time/instant.ts';
import { sayVerdict } from '../../src/ui/pages/verifier/say-verdict.ts';
import { verifyFile } from '../../src/ui/pages/verifier/verify-file.ts';
import { ownManner } from '../../src/ui/pages/verifier/words.ts';
import { fileOf, savedLines } from '../support/backups.ts';
import { AFTER, tellRichStory } from '../support/rich-record.ts';

const manner = ownManner(['en']);
let lines: readonly string[] = [];
let facts: readonly Fact[] = [];
beforeAll(async () => {
  const store = await tellRichStory();
  lines = await savedLines(store, AFTER);
  store.close();
  facts = lines
    .filter((line) => line.startsWith('["fact",'))
    .map((line) => (JSON.parse(line) as [string, null, Fact])[2]);
});

async function verdictOn(file: Blob, seek = '') {
  const read = await verifyFile(file, { seek, onProgress: () => {} });
  return read.ok ? sayVerdict(manner, read.value, seek) : read.problem;
}

function exportOf(chain: readonly unknown[], head: unknown, more: object = {}): Blob {
  return new Blob([JSON.stringify({ format: 'any', ...more, facts: chain, head }, null, 2)]);
}

function headOfLines(): { readonly seq: number; readonly hash: string } {
  return (JSON.parse(lines[0] ?? '') as { readonly head: { seq: number; hash: string } }).head;
}

describe('a backup', () => {
  test('that nobody touched fits together', async () => {
    const verdict = await verdictOn(fileOf(lines));
    expect(verdict).toMatchObject({ kind: 'whole', proves: [expect.stringContaining('nobody changed')] });
    expect(JSON.stringify(verdict)).not.toMatch(/undefined|NaN|\$\d|verifier[A-Z]/);
  });

  test('is known by the hash that a ticket had printed, of any entry, whole or begun', async () => {
    const { seq, hash } = headOfLines();
    for (const seek of [hash, hash.slice(0, 12), ` ${hash.toUpperCase()} `.trim()]) {
      const verdict = await verdictOn(fileOf(lines), seek);
      expect(JSON.stringify(verdict)).toContain(`is that of entry ${seq}`);
    }
    expect(JSON.stringify(await verdictOn(fileOf(lines), '0'.repeat(64)))).toContain('of no entry here');
  });

  test('of a record that was rebuilt as a whole is not known by the hash of the ticket', async () => {
    const { hash } = headOfLines();
    const bodies = facts.map(({ seq: _seq, at: _at, ...body }) => body as FactBody);
    const rebuilt = appendFacts(CHAIN_START, instant(facts[0]?.at ?? 0), bodies);
    const verdict = await verdictOn(exportOf(rebuilt.facts, rebuilt.head), hash);
    expect(verdict).toMatchObject({ kind: 'chain' });
    expect(JSON.stringify(verdict)).toContain('of no entry here');
  });
});

describe('an export', () => {
  test('without a checksum holds as a chain, and its figures are not vouched for', async () => {
    const verdict = await verdictOn(exportOf(facts, headOfLines()));
    expect(verdict).toMatchObject({ kind: 'chain' });
    expect(JSON.stringify(verdict)).toContain('figures and outages in this export');
  });

  test('of a later part says how much came before', async () => {
    const half = new ChainWalk();
    for (const fact of facts.slice(0, 5)) half.follow(fact);
    const verdict = await verdictOn(exportOf(facts.slice(5), headOfLines(), { before: half.head }));
    expect(verdict).toMatchObject({ kind: 'chain' });
    expect(JSON.stringify(verdict)).toContain('Not in this file are 5 entries');
  });

  test('that nobody touched holds as a chain, and as a whole where it has its checksum', async () => {
    expect(await verdictOn(exportOf(facts, headOfLines()))).toMatchObject({ kind: 'chain' });
    const written = (from: number) => [
      '{',
      `"outages": [${JSON.stringify({ from })}],`,
      `"facts": ${JSON.stringify(facts)},`,
      `"head": ${JSON.stringify(headOfLines())},`,
    ];
    const checksum = written(1).reduce((digest, line) => sha256Hex(digest, line), '');
    const ended = (text: readonly string[]) =>
      new Blob([[...text, `"checksum": "${checksum}"`, '}'].join('\n')]);
    expect(await verdictOn(ended(written(1)))).toMatchObject({ kind: 'whole' });
    expect(await verdictOn(ended(written(2)))).toMatchObject({ kind: 'changed' });
  });

  test('of which an entry was changed, cut, swapped or put in is flagged, a thousand times', async () => {
    const random = randomFrom(11);
    const pick = (below: number) => Math.floor(random() * below);
    const links = facts.map((fact) => JSON.stringify(fact));
    for (let count = 0; count < 1000; count += 1) {
      const [one, other] = [pick(links.length), pick(links.length)];
      const changed =
        [
          () => links.toSpliced(one, 1),
          () => links.with(one, links[other] ?? '').with(other, links[one] ?? ''),
          () => links.toSpliced(one, 0, links[other] ?? ''),
          () =>
            links.with(
              one,
              (links[one] ?? '').replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
            ),
        ][count % 4]?.() ?? [];
      if (changed.join('') === links.join('')) continue;
      const file = new Blob([`{"facts":[${changed.join(',')}],"head":${JSON.stringify(headOfLines())}}`]);
      const verdict = await verdictOn(file);
      expect([count, verdict.kind === 'changed' || verdict.kind === 'bad-row']).toEqual([count, true]);
    }
  });

  test('of more entries than a start looks through is read to its end', async () => {
    const bodies = Array.from({ length: 65_000 }, (_, index): FactBody => ({
      kind: 'provider-renamed',
      from: String(index),
      to: 'x',
    }));
    const long = appendFacts(CHAIN_START, instant(1_700_000_000_000), bodies);
    expect(await verdictOn(exportOf(long.facts, long.head))).toMatchObject({ kind: 'chain' });
    const last = long.facts.at(-1);
    const changed = [...long.facts.slice(0, -1), { ...last, to: 'y' }];
    expect(await verdictOn(exportOf(changed, long.head))).toMatchObject({ kind: 'changed' });
  }, 240_000);
});

test.each([
  ['nothing', '', 'not-a-backup'],
  ['a page', '<!doctype html>', 'not-a-backup'],
  ['a list that is deep', '['.repeat(200_000), 'not-a-backup'],
  ['facts that are none', '{"facts":[1]}', 'bad-row'],
  ['facts with a dangerous name', '{"facts":[{"kind":"__proto__"}]}', 'bad-row'],
])('%s ends in a sentence', async (_name, text, kind) => {
  expect(await verdictOn(new Blob([text]))).toMatchObject({ kind });
});

test('an export nested more deeply than anything of ours has no checksum', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const file = new Blob([`{"facts":[],"deep":${deep},"head":${JSON.stringify(CHAIN_START)}}`]);
  expect(await verdictOn(file)).toMatchObject({ kind: 'chain' });
});
