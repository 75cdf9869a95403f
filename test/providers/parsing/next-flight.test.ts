// Owns that the stream of a Next.js page is put together again, and is never more than the page was.
import { describe, expect, test } from 'vitest';
import { flightIn, flightValue } from '../../../src/providers/parsing/next-flight.ts';

const page = (...pieces: readonly string[]): string =>
  pieces.map((piece) => `<script>self.__next_f.push([1,${JSON.stringify(piece)}])</script>`).join('\n');

describe('a stream', () => {
  test('is one, wherever it was cut', () => {
    const flight = flightIn(
      page('1:["$","$L2",null,{"site":{"na', 'me":"A \\"b\\"', '","rank":"$undefined"}}]\n'),
    );
    expect(flightValue(flight, '"site":{')).toEqual({ name: 'A "b"', rank: null });
  });

  test('has its long texts where they are named, with as many bytes as they say', () => {
    const flight = flightIn(page('a1:T6,größ2:["$",{"site":{"text":"$a1","other":"$b2"}}]'));
    expect(flightValue(flight, '"site":{')).toEqual({ text: 'größ', other: '$b2' });
    const next = flightIn(page('a1:T6,größ', 'd2:T2,ja', '3:{"site":{"text":"$a1","more":"$d2"}}'));
    expect(flightValue(next, '"site":{')).toEqual({ text: 'größ', more: 'ja' });
  });

  test('is not made longer by a text that is named again and again', () => {
    const names = Array.from({ length: 1000 }, () => '"$1"').join(',');
    const flight = flightIn(page(`1:T7530,${'x'.repeat(30_000)}2:{"site":[${names}]}`));
    expect(flight.length).toBeLessThan(1_200_000);
  });

  test('gives null for what is not in it, is a reference, or is not whole', () => {
    const flight = flightIn(page('1:{"summary":"$2:props","site":{"name":"A"'));
    expect(flightValue(flight, '"summary":{')).toBeNull();
    expect(flightValue(flight, '"site":{')).toBeNull();
    expect(flightIn('<p>__next_f.push([1,"')).toBe('');
  });
});
