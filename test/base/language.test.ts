// Owns the small parts that everything stands on: addresses, canonical JSON, digests, results.
import { sha256 as peerSha256 } from '@noble/hashes/sha2.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, sha256Hex } from '../../src/base/digest.ts';
import {
  hostnameOf,
  isLoopback,
  isSameSite,
  parseHttpUrl,
  permissionPattern,
} from '../../src/base/http-url.ts';
import { failure, success } from '../../src/base/result.ts';
import { unreachable } from '../../src/base/unreachable.ts';

const parsed = (typed: string) => {
  const read = parseHttpUrl(typed);
  return read.ok ? read.value : read.problem;
};

describe('an address', { timeout: 60_000 }, () => {
  test('is what a person means', () => {
    const means: readonly (readonly [string, string])[] = [
      ['shop.example', 'https://shop.example/'],
      ['  http://shop.example  ', 'http://shop.example/'],
      ['localhost:8080', 'https://localhost:8080/'],
      ['shop.example:8443/a', 'https://shop.example:8443/a'],
      ['https://SHOP.example/A?b#c', 'https://shop.example/A?b'],
      ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
      ['192.168.0.1', 'https://192.168.0.1/'],
      ['http://[::1]:3000/', 'http://[::1]:3000/'],
    ];
    for (const [typed, url] of means) expect(parsed(typed)).toBe(url);
  });

  test('names its host, and the permission that it needs', () => {
    const read = parseHttpUrl('https://shop.example:8443/a');
    if (!read.ok) throw new Error(read.problem);
    expect(hostnameOf(read.value)).toBe('shop.example');
    expect(permissionPattern(read.value)).toBe('*://shop.example/*');
  });

  test('may be of this very computer, where nobody stands between', () => {
    expect(['localhost', 'shop.localhost', '127.0.0.1', '127.1.2.3', '[::1]'].every(isLoopback)).toBe(true);
    expect(['localhost.example', '127.example', '127.0.0.1.example', '192.168.0.1'].some(isLoopback)).toBe(
      false,
    );
  });

  test('is stable: what was read once reads the same again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = parsed(url);
        expect(parsed(once)).toBe(once);
      }),
    );
  });

  test('never makes anything throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void parseHttpUrl(text)),
      { numRuns: 1000 },
    );
  });
});

describe('two hosts', { timeout: 60_000 }, () => {
  test('are of one site where one holds the other, or they share a parent', () => {
    expect(isSameSite('www.shop.example', 'shop.example')).toBe(true);
    expect(isSameSite('www.shop.example', 'cdn.shop.example')).toBe(true);
    expect(isSameSite('www.shop.co.uk', 'shop.co.uk')).toBe(true);
    expect(isSameSite('shop.co.uk', 'other.co.uk')).toBe(false);
    expect(isSameSite('shop.example', 'parking.example')).toBe(false);
    expect(isSameSite('shop.example', 'evil-shop.example')).toBe(false);
    expect(isSameSite('10.0.0.1', '10.0.0.2')).toBe(false);
    expect(isSameSite('[::1]', '[::2]')).toBe(false);
  });
});

describe('a digest', { timeout: 60_000 }, () => {
  test('is SHA-256 as published', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('a', Uint8Array.of(98), 'c')).toBe(sha256Hex('abc'));
  });

  test('is that of a well-known library, whatever the bytes and however many', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(bytes, bytes, fc.string({ unit: 'binary' }), (one, other, text) => {
        const whole = Buffer.concat([one, other, Buffer.from(text)]);
        expect(sha256Hex(one, other, text)).toBe(Buffer.from(peerSha256(whole)).toString('hex'));
      }),
    );
    // Where a block ends, and where the length does not fit behind the last byte any more.
    for (const length of [55, 56, 63, 64, 119, 120, 128, 100_000]) {
      const zeros = new Uint8Array(length);
      expect(sha256Hex(zeros)).toBe(Buffer.from(peerSha256(zeros)).toString('hex'));
    }
  });

  test('is of JSON with one spelling', () => {
    expect(canonicalJson({ b: 1, a: [true, null, { d: 'x', c: undefined }] })).toBe(
      '{"a":[true,null,{"d":"x"}],"b":1}',
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});

test('a result is a value or a problem, and a case that cannot be is loud', () => {
  expect([success(1), failure('no')]).toEqual([
    { ok: true, value: 1 },
    { ok: false, problem: 'no' },
  ]);
  expect(() => unreachable('surprise' as never)).toThrow('surprise');
});
