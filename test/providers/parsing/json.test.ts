// Owns what the look-ups in other people's JSON promise: a value of the type that was asked for, or null.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failure, success } from '../../../src/base/result.ts';
import {
  entries,
  field,
  flag,
  list,
  number,
  parseJson,
  record,
  records,
  text,
  texts,
  word,
} from '../../../src/providers/parsing/json.ts';

const page = {
  page: { name: 'Example', id: 7, blank: ' ' },
  incidents: [{ id: 'a' }, null, 'b', [{ id: 'c' }], { id: 'd' }],
  regions: ['eu', 3, '', 'us'],
  open: false,
};

describe('a look-up', () => {
  test('finds what stands at a path', () => {
    expect(text(page, 'page', 'name')).toBe('Example');
    expect(text(record(field(page, 'page')), 'name')).toBe('Example');
    expect(number(page, 'page', 'id')).toBe(7);
    expect(word(page, 'page', 'id')).toBe('7');
    expect(flag(page, 'open')).toBe(false);
    expect(text(page, 'incidents', 0, 'id')).toBe('a');
    expect(records(page, 'incidents')).toEqual([{ id: 'a' }, { id: 'd' }]);
    expect(texts(page, 'regions')).toEqual(['eu', 'us']);
    expect(entries(page, 'page').map(([name]) => name)).toEqual(['name', 'id', 'blank']);
  });

  test('is null for what is missing, blank or of another type', () => {
    expect(field(page, 'nothing', 'at', 'all')).toBeNull();
    expect(text(page, 'page', 'blank')).toBeNull();
    expect(text(page, 'page', 'id')).toBeNull();
    expect(number({ n: '7' }, 'n')).toBeNull();
    expect(number({ n: Infinity }, 'n')).toBeNull();
    expect(record(page, 'incidents')).toBeNull();
    expect(list(page, 'page')).toBeNull();
    expect(list(page, 'incidents', 'length')).toBeNull();
    expect(record(page, 0)).toBeNull();
    expect(records(page, 'page')).toEqual([]);
    expect(entries(null)).toEqual([]);
  });

  test('sees nothing that the value did not bring along itself', () => {
    const hostile = parseJson('{"__proto__":{"name":"x"},"a":1}');
    if (!hostile.ok) throw new Error(hostile.problem);
    expect(field(hostile.value, '__proto__')).toBeNull();
    expect(entries(hostile.value)).toEqual([['a', 1]]);
    for (const inherited of ['constructor', 'toString', 'hasOwnProperty'])
      expect(field(page, inherited)).toBeNull();
    expect(field('text', 'length')).toBeNull();
    expect(({} as { name?: string }).name).toBeUndefined();
  });

  test('never throws, whatever it is given', () => {
    const step = fc.oneof(fc.string(), fc.integer());
    fc.assert(
      fc.property(fc.anything(), fc.array(step), (value, path) => {
        const found = [record, list, text, number, flag].map((read) => read(value, ...path));
        expect(found.filter((each) => each !== null).length).toBeLessThanOrEqual(1);
        expect(records(value, ...path).length).toBeLessThanOrEqual(list(value, ...path)?.length ?? 0);
      }),
    );
  });
});

describe('a body of JSON', () => {
  test('is read in spite of a byte order mark and raw control characters', () => {
    expect(parseJson('\uFEFF{"a":"one\ntwo\u0007"}')).toEqual(success({ a: 'one two ' }));
    expect(parseJson('{"a":"it says \\"]]]]\\" there"}')).toEqual(success({ a: 'it says "]]]]" there' }));
  });

  test('is a problem when it is none, or nested beyond sense', () => {
    for (const other of ['', '{', '<html>', '{"a":1}}', "{'a':1}"])
      expect(parseJson(other)).toEqual(failure('not-json'));
    expect(parseJson('['.repeat(64) + ']'.repeat(64)).ok).toBe(true);
    expect(parseJson('['.repeat(65) + ']'.repeat(65))).toEqual(failure('too-deep'));
    expect(parseJson('[{"a":'.repeat(600_000))).toEqual(failure('too-deep'));
    expect(parseJson(JSON.stringify('['.repeat(1000)))).toEqual(success('['.repeat(1000)));
  });

  test('gives back what any JSON holds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const json = JSON.stringify(value);
        expect(parseJson(json)).toEqual(success(JSON.parse(json)));
      }),
    );
  });
});
