// Owns one site of the lab: an address of its own, an answer that can change at any moment, and what it really did.
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { connectionFault, type Answer, type Served, type Tls } from './answer.ts';
import type { Front } from './front.ts';
import { play, tearDown } from './play.ts';

export type Change = { readonly at: number; readonly answer: Answer };

export class Site {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  /** What was asked, oldest first. */
  readonly requests: Served[] = [];
  /** When it began to answer in which way. */
  readonly changes: Change[] = [];
  /** Connections that were made, with or without a request on them. */
  connections = 0;
  /** Requests that were under way at the same time, at most. */
  mostAtOnce = 0;
  tls: Tls = { certificate: 'good' };
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #answer: Answer = {};
  #underWay = 0;

  private constructor(name: string, server: Server) {
    const { address, port } = server.address() as AddressInfo;
    this.name = name;
    this.address = address;
    this.port = port;
    this.#server = server;
  }

  static async open(name: string, address: string, front: Front, answer: Answer): Promise<Site> {
    const server = createServer();
    server.listen(0, address);
    await once(server, 'listening');
    const site = new Site(name, server);
    server.on('connection', (socket) => site.#connect(socket, front));
    site.answer = answer;
    return site;
  }

  get answer(): Answer {
    return this.#answer;
  }

  /** From now on. Connections that stand stay, unless nobody is there any more. */
  set answer(answer: Answer) {
    const before = connectionFault(this.#answer);
    const after = connectionFault(answer);
    this.#answer = answer;
    this.changes.push({ at: Date.now(), answer });
    if (after !== null) this.#hangUp();
    if (after === 'refused' && before !== 'refused') this.#server.close();
    if (after !== 'refused' && before === 'refused') this.#server.listen(this.port, this.address);
  }

  serve(request: IncomingMessage, response: ServerResponse, secure: boolean): void {
    const { method = '', url: path = '', headers, socket } = request;
    const asked = { method, path, headers, secure };
    const answer = typeof this.#answer === 'function' ? this.#answer(asked) : this.#answer;
    // A fault of the connection that came between the connection and its first request.
    const reply = isReply(answer) ? answer : { fault: 'reset' as const };
    const before = socket.bytesWritten;
    const served: Served = { ...asked, at: Date.now(), reply, endedAt: null, written: 0 };
    this.requests.push(served);
    this.#underWay += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#underWay);
    response.once('close', () => {
      this.#underWay -= 1;
      served.endedAt = Date.now();
      served.written = socket.bytesWritten - before;
    });
    play(reply, method, response);
  }

  close(): void {
    this.#hangUp();
    if (this.#server.listening) this.#server.close();
  }

  #connect(socket: Socket, front: Front): void {
    this.connections += 1;
    if (connectionFault(this.#answer) !== null) return tearDown(socket);
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    front.accept(socket, this.tls);
  }

  #hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

type Replying = Exclude<Answer, (...asked: never[]) => unknown>;

function isReply(answer: Replying): answer is Served['reply'] {
  return connectionFault(answer) === null;
}
