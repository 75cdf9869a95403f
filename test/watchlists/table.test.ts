// Owns reading comma-separated values: what a widely used reader makes of a table, ours makes of it, too.
import * as fc from 'fast-check';
import * as Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readTable, rowsOf } from '../../src/watchlists/reading/table.ts';
import { oneRange, readStatuses } from '../../src/watchlists/reading/statuses.ts';
import { secondsIn } from '../../src/watchlists/reading/lengths.ts';

describe('a table', () => {
  test('is read as others read it: separators, quotes and ends of lines inside of cells', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab1 ,;"\n\r\té🙂'.split('')), maxLength: 8 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (table, delimiter, newline) => {
          const text = Papa.unparse(table, { delimiter, newline, quotes: true });
          expect(rowsOf(text, delimiter, 100)).toEqual(table);
        },
      ),
    );
  });

  test('may be separated by semicolons or tabs, and has its columns by name', () => {
    expect(readTable('Name;URL \nShop;"https://a;b"', 9)).toEqual({
      columns: ['name', 'url'],
      rows: [['Shop', 'https://a;b']],
    });
    expect(readTable('just words\nmore words', 9)).toBeNull();
  });
});

describe('status codes', () => {
  test.each([
    [['200-299', '300-399'], { from: 200, to: 399, isWhole: true }],
    [['2xx', '404'], { from: 200, to: 299, isWhole: false }],
    [['404', '200'], { from: 200, to: 200, isWhole: false }],
    [['100-199'], { from: 100, to: 199, isWhole: true }],
    [['299-200'], { from: 299, to: 299, isWhole: true }],
    [['all', '9999', ''], null],
  ])('%j are one range, or a part of what was meant', (texts, range) => {
    expect(oneRange(readStatuses(texts))).toEqual(range);
  });
});

describe('a length of time', () => {
  test.each([
    ['30s', 30],
    ['1m30s', 90],
    ['500ms', 0.5],
    ['1.5h', 5400],
    ['', null],
    ['30', null],
    ['s', null],
  ])('%j is %j seconds', (text, seconds) => {
    expect(secondsIn(text)).toBe(seconds);
  });
});
