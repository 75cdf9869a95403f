// Owns the promise that a list may hold anything: it ends in proposals that are safe, or in a problem, and soon.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/domain/target-defaults.ts';
import { readDraft } from '../../src/domain/target-draft.ts';
import { MAX_LIST_LENGTH, readList } from '../../src/watchlists/read-list.ts';

const FOLDER = path.join(import.meta.dirname, 'lists');
const lists = readdirSync(FOLDER)
  .filter((name) => !name.endsWith('.expected.json'))
  .map((name) => readFileSync(path.join(FOLDER, name), 'utf8'));

const read = (text: string) => readList(text, new Set());
const problemOf = (text: string) => {
  const list = read(text);
  return list.ok ? list.value : list.problem;
};

describe('a list that is none', () => {
  test.each([
    ['', { kind: 'empty' }],
    [' \n\t ', { kind: 'empty' }],
    ['Dear all, the site is down again.', { kind: 'unknown' }],
    ['{"a":1}', { kind: 'unknown' }],
    ['{"monitorList":[{"id":1,"name":"Shop","url":"https://shop.example.com/"', { kind: 'broken', line: 1 }],
    ['endpoints:\n  - name: "open\n    url: https://a.example.com/', { kind: 'broken' }],
    ['<html><a href="https://a.example.com/">a</a></html>', { kind: 'unknown' }],
    ['<opml><body><outline htmlUrl="https://a.example.com/"/>', { kind: 'broken' }],
    // Addresses in it mean something else.
    ['{"deep":{"er":{"hook":"https://hooks.example.com/x"}}}', { kind: 'unknown' }],
    ['services:\n  web:\n    labels:\n      url: https://a.example.com/', { kind: 'unknown' }],
  ])('%j is said to be so', (text, problem) => {
    expect(problemOf(text)).toMatchObject(problem);
  });
});

describe('a hostile list', () => {
  test('is not read when it is too large', () => {
    expect(problemOf('x'.repeat(MAX_LIST_LENGTH + 1))).toEqual({ kind: 'too-large' });
    expect(problemOf(`endpoints:\n${'# x\n'.repeat(300_000)}`)).toEqual({ kind: 'too-large' });
  });

  test('cannot unfold aliases of aliases, nor nest without end', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const above = level === 0 ? '"x"' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array.from({ length: 12 }, () => above).join(',')}]`;
    });
    expect(problemOf(`${levels.join('\n')}\nendpoints: *a11`)).toEqual({ kind: 'too-tangled' });
    expect(problemOf(`endpoints: ${'['.repeat(50_000)}`)).toMatchObject({
      kind: expect.stringMatching(/too-tangled|broken/),
    });
    expect(problemOf(`${'<opml>'.repeat(1)}${'<outline>'.repeat(50_000)}`)).toEqual({ kind: 'too-tangled' });
    const entities = '<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><opml><body/></opml>';
    expect(problemOf(entities)).toEqual({ kind: 'too-tangled' });
  });

  test('changes no object but its own', () => {
    const monitors =
      '"monitorList":[{"type":"http","__proto__":{"url":"https://evil.example.com/","polluted":1}}]';
    const json = `{"__proto__":{"polluted":1,${monitors}},"constructor":{"prototype":{"polluted":1}},${monitors}}`;
    expect(problemOf(json)).toMatchObject({ proposals: [], skipped: [{ why: 'no-address' }] });
    read(
      '__proto__: { polluted: 1 }\nendpoints:\n  - { __proto__: { polluted: 1 }, url: x.example.com, conditions: [] }',
    );
    read('<opml><outline __proto__="x" constructor="y" htmlUrl="https://a.example.com/"/></opml>');
    read('__proto__,friendly name,url\nx,y,https://a.example.com/');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('is cut off at what anybody watches', () => {
    const urls = Array.from({ length: LIMITS.targets + 3 }, (_, index) => `https://h${index}.example.com/`);
    expect(read(urls.join('\n'))).toMatchObject({ ok: true });
    const list = problemOf(urls.join('\n'));
    expect('proposals' in list && list.proposals.length).toBe(LIMITS.targets);
    expect('skipped' in list && list.skipped.map(({ why }) => why)).toEqual([
      'too-many',
      'too-many',
      'too-many',
    ]);
  });

  test('takes no time to speak of, whatever is repeated in it', () => {
    for (const piece of [' ', '\n', ',', '"', 'a.', '- ', ': ', '[(', 'https://', '&', '<', 'a:\n', "'"]) {
      const started = performance.now();
      read(`x${piece.repeat(200_000 / piece.length)}x`);
      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(5000);
    }
  });

  test('with wrong types everywhere ends in values', () => {
    const anything = fc
      .anything({ maxDepth: 3, withNullPrototype: false })
      .map((value) => JSON.stringify(value) ?? 'null');
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('monitorList', 'endpoints', 'sites', 'scrape_configs'),
        (value, key) => {
          read(`{"${key}":${value}}`);
          read(
            `{"${key}":[{"type":"http","url":${value},"conditions":${value},"name":${value},"interval":${value}}]}`,
          );
          read(`[{"targets":${value},"labels":${value}}]`);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('cut off or spoilt in any place gives nothing that could not be saved', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lists),
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 5 }),
        (text, at, length, other) => {
          const place = at % text.length;
          const spoilt = text.slice(0, place) + other + text.slice(place + (length % 40));
          for (const each of [text.slice(0, place), spoilt]) {
            const list = read(each);
            if (!list.ok) continue;
            for (const { draft } of list.value.proposals) expect(readDraft(draft, []).ok).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
