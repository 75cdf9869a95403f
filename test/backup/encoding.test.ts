// Owns the one spelling of values that JSON does not know: written, read back, and nothing else taken for them.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/backup/base64.ts';
import { dictionary, free, list, mapOf, maybe, nullable, record, tagged } from '../../src/backup/compound.ts';
import { encode } from '../../src/backup/encode.ts';
import { bytes, count, doubles, text, whole, word } from '../../src/backup/shape.ts';

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(encode(value)));

describe('bytes', () => {
  test('are written as everybody writes them, and come back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (array) => {
        const written = toBase64(array);
        expect(written).toBe(Buffer.from(array).toString('base64'));
        expect(fromBase64(written)).toEqual(array);
        expect(bytes(throughJson(array))).toEqual({ ok: true, value: array });
      }),
      { numRuns: 500 },
    );
  });

  test('are longer than one part of the text', () => {
    const long = Uint8Array.from({ length: 100_001 }, (_, index) => index * 31);
    expect(toBase64(long)).toBe(Buffer.from(long).toString('base64'));
    expect(fromBase64(toBase64(long))).toEqual(long);
  });

  test('have one spelling: anything else is refused', () => {
    for (const wrong of ['A', 'AA', 'AAA', 'AA=A', 'AB==', 'AAB=', '====', 'AA =', 'AA\u0000=', '€€€€'])
      expect([wrong, fromBase64(wrong)]).toEqual([wrong, null]);
  });
});

test('numbers in columns come back to the last bit', () => {
  fc.assert(
    fc.property(fc.float64Array({ maxLength: 50 }), (array) => {
      expect(doubles(throughJson(array))).toEqual({ ok: true, value: array });
    }),
  );
});

test('maps come back in order, with keys of any kind', () => {
  const map = new Map([
    [3, 'three'],
    [1, '__proto__'],
  ]);
  const read = mapOf(count, text)(throughJson(map));
  expect(read.ok && [...read.value]).toEqual([...map]);
});

describe('a shape', () => {
  const shape = record<{ readonly a: number; readonly b?: string | null }>({
    a: whole(0, 9),
    b: maybe(nullable(text)),
  });

  test('builds the value anew, and says where it does not fit', () => {
    const given = { a: 1, b: null };
    const read = shape(given);
    expect(read).toEqual({ ok: true, value: given });
    expect(read.ok && read.value).not.toBe(given);
    expect(list(shape)([given, { a: 10 }])).toEqual({ ok: false, problem: { where: '1.a' } });
    expect(shape({ b: 'x' })).toEqual({ ok: false, problem: { where: 'a' } });
    expect(shape({ a: 1, c: 2 })).toEqual({ ok: false, problem: { where: 'c' } });
  });

  test('does not take what an object inherits for what it has', () => {
    expect(shape(Object.create({ a: 1 })).ok).toBe(false);
    expect(
      tagged<'kind', { kind: 'x' }>('kind', { x: record({ kind: word({ x: true }) }) })({ kind: 'toString' })
        .ok,
    ).toBe(false);
    expect(word({ x: true })('constructor').ok).toBe(false);
  });

  test('of free JSON has a bottom, and no dangerous name', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect(free(nested(8)).ok).toBe(true);
    expect(free(nested(9)).ok).toBe(false);
    for (const name of ['__proto__', 'constructor', 'prototype'])
      expect(dictionary(free)(JSON.parse(`{"${name}":1}`)).ok).toBe(false);
  });
});
