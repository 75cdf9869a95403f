// Owns playing one reply to one request, down to the broken bytes.
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Ending, Page, Reply, RequestFault } from './answer.ts';
import { headersOf, send } from './content.ts';

const FIRST_PART = 'x'.repeat(1000);
const PROMISED = 100_000;

export function play(reply: Reply, method: string, response: ServerResponse): void {
  const { socket } = response;
  if (!socket) return;
  if ('fault' in reply) playFault(reply.fault, socket);
  else if (reply.afterMs === undefined) playPage(reply, method, response, socket);
  else {
    const timer = setTimeout(() => playPage(reply, method, response, socket), reply.afterMs);
    response.once('close', () => clearTimeout(timer));
  }
}

function playFault(fault: RequestFault, socket: Socket): void {
  if (fault === 'closed') socket.end();
  else if (fault === 'reset') tearDown(socket);
  else if (fault === 'garbage') socket.end('\u0000\u0001 this is no answer that a browser knows\r\n\r\n');
}

function playPage(page: Page, method: string, response: ServerResponse, socket: Socket): void {
  const { status = 200, headers = {}, body = '', ending, headStatus, bare = false } = page;
  response.sendDate = !bare;
  response.statusCode = method === 'HEAD' && headStatus !== undefined ? headStatus : status;
  const type = bare ? {} : { 'content-type': 'text/html; charset=utf-8' };
  const own = ending === undefined ? headersOf(body) : promiseOf(ending);
  for (const [name, value] of Object.entries({ ...type, ...own, ...headers }))
    response.setHeader(name, value);
  if (method === 'HEAD' || status === 204 || status === 304) {
    response.removeHeader('content-length');
    response.end();
  } else if (ending === undefined) void send(response, body);
  else breakOff(ending, response, socket);
}

/** Without a length a body comes in chunks. */
function promiseOf(ending: Ending): Record<string, string> {
  return ending === 'cut-chunks' || ending === 'bad-chunk' ? {} : { 'content-length': String(PROMISED) };
}

/** The first part has to arrive before the end does: a moment lies between. */
function breakOff(ending: Ending, response: ServerResponse, socket: Socket): void {
  response.write(FIRST_PART);
  if (ending === 'stalled') return;
  const timer = setTimeout(() => {
    if (ending === 'reset') tearDown(socket);
    else if (ending === 'bad-chunk') socket.end('ZZZ\r\nthis chunk has no length\r\n');
    else socket.end();
  }, 100);
  response.once('close', () => clearTimeout(timer));
}

/** Under TLS the connection to tear down is the one below. */
export function tearDown(socket: Socket): void {
  const { _parent: below } = socket as { readonly _parent?: Socket };
  (below ?? socket).resetAndDestroy();
}
