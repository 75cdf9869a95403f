// Owns the wire to Chromium: JSON messages that end in NUL, on the two extra pipes of the process.
import type { Readable, Writable } from 'node:stream';
import type { Group } from './group.ts';

export interface CdpEvent {
  readonly method: string;
  readonly params: unknown;
  readonly sessionId?: string;
}

export interface Cdp {
  send<T>(method: string, params?: object, sessionId?: string): Promise<T>;
  /** Returns the way to stop listening. */
  listen(listener: (event: CdpEvent) => void): () => void;
}

interface Reply extends Partial<CdpEvent> {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly method: string;
  readonly sessionId: string | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export function connectCdp(group: Group): Cdp {
  const to = group.child.stdio[3] as Writable;
  const from = group.child.stdio[4] as Readable;
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: CdpEvent) => void>();
  let lastId = 0;
  let gone: string | undefined;

  const failAll = (why: string, sessionId?: string) => {
    for (const [id, call] of waiting) {
      if (sessionId !== undefined && call.sessionId !== sessionId) continue;
      waiting.delete(id);
      call.reject(new Error(`${call.method}: ${why}`));
    }
  };
  const receive = (message: Reply) => {
    if (message.id === undefined) {
      const event = message as CdpEvent;
      // Nobody answers what was sent to a page that has just gone.
      if (event.method === 'Target.detachedFromTarget')
        failAll('the page is gone', (event.params as { sessionId: string }).sessionId);
      for (const listener of listeners) listener(event);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
    else call?.resolve(message.result);
  };

  let parts: Buffer[] = [];
  from.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      receive(JSON.parse(Buffer.concat([...parts, rest.subarray(0, end)]).toString()) as Reply);
      parts = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) parts.push(rest);
  });
  // Whoever waits learns of a broken pipe from the end of the process.
  for (const pipe of [to, from]) pipe.on('error', () => {});
  void group.ended.then((words) => {
    gone = `the browser has ended. ${words}`;
    failAll(gone);
  });

  return {
    send: <T>(method: string, params: object = {}, sessionId?: string) =>
      new Promise<T>((resolve, reject) => {
        if (gone !== undefined) return reject(new Error(`${method}: ${gone}`));
        const id = ++lastId;
        waiting.set(id, { method, sessionId, resolve: (result) => resolve(result as T), reject });
        to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
