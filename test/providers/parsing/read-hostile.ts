// Owns reading hostile bodies in a process of its own, whose heap is small: a line each, how it ended and how long it took.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBody, type Body } from '../../../src/providers/parsing/body.ts';
import { plainText } from '../../../src/providers/parsing/plain-text.ts';
import { readStatus } from '../../../src/providers/read-status.ts';
import type { Technology } from '../../../src/domain/technology.ts';
import { instant } from '../../../src/time/instant.ts';
import { HOSTILE_BODIES } from './hostile-bodies.ts';

export type Line = {
  readonly name: string;
  readonly kind: Body['kind'];
  readonly technology: Technology | null;
  readonly why: string | null;
  readonly items: number;
  /** Characters of the longest text in it. */
  readonly most: number;
  readonly ms: number;
  /** Whether objects that have nothing to do with it have got a member of it. */
  readonly polluted: boolean;
};

const NOW = instant(Date.UTC(2026, 0, 1));

for (const [name, make] of Object.entries(HOSTILE_BODIES)) report(name, make());
for (const folder of process.argv.slice(2))
  for (const name of readdirSync(folder)) report(join(folder, name), readFileSync(join(folder, name)));

function report(name: string, content: string | Uint8Array): void {
  const began = performance.now();
  const body = readBody(content);
  const most = Math.max(0, ...textsOf(body).map((text) => text.length));
  const { technology } = readStatus(body, { url: null, at: NOW });
  const polluted = 'x' in {};
  const ms = Math.round(performance.now() - began);
  const why = body.kind === 'unreadable' ? body.why : null;
  const items = body.kind === 'feed' ? body.feed.items.length : 0;
  const line: Line = { name, kind: body.kind, technology, why, items, most, ms, polluted };
  console.log(JSON.stringify(line));
}

function textsOf(body: Body): string[] {
  if (body.kind === 'feed') return body.feed.items.flatMap((item) => [item.title, plainText(item.body)]);
  return body.kind === 'html' || body.kind === 'text' ? [plainText(body.text)] : [];
}
