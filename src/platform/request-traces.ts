// Owns what the network stack says of our own requests: fetch itself gives the same error for everything.
import browser from 'webextension-polyfill';
import type { Clock } from '../time/clock.ts';
import { milliseconds } from '../time/duration.ts';

export type RequestTrace = {
  readonly error: string | null;
  readonly address: string | null;
  readonly redirects: readonly string[];
  readonly statusLine: string | null;
};

export interface TraceHandle {
  end(isFailure: boolean): Promise<RequestTrace | null>;
}

type Details = {
  readonly requestId: string;
  readonly url: string;
  readonly ip?: string;
  readonly error?: string;
  readonly redirectUrl?: string;
  readonly statusLine?: string;
  readonly frameId: number;
  readonly initiator?: string;
  readonly originUrl?: string;
};

type Listener = {
  requestId: string | null;
  trace: RequestTrace;
  isOver: boolean;
  settle: () => void;
};

const NOTHING: RequestTrace = { error: null, address: null, redirects: [], statusLine: null };
/** Requests of the extension itself belong to no tab; a page's requests must not wake us. */
const FILTER: browser.WebRequest.RequestFilter = {
  urls: ['http://*/*', 'https://*/*'],
  types: ['xmlhttprequest'],
  tabId: -1,
};
/**
 * The last word on a request comes up to 22 ms after fetch has settled, on a computer that has little to do. Some requests
 * have none, and the attempt is over by then: waiting for it costs only patience.
 */
const LATE = milliseconds(1500);

/** Starts listening, and gives what begins a trace of the next request to an address. */
export function traceRequests(clock: Clock): (url: string) => TraceHandle {
  const waiting = new Map<string, Listener[]>();
  const running = new Map<string, Listener>();
  const hear =
    (update: (details: Details) => Partial<RequestTrace>, isLast: boolean) => (details: Details) => {
      const listener = running.get(details.requestId);
      if (!listener) return;
      listener.trace = { ...listener.trace, ...definedOf(update(details)) };
      listener.isOver ||= isLast;
      listener.settle();
    };
  const begin = (details: Details) => {
    if (!isOwn(details)) return;
    const listener = waiting.get(details.url)?.find(({ requestId }) => requestId === null);
    if (!listener) return;
    listener.requestId = details.requestId;
    running.set(details.requestId, listener);
  };

  const { webRequest } = browser;
  const answered = ({ ip, statusLine }: Details) => ({ address: ip ?? null, statusLine: statusLine ?? null });
  webRequest.onBeforeRequest.addListener((details) => begin(details), FILTER);
  webRequest.onBeforeRedirect.addListener((details) => {
    const before = running.get(details.requestId)?.trace.redirects ?? [];
    hear(() => ({ redirects: [...before, details.redirectUrl] }), false)(details);
  }, FILTER);
  webRequest.onResponseStarted.addListener(hear(answered, false), FILTER);
  webRequest.onCompleted.addListener(hear(answered, true), FILTER);
  webRequest.onErrorOccurred.addListener(
    hear(({ error, ip }) => ({ error: error ?? null, address: ip ?? null }), true),
    FILTER,
  );

  return (url) => {
    const listener: Listener = { requestId: null, trace: NOTHING, isOver: false, settle: () => {} };
    waiting.set(url, [...(waiting.get(url) ?? []), listener]);
    return {
      async end(isFailure) {
        await settled(clock, listener, isFailure);
        const others = (waiting.get(url) ?? []).filter((other) => other !== listener);
        if (others.length > 0) waiting.set(url, others);
        else waiting.delete(url);
        if (listener.requestId === null) return null;
        running.delete(listener.requestId);
        return listener.trace;
      },
    };
  };
}

/**
 * Whether the background itself asked. The reader of status pages may ask the same address at the same time: in Chromium it
 * belongs to a document, and the worker to none; Firefox tells who asked.
 */
function isOwn({ originUrl, initiator, frameId }: Details): boolean {
  if (originUrl !== undefined) return originUrl === location.href;
  return frameId === -1 && browser.runtime.getURL('').startsWith(initiator ?? '');
}

/** A failure's reason comes with the last event; of a success only the address is wanted, which comes early. */
function settled(clock: Clock, listener: Listener, isFailure: boolean): Promise<void> {
  const isSettled = () => listener.isOver || (!isFailure && listener.trace.address !== null);
  if (isSettled()) return Promise.resolve();
  return new Promise((resolve) => {
    const stopTimer = clock.startTimer(LATE, resolve);
    listener.settle = () => {
      if (!isSettled()) return;
      stopTimer();
      resolve();
    };
  });
}

function definedOf(update: Partial<RequestTrace>): Partial<RequestTrace> {
  return Object.fromEntries(Object.entries(update).filter(([, value]) => value !== null));
}
