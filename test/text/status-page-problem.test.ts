// Owns the sentences beside the field of a status page, in English: one for each thing that can be wrong, and none in codes alone.
import { expect, test } from 'vitest';
import { sayEnglish } from '../../scripts/replay/english.ts';
import type { HttpUrlProblem } from '../../src/base/http-url.ts';
import type { PollProblem } from '../../src/domain/poll.ts';
import { sayStatusPageProblem } from '../../src/text/status-page-problem.ts';

const ADDRESSES: readonly HttpUrlProblem[] = [
  ...(['empty', 'too-long', 'not-a-url', 'not-http', 'has-credentials', 'unsafe-port'] as const),
];
const http = (status: number): PollProblem => ({ kind: 'http', status });
const PROBLEMS: readonly PollProblem[] = [
  ...[429, 403, 404, 500].map(http),
  ...([{ kind: 'permission', host: 'x.example' }] as const),
  ...([{ kind: 'elsewhere', host: 'y.example' }] as const),
  ...([{ kind: 'network', code: null }] as const),
  ...([{ kind: 'timeout' }] as const),
  ...([{ kind: 'too-large', most: 1 }] as const),
  ...([{ kind: 'empty' }] as const),
  ...([{ kind: 'unrecognised', found: 'html' }] as const),
  ...([{ kind: 'wrong-shape', technology: 'statuspage', missing: 'page' }] as const),
  ...([{ kind: 'unreadable', why: 'reader' }] as const),
];

test('each problem has a whole sentence of its own', () => {
  const sentences = [
    ...ADDRESSES.map((problem) => sayStatusPageProblem(sayEnglish, { kind: 'not-an-address', problem })),
    sayStatusPageProblem(sayEnglish, { kind: 'for-people-only' }),
    ...PROBLEMS.map((problem) => sayStatusPageProblem(sayEnglish, { ...problem, mayAsk: [] })),
  ];
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{12,}$/);
  for (const sentence of sentences.slice(ADDRESSES.length)) expect(sentence).not.toMatch(/: HTTP \d+\.$/);
});

test('who is tired of us, wants a key or has moved is told apart', () => {
  const say = (problem: PollProblem) => sayStatusPageProblem(sayEnglish, { ...problem, mayAsk: [] });
  expect(say(http(429))).toContain('fewer requests');
  expect(say(http(401))).toContain('HTTP 401');
  expect(say(http(410))).toContain('nothing at this address');
  expect(say({ kind: 'elsewhere', host: 'y.example' })).toContain('y.example');
  expect(say({ kind: 'permission', host: 'x.example' })).toContain('x.example');
});
