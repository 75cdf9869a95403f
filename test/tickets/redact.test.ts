// Owns the promise that no secret leaves: not in a letter, not in one that the user has edited, in no rendering.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../scripts/replay/random.ts';
import type { Verdict } from '../../src/domain/observation.ts';
import { redact } from '../../src/tickets/redact.ts';
import { renderCompact } from '../../src/tickets/render/compact.ts';
import { renderHtml } from '../../src/tickets/render/html.ts';
import { renderMarkdown } from '../../src/tickets/render/markdown.ts';
import { renderPlain } from '../../src/tickets/render/plain.ts';
import { checksOf, dossierOf, draftsOf } from '../support/dossiers.ts';
import { at, down, up } from '../support/watching.ts';

const NOTHING_KEPT = { publicWords: [], hidePrivateAddresses: false };
const safe = (text: string) => redact(text, NOTHING_KEPT);

const random = randomFrom(20_260_101);
const pick = (alphabet: string, length: number) =>
  Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const MIXED = `${LOWER}${LOWER.toUpperCase()}0123456789`;
const HEX = '0123456789abcdef';
/** It has all that a generated secret has, however chance falls. */
const token = (length: number) => `k7Q${pick(MIXED, length - 5)}9Z`;

type Canary = { readonly secret: string; readonly text: string };

/** Every way in which a secret gets into an address, a note, or a reply. */
const WAYS: readonly (() => Canary)[] = [
  () => canary(token(12), (secret) => `https://admin:${secret}@shop.example/panel`),
  () => canary(pick(LOWER, 9), (secret) => `see https://${secret}@git.example/repo.git.`),
  () => canary(token(10), (secret) => `https://shop.example/reset?token=${secret}&lang=en`),
  () => canary(pick(LOWER, 8), (secret) => `(https://shop.example/?q=1&password=${secret})`),
  () => canary(pick('0123456789', 6), (secret) => `https://shop.example/login?pin=${secret}#top`),
  () => canary(token(24), (secret) => `https://hooks.example/services/${secret}/send`),
  () => canary(pick(HEX, 32), (secret) => `https://shop.example/d/${secret}`),
  () => canary(token(20), (secret) => `https://shop.example/#access=${secret}`),
  () => canary(uuid(), (secret) => `https://status.example/share/${secret}`),
  () => canary(token(26), (secret) => `https://shop.example/a;jsessionid=${secret}?x=1`),
  () => canary(`eyJ${token(20)}.eyJ${token(30)}.${token(43)}`, (secret) => `header was ${secret}`),
  () => canary(token(40), (secret) => `Authorization: Bearer ${secret}`),
  () => canary(token(16), (secret) => `curl -u root:${secret}@db.example works`),
  () => canary(pick(HEX, 40), (secret) => `the key is ${secret}, I think`),
  () => canary(`${token(30)}+/${token(20)}==`, (secret) => `blob ${secret}`),
  () => canary(`ghp_${token(36)}`, (secret) => `pushed with ${secret}`),
  () => canary(`AKIA${pick(MIXED.slice(26), 16).toUpperCase()}`, (secret) => `AWS ${secret}`),
  () => canary(`hunter${pick('0123456789', 3)}!`, (secret) => `password: ${secret}`),
  () => canary(token(9), (secret) => `"api_key": "${secret}"`),
  () => canary(token(14), (secret) => `Cookie: a=1; session=${secret}; b=2`),
  () => canary(pick(LOWER, 9), (secret) => `DB_PASSWORD=${secret}`),
  () => canary(pick(LOWER, 9), (secret) => `db_pass1: ${secret}`),
  () => canary(pick(LOWER, 9), (secret) => `dbPassword: ${secret}`),
  () => canary(pick(LOWER, 9), (secret) => `'secret_key' => '${secret}'`),
  () => canary(pick(LOWER, 9), (secret) => `mysqldump --password ${secret}`),
  () => canary(`${pick(LOWER, 6)}42`, (secret) => `the password is ${secret}`),
  () => canary(pick(LOWER, 9), (secret) => `Passwort: ${secret}`),
  () => canary(pick(LOWER, 9), (secret) => `//bob:${secret}@db.example/x`),
];

function canary(secret: string, text: (secret: string) => string): Canary {
  return { secret, text: text(secret) };
}

function uuid(): string {
  return [8, 4, 4, 4, 12].map((length) => pick(HEX, length)).join('-');
}

const CANARIES = Array.from({ length: 280 }, (_, index) =>
  (WAYS[index % WAYS.length] ?? (() => canary('', String)))(),
);

/** Whether any part of the secret that is long enough to be of use is left. */
function leaks(text: string, { secret }: Canary): boolean {
  const parts = secret.split(/[.+/=-]/).filter((part) => part.length >= 6);
  return [secret, ...parts].some((part) => text.includes(part));
}

describe('of some hundreds of secrets', () => {
  test('none stays in the text that it stands in', () => {
    const left = CANARIES.filter((each) => leaks(safe(each.text), each));
    expect(left.map(({ text }) => [text, safe(text)])).toEqual([]);
  });

  test('none stays in any letter, whatever it got in by, in any rendering', () => {
    for (let first = 0; first < CANARIES.length; first += 10) {
      const some = CANARIES.slice(first, first + 10);
      const text = some.map((each) => each.text).join('\n');
      const letters = [dossierWith(text), dossierWith(text, up)].flatMap((dossier) =>
        draftsOf(dossier).flatMap(({ long, short }) => [long, short]),
      );
      expect(letters.length).toBeGreaterThanOrEqual(12);
      const renderers = [renderPlain, renderMarkdown, renderHtml, renderCompact];
      const written = letters.flatMap((letter) => [
        letter.subject,
        ...renderers.map((render) => render(letter)),
      ]);
      expect(some.filter((each) => written.some((each2) => leaks(each2, each)))).toEqual([]);
    }
  });

  test('none stays once the user has written it into a finished letter', () => {
    const [draft] = draftsOf(dossierWith(''));
    if (!draft) throw new Error('There is no draft');
    const { long, publicWords } = draft;
    const plain = renderPlain(long);
    const place = plain.indexOf('WHAT I ASK');
    for (const each of CANARIES) {
      const edited = `${plain.slice(0, place)}${each.text}\n${plain.slice(place)}`;
      const sent = redact(edited, { ...NOTHING_KEPT, publicWords });
      expect(leaks(sent, each)).toBe(false);
      expect(sent).toContain(dossierWith('').integrity.head.hash);
    }
  });
});

/** In a note, in a reply, in a promise, in a name, and in the address of what is watched. */
function dossierWith(text: string, since: Verdict = down()) {
  return dossierOf({
    sites: [{ name: `Shop ${text.split('\n')[0]}`.slice(0, 200), provider: 'Provider' }, {}],
    seen: [
      checksOf(
        [
          [0, up],
          [600, down()],
          [1800, since],
        ],
        3600,
      ),
      checksOf([[0, up]], 3600, 1),
    ],
    now: 3600,
    changes: {
      notes: text.split('\n').map((line) => ({ at: at(900), text: line })),
      tickets: [
        {
          ...{ id: 't', outage: '1' as never, number: null },
          events: text
            .split('\n')
            .flatMap((line) => [
              { kind: 'sent', at: at(1000), text: line } as const,
              { kind: 'reply', at: at(1000), reply: 'human', text: line } as const,
              { kind: 'promise', at: at(1000), dueAt: null, text: line } as const,
            ]),
        },
      ],
    },
  });
}

describe('redacting', () => {
  test('leaves what a desk needs', () => {
    const kept = [
      'blog, https://vps.example/blog/2019/04/my-first-post-about-20-cats/index.html: HTTP 404',
      'https://shop.example/category/summer-2024/very-long-product-name-that-goes-on-and-on',
      'First failure: between 2019-04-02 22:07 and 22:08 UTC (18:07 and 18:08 UTC-04:00).',
      'net::ERR_CONNECTION_REFUSED, NS_ERROR_UNKNOWN_HOST, address 2001:db8::1, 192.0.2.1',
      'Instance: 6f1d2c3b-0a9e-4d5c-8b7a-123456789abc',
      'The session was lost. Auth works. I have no key to it.',
      'The password is wrong, the token was refused; a multi-pass filter; compass: north, primaryKey: 5',
      'Donaudampfschifffahrtsgesellschaftskapitän and supercalifragilisticexpialidocious',
    ];
    for (const text of kept) expect(safe(text)).toBe(text);
  });

  test('stars out what an address tells beside host and path', () => {
    expect(safe('https://a:b@shop.example:8443/x?y=1&z=&k#frag.')).toBe(
      'https://***@shop.example:8443/x?y=***&z=&k.',
    );
  });

  test('lets public words stand, and only as a whole', () => {
    const hash = pick(HEX, 64);
    const link = 'https://status.example/incidents/0123456789abcdef0123';
    const keep = { ...NOTHING_KEPT, publicWords: [hash, link] };
    expect(redact(`${hash} ${link}`, keep)).toBe(`${hash} ${link}`);
    expect(redact(hash.slice(1), keep)).toBe('***');
  });

  test('hides private addresses on request, and no others', () => {
    const text =
      '10.0.0.8 192.168.1.1:8080 172.16.3.4 127.0.0.1 fd12:3456::1 fe80::1 nas.local https://db.internal/x http://printer:631/ http://printer 8.8.8.8 172.32.0.1 shop.example';
    expect(safe(text)).toBe(text);
    expect(redact(text, { ...NOTHING_KEPT, hidePrivateAddresses: true })).toBe(
      '*** ***:8080 *** *** *** *** *** https://***/x http://***:631/ http://*** 8.8.8.8 172.32.0.1 shop.example',
    );
  });

  test('twice is once, and never throws', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.constantFrom(...CANARIES.map(({ text }) => text)),
      fc
        .array(
          fc.constantFrom(
            'https://',
            'a:b@',
            'x.example',
            '/',
            '?',
            'token=',
            '***',
            ' ',
            '#',
            '%zz',
            '\n',
            'Cookie:',
          ),
          { maxLength: 20 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, fc.boolean(), (text, hidePrivateAddresses) => {
        const once = redact(text, { publicWords: [], hidePrivateAddresses });
        expect(redact(once, { publicWords: [], hidePrivateAddresses })).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('takes no long time over a long text', () => {
    const began = performance.now();
    for (const text of [
      'a'.repeat(100_000),
      'a:'.repeat(50_000),
      'https://'.repeat(12_000),
      '-----BEGIN '.repeat(9000),
      'token = '.repeat(12_000),
      '/a1B'.repeat(25_000),
    ])
      safe(text);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
