// Owns the proof that no file can hurt: whatever is in it ends in a problem that a person can be told.
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../scripts/replay/random.ts';
import { DEFAULT_EXPECTATION } from '../../src/domain/target-defaults.ts';
import { readFile } from '../../src/clerk/read-file.ts';
import { eachLine } from '../../src/platform/file-lines.ts';
import { fileOf, savedLines } from '../support/backups.ts';
import { AFTER, tellRichStory } from '../support/rich-record.ts';

const quiet = () => {};
const CORRECTIONS = JSON.stringify([
  'config',
  'corrections',
  {
    ...{ marked: [], links: [], amended: [] },
    works: [
      {
        ...{ id: 'w', name: 'Work', scope: { kind: 'everything' } },
        time: {
          ...{ kind: 'recurring', on: { every: 'week', weekdays: [1] }, minute: 0, zone: 'Europe/Berlin' },
          ...{ lasts: 1, firstDay: null, lastDay: null },
        },
      },
    ],
  },
]);
const target = (id: number) => ({
  ...{
    id,
    name: 'One',
    url: 'https://one.example/',
    checkEvery: 60_000,
    timeOutAfter: 10_000,
    sendCookies: false,
  },
  ...{ pausedSince: null, addedAt: 0, removedAt: null, expectation: DEFAULT_EXPECTATION },
});
const WATCHLIST = JSON.stringify([
  'config',
  'watchlist',
  {
    ...{ nextSiteId: 2, nextTargetId: 3 },
    sites: [{ id: 1, name: 'Site', provider: 'Host', notifyAfter: 0, targets: [target(1), target(2)] }],
  },
]);
const KINDS = ['not-a-backup', 'newer', 'too-large', 'cut', 'bad-row', 'unreadable'];
let lines: readonly string[] = [];

beforeAll(async () => {
  const store = await tellRichStory();
  lines = await savedLines(store, AFTER);
  store.close();
});

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
});

async function problemOf(file: Blob): Promise<unknown> {
  const read = await readFile(file, quiet);
  return read.ok ? null : read.problem;
}

/** A file that is made while it is read, and counts what was taken of it. */
function endless(size: number, part: () => Uint8Array<ArrayBuffer>) {
  let taken = 0;
  const stream = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        const bytes = part();
        taken += bytes.length;
        controller.enqueue(bytes);
      },
    });
  const slice = () => new Blob([part().subarray(0, 2)]);
  return { file: { size, slice, stream } as unknown as Blob, taken: () => taken };
}

describe('a file', () => {
  test('of a gigabyte is refused before a byte of it is read', async () => {
    const { file, taken } = endless(2 ** 30, () => new Uint8Array(65_536).fill(0x20));
    expect(await problemOf(file)).toMatchObject({ kind: 'too-large' });
    expect(taken()).toBe(0);
  });

  test('that lies about its size, and has one line without an end, is refused after a few megabytes', async () => {
    const { file, taken } = endless(10, () => new Uint8Array(65_536).fill(0x20));
    expect(await problemOf(file)).toMatchObject({ kind: 'too-large' });
    expect(taken()).toBeLessThan(20_000_000);
  });

  test('that unpacks to a gigabyte is refused while it is unpacked', async () => {
    const before = process.memoryUsage().rss;
    let left = 1024;
    const spaces = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        controller.enqueue(new Uint8Array(2 ** 20).fill(0x20));
        left -= 1;
        if (left === 0) controller.close();
      },
    });
    const packed = await new Response(spaces.pipeThrough(new CompressionStream('gzip'))).blob();
    expect(packed.size).toBeLessThan(2_000_000);
    expect(await problemOf(packed)).toMatchObject({ kind: 'too-large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });

  test('that unpacks to more than is allowed is refused, however short its lines are', async () => {
    const packed = new Blob([gzipSync('a line\n'.repeat(1000))]);
    const limits = { file: 5000, line: 100 };
    expect(packed.size).toBeLessThan(100);
    expect(await eachLine(packed, { take: () => null, limits })).toEqual({ kind: 'too-large', most: 5000 });
  });

  test.each([
    ['empty', '', 'not-a-backup'],
    ['a picture', '\u0089PNG\r\n', 'not-a-backup'],
    ['JSON of somebody else', '{"kind":"uptime","version":1}', 'not-a-backup'],
    ['a number', '42', 'not-a-backup'],
    ['a list a million deep', '['.repeat(1_000_000), 'not-a-backup'],
    ['of a later version', '{"kind":"downlog-backup","version":2}', 'newer'],
    ['of a version that is no number', '{"kind":"downlog-backup","version":"2"}', 'bad-row'],
    ['of a version that is none', '{"kind":"downlog-backup","version":0}', 'bad-row'],
    ['a header and no more', '{"kind":"downlog-backup"}', 'bad-row'],
    ['not packed as it says', '\u001f\u008bnot gzip', 'unreadable'],
  ])('that is %s says so', async (_name, text, kind) => {
    expect(await problemOf(new Blob([Buffer.from(text, 'latin1')]))).toMatchObject({ kind });
  });

  test.each([
    ['a store that is none', '["__proto__",null,{}]'],
    ['a store of the language', '["toString",null,{}]'],
    ['a row that is no list', '{"store":"fact"}'],
    ['a row with too little', '["fact",null]'],
    ['a member that nobody knows', '["blip",null,{"target":1,"from":1,"to":2,"phases":[],"polluted":1}]'],
    [
      'a dangerous member',
      '["blip",null,{"target":1,"from":1,"to":2,"phases":[],"__proto__":{"polluted":1}}]',
    ],
    ['a dangerous key', '["config","__proto__",{"polluted":1}]'],
    ['a wrong type', '["blip",null,{"target":"1","from":1,"to":2,"phases":[]}]'],
    ['a time that is none', '["blip",null,{"target":1,"from":1e300,"to":2,"phases":[]}]'],
    ['a target beyond all columns', '["blip",null,{"target":4294967295,"from":1,"to":2,"phases":[]}]'],
    ['values nested deeply', `["config","providers",${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}]`],
    ['bytes that are none', '["chunk",[1,2],{"$":"bytes","of":"!!!!"}]'],
    ['work that lasts for ever', CORRECTIONS.replace('"lasts":1', '"lasts":4000000000000')],
    ['work in a zone that is none', CORRECTIONS.replace('Europe/Berlin', 'Mars/Olympus')],
    ['work on no day of the week', CORRECTIONS.replace('[1]', '[]')],
    ['a target that is asked every millisecond', WATCHLIST.replace('"checkEvery":60000', '"checkEvery":1')],
    ['two targets of one id', WATCHLIST.replace('"id":2', '"id":1')],
    ['a target id that is given again', WATCHLIST.replace('"nextTargetId":3', '"nextTargetId":2')],
    ['a time beyond all days', '["tick",null,{"round":1,"at":1e15,"columns":{"$":"bytes","of":""}}]'],
    ['an address that runs a script', '["config","settings",{"witnesses":["javascript:alert(1)"]}]'],
  ])('with %s names the line', async (_name, line) => {
    const [header = ''] = lines;
    expect(await problemOf(fileOf([header, line]))).toMatchObject({ kind: 'bad-row', line: 2 });
  });

  test.each([CORRECTIONS, WATCHLIST])(
    'with none of that in a row is read as far as it goes',
    async (line) => {
      const [header = ''] = lines;
      expect(await problemOf(fileOf([header, line]))).toEqual({ kind: 'cut' });
    },
  );

  test('that ends before its end is cut', async () => {
    expect(await problemOf(fileOf(lines.slice(0, -1)))).toEqual({ kind: 'cut' });
    expect(await problemOf(fileOf(lines.slice(0, 1)))).toEqual({ kind: 'cut' });
  });

  test('with something after its end is not taken', async () => {
    expect(await problemOf(fileOf([...lines, lines[1] ?? '']))).toMatchObject({ kind: 'bad-row' });
  });

  test('in which the user’s own settings carry dangerous names is not taken', async () => {
    const changed = lines.map((line) => line.replace('"percent":"99.9"', '"__proto__":{"polluted":true}'));
    expect(changed).not.toEqual(lines);
    expect(await problemOf(fileOf(changed))).toMatchObject({ kind: 'bad-row' });
  });
});

const EVIL = [
  ...[
    'null',
    '-1',
    '1e400',
    '"__proto__"',
    '{"__proto__":{"polluted":true}}',
    '[[[[[[[[[[]]]]]]]]]]',
    '[]',
    '{}',
  ],
  ...[
    '"constructor"',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"$":"map","of":[["__proto__",1]]}',
  ],
  ...['"\\ud800"', '9007199254740993', 'true', `"${'x'.repeat(3000)}"`, '{"$":"bytes","of":"AAA="}'],
];

test('ten thousand files with something else in one place never throw, and pollute nothing', async () => {
  const random = randomFrom(7);
  const outcomes = new Map<string, number>();
  for (let count = 0; count < 10_000; count += 1) {
    const at = Math.floor(random() * lines.length);
    const line = lines[at] ?? '';
    // A value of the line: a number, a word, an object, a list.
    const places = [...line.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|null|true|false/g)];
    const place = places[Math.floor(random() * places.length)];
    const evil = EVIL[Math.floor(random() * EVIL.length)] ?? '';
    const end = (place?.index ?? 0) + (place?.[0].length ?? 0);
    const changed = line.slice(0, place?.index ?? 0) + evil + line.slice(end);
    // The lines around it are as they were: only those that are needed to come so far.
    const file = new Blob([[...lines.slice(0, 1), changed, ...lines.slice(-1)].join('\n')]);
    const problem = (await problemOf(file)) as { readonly kind: string } | null;
    if (problem) expect(KINDS).toContain(problem.kind);
    const kind = problem?.kind ?? 'read';
    outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
  }
  expect(outcomes.get('bad-row')).toBeGreaterThan(5000);
}, 120_000);
