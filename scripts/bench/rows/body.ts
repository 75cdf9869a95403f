// Owns N2: how little of a huge page is read, and how little of it the server has to send.
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Bench, Group } from '../bench.ts';
import { ratioOf } from '../compare.ts';
import { findingOf } from '../finding.ts';
import { openJobs, type Subject } from '../subjects.ts';

const SIZE = 10 * 1024 * 1024;
const PIECE = 64 * 1024;
/** How far the system's buffers run ahead differs from time to time. */
const SAMPLES = 21;
const GLANCE = 64 * 1024;

interface HugePage {
  readonly url: string;
  /** Bytes of body that the answers before the last `take` had sent when their connections ended. */
  take(): readonly number[];
  close(): void;
}

async function openHugePage(): Promise<HugePage> {
  let sent: number[] = [];
  const piece = Buffer.alloc(PIECE, '<p>Bread, cheese and wine, every day.</p>\n');
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': SIZE, connection: 'close' });
    let taken = 0;
    // The next piece goes out when the system has taken the one before: what nobody reads is not sent.
    const send = () => {
      if (taken >= SIZE || response.destroyed) return;
      response.write(piece, (error) => {
        if (error) return;
        taken += piece.length;
        send();
      });
    };
    send();
    response.once('close', () => sent.push(taken));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    take() {
      const taken = sent;
      sent = [];
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const body: Group = {
  rows: ['N2'],
  async run(bench) {
    const page = await openHugePage();
    try {
      for (const subject of ['Chromium, LevelDB', 'Firefox'] as const) await measure(bench, subject, page);
    } finally {
      page.close();
    }
  },
};

async function measure(bench: Bench, subject: Subject, page: HugePage): Promise<void> {
  const where = subject === 'Firefox' ? subject : 'Chromium';
  const session = await openJobs(subject);
  const [reads, writes]: [number[], number[]] = [[], []];
  try {
    for (let times = 0; times < SAMPLES; times += 1) {
      page.take();
      const read = await session.run('readBodyOf', { url: page.url });
      // Connections end a moment after they were given up.
      await new Promise((resolve) => setTimeout(resolve, 200));
      reads.push(read);
      writes.push((page.take()[0] ?? SIZE) / SIZE);
    }
  } finally {
    await session.close();
  }
  const judged = { row: 'N2', subject: where };
  const read = { ...judged, what: 'read of 10 MB ÷ (64 kB + a piece of 64 kB)', bar: { most: 1 } };
  const written = { ...judged, what: 'written by the server ÷ 10 MB', bar: { most: 0.6 } };
  bench.found(findingOf(read, ratioOf(reads.map((bytes) => bytes / (GLANCE + PIECE)))));
  bench.found(findingOf(written, ratioOf(writes)));
}
