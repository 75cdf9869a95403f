// Owns the wire to Firefox: length-prefixed JSON over TCP.
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import type { Group } from './group.ts';
import { poll } from './wait.ts';

export type Send = <T>(command: string, params?: object) => Promise<T>;

interface Call {
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

const portFile = (profile: string): string => path.join(profile, 'MarionetteActivePort');

/** The port of an earlier life would be taken for the one to come. */
export function forgetPort(profile: string): void {
  rmSync(portFile(profile), { force: true });
}

async function dial(profile: string, group: Group): Promise<net.Socket> {
  let end: string | undefined;
  void group.ended.then((words) => (end = `Firefox has ended. ${words}`));
  const port = await poll('Firefox to listen', () => end ?? readFileSync(portFile(profile), 'utf8'), {
    timeoutMs: 60_000,
    everyMs: 20,
  });
  if (end !== undefined) throw new Error(end);
  const socket = net.connect(Number(port), '127.0.0.1');
  socket.setNoDelay(true);
  await once(socket, 'connect');
  return socket;
}

/** Splits `12:[1,2,null,{}]…` into its messages. */
function messageReader(receive: (message: unknown) => void): (chunk: Buffer) => void {
  let buffer = Buffer.alloc(0);
  return (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const end = colon + 1 + Number(buffer.subarray(0, colon));
      if (colon < 0 || buffer.length < end) return;
      const text = buffer.subarray(colon + 1, end).toString();
      buffer = buffer.subarray(end);
      receive(JSON.parse(text));
    }
  };
}

export async function connectMarionette(profile: string, group: Group): Promise<Send> {
  const socket = await dial(profile, group);
  const calls = new Map<number, Call>();
  let lastId = 0;
  let gone = false;

  const receive = (message: unknown) => {
    // The first message is a greeting, and no reply.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as unknown as Reply;
    const call = calls.get(id);
    calls.delete(id);
    if (error) call?.reject(new Error(`${call.command}: ${error.error}: ${error.message}`));
    else call?.resolve(result);
  };
  socket.on('data', messageReader(receive));
  // Whoever waits learns of a broken connection from its close.
  socket.on('error', () => {});
  socket.on('close', () => {
    gone = true;
    for (const { command, reject } of calls.values()) reject(new Error(`${command}: Firefox has ended`));
  });

  return <T>(command: string, params: object = {}) =>
    new Promise<T>((resolve, reject) => {
      if (gone) return reject(new Error(`${command}: Firefox has ended`));
      const id = ++lastId;
      calls.set(id, { command, resolve: (result) => resolve(result as T), reject });
      const text = JSON.stringify([0, id, command, params]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
