// Owns the network of a story: its hosts answer as they really did, unless the observer's own line is in trouble.
import type { HttpUrl } from '../../src/base/http-url.ts';
import type { Network, TraceHandle } from '../../src/probes/http-exchange.ts';
import { milliseconds } from '../../src/time/duration.ts';
import type { Clock } from '../../src/time/clock.ts';
import { publisher, STATUS_PAGE } from './status-page.ts';
import { observedStates, truthOf, type Answer, type Span, type Story, type StoryTarget } from './story.ts';
import type { VirtualTime } from './virtual-time.ts';

export const WITNESSES = [
  'https://one.witness.test/',
  'https://two.witness.test/',
  'https://three.witness.test/',
];
export const FRESH_NAMES = 'https://*.fresh.test/';

const ANSWER_MS = 200;
const DNS_MS = 50;

export function urlOf({ host, path }: StoryTarget): string {
  return `https://${host}.example${path}`;
}

/** What a request met: an answer after a while, or an error of the network stack. */
type Meeting =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  | { readonly kind: 'error'; readonly error: string; readonly after: number }
  | { readonly kind: 'silence' };

/** `meet` is shared by all workers: the world goes on while they die. */
export function virtualNetwork(meet: Meet, time: VirtualTime, clock: Clock): Network {
  const traces = new Map<string, string>();
  return {
    clock,
    fetch: (input, init) => {
      const url = input as string;
      const meeting = meet(url, time.true);
      traces.delete(url);
      return new Promise((resolve, reject) => {
        const fail = (error: string) => {
          traces.set(url, error);
          reject(new TypeError('Failed to fetch'));
        };
        init?.signal?.addEventListener('abort', () => fail('net::ERR_ABORTED'));
        if (meeting.kind === 'error')
          clock.startTimer(milliseconds(meeting.after), () => fail(meeting.error));
        if (meeting.kind === 'answer') {
          clock.startTimer(milliseconds(ANSWER_MS), () => resolve(respond(url, meeting, time.true)));
        }
      });
    },
    traceOf: (url): TraceHandle => ({
      end: () => {
        const error = traces.get(url) ?? null;
        return Promise.resolve({
          error,
          address: error ? null : '192.0.2.1',
          redirects: [],
          statusLine: null,
        });
      },
    }),
    timingOf: () => Promise.resolve(null),
    forgetTimings: () => {},
  };
}

export type Meet = (url: string, at: number) => Meeting;

export function meetings(story: Story): Meet {
  const truth = truthOf(story);
  const publish = publisher(story);
  const targets = new Map(story.targets.map((target) => [urlOf(target), target]));
  const attempts = new Map<string, number>();
  const [offline, captive, dnsDown] = (['offline', 'captive-portal', 'dns-down'] as const).map((state) =>
    observedStates(story, state),
  );
  const within = (spans: readonly Span[] | undefined, at: number) =>
    spans?.some(({ from, to }) => from <= at && at < to) ?? false;
  return (url, at) => {
    if (within(offline, at)) return { kind: 'error', error: 'net::ERR_INTERNET_DISCONNECTED', after: 1 };
    if (within(dnsDown, at)) return { kind: 'error', error: 'net::ERR_NAME_NOT_RESOLVED', after: DNS_MS };
    if (within(captive, at))
      return { kind: 'error', error: 'net::ERR_CERT_AUTHORITY_INVALID', after: DNS_MS };
    if (url.startsWith(STATUS_PAGE)) {
      const body = publish(url.slice(STATUS_PAGE.length - 1), at);
      return { kind: 'answer', status: body === null ? 404 : 200, body: body ?? 'Not found' };
    }
    const target = targets.get(url);
    if (!target) return { kind: 'answer', status: 204, body: '' };
    const attempt = (attempts.get(target.id) ?? 0) + 1;
    attempts.set(target.id, attempt);
    return meetingOf(target, truth(target.id, at), attempt);
  };
}

function meetingOf(target: StoryTarget, answer: Answer, attempt: number): Meeting {
  if (answer === 'ok') return { kind: 'answer', status: 200, body: pageOf(target) };
  if (answer === 'timeout') return { kind: 'silence' };
  if (answer === 'refused') return { kind: 'error', error: 'net::ERR_CONNECTION_REFUSED', after: 1 };
  if (answer === 'reset') return { kind: 'error', error: 'net::ERR_CONNECTION_RESET', after: 20 };
  if (answer === 'dns') return { kind: 'error', error: 'net::ERR_NAME_NOT_RESOLVED', after: DNS_MS };
  if ('flap' in answer) {
    return fraction(`${target.id}:${attempt}`) < answer.flap
      ? { kind: 'silence' }
      : meetingOf(target, 'ok', attempt);
  }
  return { kind: 'answer', status: answer.status, body: answer.body ?? `Status ${answer.status}` };
}

/** One constant page a target. */
function pageOf({ id, mustContain }: StoryTarget): string {
  return `<html><title>${id}</title><p>The page of ${id}, as it always is. ${mustContain ?? ''}</p></html>`;
}

/** A string as a fraction of one, the same on every run (FNV-1a with a final mix). */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

function respond(url: string, { status, body }: Extract<Meeting, { kind: 'answer' }>, now: number): Response {
  const bytes = new TextEncoder().encode(body);
  let isRead = bytes.length === 0;
  const read = () => {
    const result = isRead ? { done: true } : { done: false, value: bytes };
    isRead = true;
    return Promise.resolve(result);
  };
  const reader = { read, cancel: () => Promise.resolve() };
  const headers = new Map([
    ['date', new Date(now).toUTCString()],
    ['content-type', 'text/html; charset=utf-8'],
  ]);
  const response = {
    status,
    url: url as HttpUrl,
    headers: { get: (name: string) => headers.get(name) ?? null },
    body: { getReader: () => reader, cancel: reader.cancel },
  };
  return response as unknown as Response;
}
