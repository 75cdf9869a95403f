// Owns that nothing in a letter can become anything but a value: no header, no parameter, no recipient, no other page.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/tickets/desk/desk.ts';
import type { Filled } from '../../../src/tickets/desk/fill.ts';
import { escapeValue } from '../../../src/tickets/desk/query.ts';
import { handOver, type HandOver } from '../../../src/tickets/desk/hand-over.ts';
import { deskAt, handed, TAKING } from '../../support/desks.ts';

const TRICKS = [
  ...['%0d%0aBcc: x@evil.example', '\r\nBcc: x@evil.example', '&cc=x@evil.example', '?bcc=x@evil.example'],
  ...[
    '&deptid=9',
    '#/evil',
    '&tf_collaborators=x@evil.example',
    ';cc=x@evil.example',
    '../../evil',
    '%2e%2e',
  ],
  ...[
    '{subject}',
    '{body}',
    '{number}',
    '$&',
    '$1',
    '\u0000',
    '\u2028',
    '\u202E',
    '+',
    "'",
    '"><script>',
    '🔥',
  ],
];

/** With halves of surrogate pairs, too. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...TRICKS), fc.string({ unit: 'binary', maxLength: 60 }), units), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const long = fc.tuple(hostile, fc.integer({ min: 1, max: 60 })).map(([text, times]) => text.repeat(times));
const letters = fc.record({
  ...{ subject: long, plain: long, html: fc.string() },
  ...{ short: fc.option(hostile), number: fc.option(hostile) },
});

const textOf = (filled: Filled) => (filled.kind === 'filled' ? filled.text : null);

/** Name and value of each parameter that must have arrived. */
function expected(desk: Desk, { subject, body }: HandOver): Map<string, string> {
  const given = new Map(
    [...new URL(desk.address).searchParams].filter(([, value]) => !value.startsWith('{')),
  );
  const names =
    desk.kind === 'template' ? ['about', 'text'] : [desk.subject?.name ?? '', desk.body?.name ?? ''];
  const values = [
    textOf(subject),
    textOf(body)?.replaceAll('\n', desk.kind === 'mail' ? '\r\n' : '\n') ?? null,
  ];
  names.forEach((name, index) => {
    const value = values[index] ?? null;
    if (value !== null || desk.kind === 'template') given.set(name, value ?? '');
  });
  return given;
}

describe.each(TAKING)('%s', (typed) => {
  const desk = deskAt(typed);

  test('gets what was put in, as values of its own parameters, and nothing else', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const handedOver = handOver(desk, letter);
        const url = new URL(handedOver.address);
        const found = [...url.searchParams].filter(([name]) => desk.kind !== 'template' || name !== 're');
        expect(new Map(found)).toEqual(expected(desk, handedOver));
        expect(found).toHaveLength(new Set(found.map(([name]) => name)).size);
        const before = new URL(desk.address);
        expect([url.protocol, url.host, url.pathname]).toEqual([
          before.protocol,
          before.host,
          before.pathname,
        ]);
        if (desk.kind !== 'template') expect(url.hash).toBe(before.hash);
      }),
      { numRuns: 300 },
    );
  });

  test('is never opened with an address that is too long, or has a sign that is not escaped', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const { address } = handOver(desk, letter);
        expect(address.length).toBeLessThanOrEqual(desk.most);
        expect(address).toMatch(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/);
        expect(new URL(address).href).toBe(address);
      }),
      { numRuns: 300 },
    );
  });

  test('gets a subject of one line, and no half of a character', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const { subject, body } = handOver(desk, letter);
        expect(textOf(subject) ?? '').not.toMatch(/[\p{Cc}\u2028\u2029\u202E]/u);
        expect(textOf(subject)?.isWellFormed() ?? true).toBe(true);
        expect(textOf(body)?.isWellFormed() ?? true).toBe(true);
        if (desk.subject?.most) expect(textOf(subject)?.length ?? 0).toBeLessThanOrEqual(desk.subject.most);
      }),
      { numRuns: 300 },
    );
  });
});

test('a mail has one recipient and at most two headers, read as RFC 6068 reads them', () => {
  const desk = deskAt('mailto:support@acme.example');
  fc.assert(
    fc.property(letters, (letter) => {
      const [to, query, ...rest] = handOver(desk, letter).address.split('?');
      expect([to, rest]).toEqual(['mailto:support@acme.example', []]);
      const headers = (query ?? '')
        .split('&')
        .filter(Boolean)
        .map((header) => header.split('='));
      expect(headers.every((header) => header.length === 2)).toBe(true);
      const names = headers.map(([name]) => name);
      expect(['subject', 'body'].filter((name) => names.includes(name))).toEqual(names);
      const subject = decodeURIComponent(headers.find(([name]) => name === 'subject')?.[1] ?? '');
      expect(subject).not.toMatch(/[\r\n]/);
    }),
    { numRuns: 1000 },
  );
});

test('the tricks themselves arrive as words', () => {
  const [trick] = TRICKS;
  const { subject } = handOver(deskAt('mailto:support@acme.example'), handed({ subject: `Down ${trick}` }));
  expect(subject).toEqual({ kind: 'filled', as: 'whole', text: 'Down %0d%0aBcc: x@evil.example' });
});

test('an escaped value has no sign that any reader of addresses knows, and is the same text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(escapeValue(text)).toMatch(/^(?:[\w.~-]|%[\dA-F]{2})*$/);
      expect(decodeURIComponent(escapeValue(text))).toBe(text.toWellFormed());
    }),
  );
});
