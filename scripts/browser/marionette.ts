// Owns the wire to Firefox: length-prefixed JSON over TCP, and the turns that make "switch, then do" one step.
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import type { Group } from './group.ts';
import { readOutcome, type Runnable, toExpression } from './script.ts';
import { oneAtATime, poll } from './wait.ts';

export type Send = <T>(command: string, params?: object) => Promise<T>;

export interface Marionette {
  /** Runs a job with the tab selected, and nothing else in between. */
  inTab<T>(handle: string, job: (send: Send) => Promise<T>): Promise<T>;
  /** Runs a job on the tab that was there first, which never goes away, and leaves the selected one in front. */
  apart<T>(job: (send: Send) => Promise<T>): Promise<T>;
  send: Send;
}

export interface Value<T> {
  readonly value: T;
}

interface Waiting {
  readonly command: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Reply = readonly [
  type: number,
  id: number,
  error: { readonly error: string; readonly message: string } | null,
  result: unknown,
];

const PORT_FILE = 'MarionetteActivePort';

/** Firefox would find the port file of an earlier life, and so would we. */
export function forgetPort(profile: string): void {
  rmSync(path.join(profile, PORT_FILE), { force: true });
}

async function dial(profile: string, group: Group): Promise<net.Socket> {
  const port = poll('Firefox to listen', () => Number(readFileSync(path.join(profile, PORT_FILE), 'utf8')), {
    timeoutMs: 60_000,
    everyMs: 20,
  });
  const early = group.ended.then((words) => Promise.reject(new Error(`Firefox has ended. ${words}`)));
  const socket = net.connect(await Promise.race([port, early]), '127.0.0.1');
  socket.setNoDelay(true);
  await once(socket, 'connect');
  return socket;
}

export async function connectMarionette(profile: string, group: Group): Promise<Marionette> {
  const socket = await dial(profile, group);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let buffer = Buffer.alloc(0);
  let gone: string | undefined;

  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const end = colon + 1 + Number(buffer.subarray(0, colon));
      if (colon < 0 || buffer.length < end) return;
      const message = JSON.parse(buffer.subarray(colon + 1, end).toString()) as Reply | object;
      buffer = buffer.subarray(end);
      // The first message is a greeting.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message as unknown as Reply;
      const call = waiting.get(id);
      waiting.delete(id);
      if (error) call?.reject(new Error(`${call.command}: ${error.error}: ${error.message}`));
      else call?.resolve(result);
    }
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    gone = 'Firefox has ended';
    for (const call of waiting.values()) call.reject(new Error(`${call.command}: ${gone}`));
  });

  const send: Send = <T>(command: string, params: object = {}) =>
    new Promise<T>((resolve, reject) => {
      if (gone !== undefined) return reject(new Error(`${command}: ${gone}`));
      const id = ++lastId;
      waiting.set(id, { command, resolve: (result) => resolve(result as T), reject });
      const text = JSON.stringify([0, id, command, params]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  const turn = oneAtATime();
  return {
    send,
    apart: (job) => turn(() => job(send)),
    inTab: (handle, job) =>
      turn(async () => {
        await send('WebDriver:SwitchToWindow', { handle });
        return job(send);
      }),
  };
}

/** Runs code with the browser's own rights, in the window that holds the selected tab. */
export async function inChrome<T>(send: Send, code: Runnable, args: readonly unknown[] = []): Promise<T> {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    const script = `${toExpression(code, args)}.then(arguments[0]);`;
    const { value } = await send<Value<string>>('WebDriver:ExecuteAsyncScript', { script, args: [] });
    return readOutcome<T>(value);
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}
