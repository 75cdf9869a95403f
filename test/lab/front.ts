// Owns the way into the lab: one port takes plain and encrypted connections, and every request ends at its site.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import type { Tls } from './answer.ts';
import type { Authority } from './certificates.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse, secure: boolean) => void;

export interface Front {
  /** Takes a connection that has just been made. */
  accept(socket: Socket, tls: Tls): void;
}

const TLS_HANDSHAKE = 0x16;

export function makeFront(authority: Authority, handle: Handle): Front {
  const plain = quiet(createServer((request, response) => handle(request, response, false)));
  const encrypted = new Map<string, Server>();
  const serverFor = (tls: Tls) => {
    const key = JSON.stringify(tls);
    const known = encrypted.get(key);
    if (known) return known;
    const made = https.createServer(optionsFor(tls, authority), (request, response) =>
      handle(request, response, true),
    );
    encrypted.set(key, quiet(made));
    return made;
  };
  return {
    accept(socket, tls) {
      // A browser that goes away in the middle is no error of ours.
      socket.on('error', () => {});
      socket.once('data', (first: Buffer) => {
        socket.pause();
        const server = first[0] === TLS_HANDSHAKE ? serverFor(tls) : plain;
        socket.unshift(first);
        server.emit('connection', tls.wantsClientCertificate ? lingering(socket) : socket);
        process.nextTick(() => socket.resume());
      });
    },
  };
}

function optionsFor(tls: Tls, authority: Authority): https.ServerOptions {
  return {
    ...authority.leaves[tls.certificate],
    // What old TLS signs with has been forbidden since.
    ...(tls.old ? { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } : {}),
    ...(tls.wantsClientCertificate
      ? { requestCert: true, rejectUnauthorized: true, ca: authority.certificate }
      : {}),
  };
}

/** Whoever refuses and hangs up in one moment is heard by luck: the connection stays a little longer than its use. */
function lingering(socket: Socket): Duplex {
  const stream = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, done) {
      socket.write(chunk, done);
    },
    destroy(_error, done) {
      setTimeout(() => socket.end(), 200);
      done(null);
    },
  });
  socket.on('data', (chunk: Buffer) => stream.push(chunk));
  socket.on('end', () => stream.push(null));
  return stream;
}

/** Nobody but the test ends a connection: idle ones stay, hanging ones hang. */
function quiet<S extends Server>(server: S): S {
  server.keepAliveTimeout = 0;
  server.headersTimeout = 0;
  server.requestTimeout = 0;
  server.on('clientError', (_error, socket: Socket) => socket.destroy());
  return server;
}
