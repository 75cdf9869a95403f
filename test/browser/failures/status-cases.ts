// Owns the table of answers whose status or headers say what is the matter, and the verdict owed to each.
import type { Answer } from '../../lab/answer.ts';
import { down, unknown, codes, page, type Case } from './case.ts';

const retryAfter = (status: number, value: string): Answer => ({ status, headers: { 'retry-after': value } });
/** RFC 9110 allows a date where seconds may stand. */
const inAnHour = () => new Date(Date.now() + 3_600_000).toUTCString();

export const STATUS_CASES: readonly Case[] = [
  ...[404, 410, 500, 502, 503].map((status) => ({
    name: `http-${status}`,
    answer: { status, body: 'An error.' },
    owed: down({ kind: 'http', status }),
  })),
  {
    name: 'maintenance',
    answer: retryAfter(503, '120'),
    owed: down({ kind: 'maintenance-answer', retryAfterSeconds: 120 }),
  },
  {
    name: 'maintenance-date',
    answer: retryAfter(503, inAnHour()),
    owed: down({ kind: 'maintenance-answer', retryAfterSeconds: 0 }),
  },
  ...['60', inAnHour(), '-5', '999999999999', 'Thu, 01 Jan 1970 00:00:00 GMT', 'soon'].map(
    (value, index) => ({
      name: `rate-limit-${index}`,
      answer: retryAfter(429, value),
      owed: unknown('rate-limited'),
    }),
  ),
  {
    name: 'unauthorized',
    answer: { status: 401, headers: { 'www-authenticate': 'Basic realm="lab"' }, body: 'No.' },
    owed: unknown('forbidden'),
  },
  { name: 'forbidden', answer: { status: 403, body: 'No.' }, owed: unknown('forbidden') },
  {
    name: 'forbidden-counts',
    answer: { status: 403, body: 'No.' },
    draft: { forbiddenIsDown: true },
    owed: down({ kind: 'http', status: 403 }),
  },
  {
    name: 'challenge',
    answer: { status: 403, headers: { 'cf-mitigated': 'challenge' }, body: page('Just a moment...', '') },
    owed: unknown('challenged'),
  },
  {
    name: 'challenge-vercel',
    answer: { status: 429, headers: { 'x-vercel-mitigated': 'challenge' } },
    owed: unknown('challenged'),
  },
  { name: 'portal-511', answer: { status: 511, body: 'Log in.' }, owed: unknown('own-line') },
  {
    name: 'proxy-407',
    answer: { status: 407, body: 'Log in.' },
    owed: unknown('own-line'),
    ...codes(/^net::ERR_UNEXPECTED_PROXY_AUTH$/, null),
  },
];
