// Owns the table of answers that are as they should be, however odd they look, and the verdict owed to each.
import { UP, SECURE, page, redirect, chain, type Case } from './case.ts';

export const GOOD_CASES: readonly Case[] = [
  { name: 'good', answer: { body: page('Shop', 'Open.') }, owed: UP },
  { name: 'good-tls', answer: {}, draft: { emptyIsGood: true }, ...SECURE, needsTrust: true, owed: UP },
  { name: 'no-content', answer: { status: 204 }, owed: UP },
  {
    name: 'wanted-404',
    answer: { status: 404, body: 'Gone.' },
    draft: { statusFrom: 404, statusTo: 404 },
    owed: UP,
  },
  { name: 'head-405', answer: { headStatus: 405, body: 'GET is fine.' }, owed: UP },
  { name: 'slow-but-well', answer: { afterMs: 1000, body: 'Here it is.' }, owed: UP },
  { name: 'huge', answer: { body: { megabytes: 200 } }, owed: UP },
  { name: 'gzip-bomb', answer: { body: { bombMegabytes: 1024 } }, owed: UP },
  {
    name: 'text-deep',
    answer: { body: { paddingBytes: 300_000, text: 'the needle' } },
    draft: { mustContain: 'the needle' },
    owed: UP,
  },
  {
    name: 'mentions-challenge',
    answer: {
      headers: { 'content-security-policy': "script-src 'self' https://challenges.cloudflare.com" },
      body: page('Shop', 'Guarded by cf-mitigated: challenge.'),
    },
    owed: UP,
  },
  {
    name: 'cacheable',
    answer: { headers: { 'cache-control': 'public, max-age=86400' }, body: 'For a day.' },
    owed: UP,
  },
  {
    name: 'cookies-omitted',
    answer: { headers: { 'set-cookie': 'lab=kept; Path=/' }, body: 'Hello.' },
    owed: UP,
  },
  {
    name: 'cookies-sent',
    answer: { headers: { 'set-cookie': 'lab=kept; Path=/' }, body: 'Hello.' },
    draft: { sendCookies: true },
    owed: UP,
  },
  {
    name: 'redirect',
    answer: ({ path }) => (path === '/' ? redirect('/final') : { body: 'Arrived.' }),
    endsAt: { in: (lab) => lab.url('redirect', '/final') },
    requestsEach: 2,
    owed: UP,
  },
  {
    name: 'short-chain',
    answer: chain(5),
    endsAt: { in: (lab) => lab.url('short-chain', '/step/5') },
    requestsEach: 6,
    owed: UP,
  },
  {
    name: 'to-https',
    answer: {
      in: (lab) => (asked) =>
        asked.secure ? { body: 'Safe.' } : redirect(lab.url('to-https', '/', { secure: true })),
    },
    endsAt: { in: (lab) => lab.url('to-https', '/', { secure: true }) },
    requestsEach: 2,
    needsTrust: true,
    owed: UP,
  },
  {
    name: 'named',
    answer: { body: 'Plain http on a name that is not this machine.' },
    way: { host: 'plain.test.example' },
    owed: UP,
  },
];
