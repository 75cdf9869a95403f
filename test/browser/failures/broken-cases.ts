// Owns the table of answers that never come, or come broken, and the verdict owed to each.
import { down, degraded, codes, HASTY, redirect, chain, type Case } from './case.ts';

const ABORTED = codes(/^net::ERR_(ABORTED|FAILED)$/, /^NS_BINDING_ABORTED$/);
const RESET = codes(/^net::ERR_(CONNECTION_RESET|SOCKET_NOT_CONNECTED)$/, /^NS_ERROR_NET_RESET$/);
/** Chromium hides what a request that fails was waiting for. */
const WAITED = {
  chromium: down({ kind: 'timeout', phase: 'unknown' }),
  firefox: down({ kind: 'timeout', phase: 'headers' }),
};
const PARKED = 'parking.test.example';
/** Firefox asks ten times by itself before it says that a connection was torn down; Chromium leaves that to us. */
const ASKED_AGAIN = { requestsEach: { chromium: 2, firefox: 10 } };
const TRUNCATED = down({ kind: 'truncated-body' });

export const BROKEN_CASES: readonly Case[] = [
  {
    name: 'dns',
    answer: {},
    way: { host: 'nowhere.test.example' },
    owed: down({ kind: 'dns' }),
    ...codes(/^net::ERR_NAME_NOT_RESOLVED$/, /^NS_ERROR_UNKNOWN_HOST$/),
  },
  {
    name: 'refused',
    answer: { fault: 'refused' },
    owed: down({ kind: 'refused' }),
    ...codes(/^net::ERR_CONNECTION_REFUSED$/, /^NS_ERROR_CONNECTION_REFUSED$/),
  },
  { name: 'silent', answer: { fault: 'silent' }, draft: HASTY, owed: WAITED, ...ABORTED },
  { name: 'slow-first-byte', answer: { afterMs: 20_000 }, draft: HASTY, owed: WAITED, ...ABORTED },
  {
    name: 'stalled',
    answer: { ending: 'stalled' },
    draft: HASTY,
    owed: degraded({ kind: 'timeout', phase: 'body' }),
    ...ABORTED,
  },
  {
    name: 'stalled-before-text',
    answer: { ending: 'stalled' },
    draft: { ...HASTY, mustContain: 'the needle' },
    owed: down({ kind: 'timeout', phase: 'body' }),
    ...ABORTED,
  },
  {
    name: 'reset-at-once',
    ...ASKED_AGAIN,
    answer: { fault: 'reset-at-once' },
    owed: down({ kind: 'reset' }),
    ...RESET,
  },
  {
    name: 'reset',
    ...ASKED_AGAIN,
    answer: { fault: 'reset' },
    owed: down({ kind: 'reset' }),
    ...RESET,
  },
  {
    name: 'reset-mid-body',
    answer: { ending: 'reset' },
    owed: down({ kind: 'reset' }),
    ...RESET,
  },
  {
    name: 'closed',
    ...ASKED_AGAIN,
    answer: { fault: 'closed' },
    owed: { chromium: down({ kind: 'closed' }), firefox: down({ kind: 'reset' }) },
    ...codes(/^net::ERR_EMPTY_RESPONSE$/, /^NS_ERROR_NET_RESET$/),
  },
  {
    name: 'short-body',
    answer: { ending: 'short' },
    owed: TRUNCATED,
    ...codes(/^net::ERR_CONTENT_LENGTH_MISMATCH$/, /^NS_ERROR_NET_PARTIAL_TRANSFER$/),
  },
  {
    name: 'cut-chunks',
    answer: { ending: 'cut-chunks' },
    owed: TRUNCATED,
    ...codes(/^net::ERR_INCOMPLETE_CHUNKED_ENCODING$/, /^NS_ERROR_NET_PARTIAL_TRANSFER$/),
  },
  {
    name: 'bad-chunk',
    answer: { ending: 'bad-chunk' },
    owed: down({ kind: 'bad-response' }),
    ...codes(/^net::ERR_INVALID_CHUNKED_ENCODING$/, /^NS_ERROR_UNEXPECTED$/),
  },
  {
    name: 'bad-gzip',
    answer: { headers: { 'content-encoding': 'gzip' }, body: 'this was never packed' },
    owed: { chromium: down({ kind: 'bad-response' }), firefox: TRUNCATED },
    ...codes(/^net::ERR_CONTENT_DECODING_FAILED$/, null),
  },
  {
    name: 'garbage',
    answer: { fault: 'garbage' },
    owed: down({ kind: 'bad-response' }),
    ...codes(/^net::ERR_INVALID_HTTP_RESPONSE$/, null),
  },
  {
    name: 'bare',
    answer: { bare: true, body: 'No header that a server sends.' },
    owed: down({ kind: 'bad-response' }),
  },
  {
    name: 'redirect-loop',
    answer: redirect('/'),
    requestsEach: 21,
    owed: down({ kind: 'redirect-loop' }),
    ...codes(/^net::ERR_TOO_MANY_REDIRECTS$/, /^NS_ERROR_REDIRECT_LOOP$/),
  },
  {
    name: 'long-chain',
    answer: chain(40),
    requestsEach: 21,
    owed: down({ kind: 'redirect-loop' }),
    ...codes(/^net::ERR_TOO_MANY_REDIRECTS$/, /^NS_ERROR_REDIRECT_LOOP$/),
  },
  {
    name: 'bad-location',
    answer: redirect('http://%%bad'),
    owed: down({ kind: 'bad-response' }),
    ...codes(/^net::ERR_INVALID_REDIRECT$/, /^NS_ERROR_CORRUPTED_CONTENT$/),
  },
  {
    name: 'redirect-elsewhere',
    answer: { in: (lab) => redirect(lab.url('parking', '/', { host: PARKED })) },
    endsAt: { in: (lab) => lab.url('parking', '/', { host: PARKED }) },
    owed: down({ kind: 'redirected-elsewhere', host: PARKED }),
  },
  {
    name: 'to-ftp',
    answer: redirect('ftp://files.test.example/'),
    owed: down({ kind: 'redirected-elsewhere', host: 'files.test.example' }),
    ...codes(/^net::ERR_ABORTED$/, null),
  },
  {
    name: 'to-unsafe-port',
    answer: { in: (lab) => redirect(`http://${lab.site('to-unsafe-port').address}:6666/`) },
    owed: down({ kind: 'network' }),
    ...codes(/^net::ERR_UNSAFE_PORT$/, /^NS_ERROR_NET_ON_RECEIVING_FROM$/),
  },
];
