// Owns the promise that no secret of a list is proposed, stored or shown, wherever it stood.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPrivateHost } from '../../src/base/private-host.ts';
import { readList } from '../../src/watchlists/read-list.ts';

/** As they are made: figures among letters of both cases. */
const secret = fc
  .array(fc.constantFrom(...'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789'.split('')), {
    minLength: 20,
    maxLength: 40,
  })
  .map((letters) => `aB3${letters.join('')}x9Y`);

const place = fc.constantFrom<(secret: string) => string>(
  (each) => `https://me:${each}@shop.example.com/`,
  (each) => `https://${each}@shop.example.com/start`,
  (each) => `https://shop.example.com/?token=${each}`,
  (each) => `https://shop.example.com/?a=1&x=${each}&b=2`,
  (each) => `https://shop.example.com/hooks/${each}`,
  (each) => `https://shop.example.com/start;jsessionid=${each}?a=b`,
  (each) => `https://shop.example.com/#${each}`,
  (each) => `me:${each}@shop.example.com`,
);

const names = fc.constantFrom<(secret: string) => string>(
  () => 'Shop',
  (each) => `https://me:${each}@shop.example.com/`,
  (each) => `Shop ${each}`,
);

type Write = (url: string, name: string, secret: string) => string;

const writers = fc.constantFrom<Write>(
  (url, name) => `${name}, ${url}`,
  (url, name, hidden) =>
    JSON.stringify({
      notificationList: [{ config: hidden }],
      monitorList: [
        {
          ...{ type: 'keyword', name, url, keyword: hidden, basic_auth_user: 'me', basic_auth_pass: hidden },
          ...{ headers: `{"Cookie":"${hidden}"}`, body: null, pushToken: hidden },
        },
        { type: 'push', name, pushToken: hidden },
      ],
    }),
  (url, name, hidden) =>
    `endpoints:\n  - name: ${JSON.stringify(name)}\n    url: ${JSON.stringify(url)}\n    headers: { X-Api-Key: ${hidden} }\n` +
    `    conditions: ["[STATUS] == 200", "[BODY] == pat(*${hidden}*)"]`,
  (url, name, hidden) =>
    `sites:\n  - name: ${JSON.stringify(name)}\n    url: ${JSON.stringify(url)}\n    body: ${hidden}\n  - url: ${JSON.stringify(url)}`,
  (url, name) => JSON.stringify([{ targets: [url, url], labels: { name, job: name } }]),
  (url, name) => `<opml><outline title="${name}" htmlUrl="${url.replaceAll('&', '&amp;')}"/></opml>`,
  (url, name, hidden) => `Friendly Name,URL,HTTP Password\n"${name}","${url}",${hidden}`,
  (url, name) => `type,name,url,interval,port\nhttp,"${name}","${url}",60000,`,
);

describe('a secret', () => {
  test('is in nothing that comes of a list, whatever wrote it and wherever it stood', () => {
    fc.assert(
      fc.property(writers, place, names, secret, (write, at, called, hidden) => {
        const list = readList(write(at(hidden), called(hidden), hidden), new Set());
        expect(JSON.stringify(list)).not.toContain(hidden);
      }),
      { numRuns: 1000 },
    );
  });

  test('in an address is said to be left out, and nothing is watched without it unless the user says so', () => {
    const list = readList('https://me:hush@shop.example.com/?page=2&api_key=abc', new Set());
    expect(list).toMatchObject({
      value: {
        proposals: [
          {
            draft: { url: 'https://shop.example.com/?page=2' },
            ...{ doubts: ['needs-credentials'], losses: ['credentials', 'query'] },
          },
        ],
      },
    });
  });
});

describe('a host of a private network', () => {
  const hostname = (host: string) => new URL(`http://${host}/`).hostname;

  test.each(
    (
      'localhost 127.0.0.1 127.1 0x7f.1 2130706433 10.1.2.3 172.16.0.1 172.31.255.1 192.168.0.1 169.254.169.254 ' +
      '100.64.0.1 0.0.0.0 [::1] [::] [fe80::1] [fd00::1] [::ffff:127.0.0.1] [64:ff9b::a00:1] router wiki nas.local ' +
      'printer.lan x.internal db.corp box.home router.home.arpa localhost. nas.local.'
    ).split(' '),
  )('%s is one', (host) => {
    expect(isPrivateHost(hostname(host))).toBe(true);
  });

  test.each(
    'example.com 8.8.8.8 172.32.0.1 172.15.0.1 100.128.0.1 192.169.0.1 [2606:4700::1111] localhost.example.com'.split(
      ' ',
    ),
  )('%s is none', (host) => {
    expect(isPrivateHost(hostname(host))).toBe(false);
  });

  test('is listed, and not watched unless the user says so', () => {
    const list = readList('http://192.168.1.1/\nhttp://nas/\nhttps://example.com/', new Set());
    expect(list).toMatchObject({
      value: {
        proposals: [{ doubts: ['private-address'] }, { doubts: ['private-address'] }, { doubts: [] }],
      },
    });
  });
});
