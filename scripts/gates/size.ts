// Owns the sizes that a build may have: every byte is read at each cold start of the worker and of the popup.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Gate } from './gates.ts';

const DIST = 'dist/chrome';
const KB = 1000;
/** Nobody loads all of it: what a page may weigh is what its user waits for. */
const BARS = {
  ...{ worker: 40 * KB, reader: 55 * KB, popup: 18 * KB, page: 80 * KB, board: 50 * KB },
  ...{ all: 460 * KB, file: 250 * KB },
} as const;
const PAGES = ['options', 'outage', 'report', 'ticket', 'onboarding', 'verifier'] as const;

export const SIZE_GATE: Gate = {
  name: 'size (worker, reader, popup, all scripts)',
  check: () => {
    const worker = closure([workerEntry()]);
    const popup = closure(entriesOf('src/ui/pages/popup/index.html'));
    const all = scripts();
    const rows = [
      row('worker, gzip', gzipped(worker), BARS.worker),
      row('reader, gzip', gzipped(['reader.js']), BARS.reader),
      row('popup scripts and styles, gzip', gzipped(popup), BARS.popup),
      ...PAGES.map((page) =>
        row(
          `page of ${page}, gzip`,
          gzipped(closure(entriesOf(`src/ui/pages/${page}/index.html`))),
          BARS.page,
        ),
      ),
      // Its worker is started by name.
      row(
        'page of dashboard with its worker, gzip',
        gzipped(closure([...entriesOf('src/ui/pages/dashboard/index.html'), 'board.js'])),
        BARS.board,
      ),
      row('all scripts, gzip', gzipped(all), BARS.all),
      row('largest file', Math.max(...all.map((file) => read(file).length)), BARS.file),
    ];
    console.log(rows.map(({ text }) => `       ${text}`).join('\n'));
    const over = rows.filter(({ isOver }) => isOver);
    return Promise.resolve(over.length === 0 ? null : over.map(({ text }) => text).join('\n'));
  },
};

function row(name: string, size: number, bar: number): { readonly text: string; readonly isOver: boolean } {
  const text = `${name}: ${(size / KB).toFixed(1)} kB of ${bar / KB} kB`;
  return { text, isOver: size > bar };
}

const read = (file: string): Buffer => readFileSync(path.join(DIST, file));

function gzipped(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
}

function scripts(): string[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
}

function workerEntry(): string {
  const manifest = JSON.parse(read('manifest.json').toString()) as { background: { service_worker: string } };
  return manifest.background.service_worker;
}

/** Scripts and style sheets that a page names. */
function entriesOf(page: string): string[] {
  const named = read(page)
    .toString()
    .matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g);
  return [...named].map(([, file = '']) => file);
}

/** These files and everything that they import, directly or not. */
function closure(entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const imports = read(file)
      .toString()
      .matchAll(/(?:from|import)\s*["'](\.[^"']+|\/[^"']+)["']/g);
    for (const [, to = ''] of imports)
      waiting.push(to.startsWith('/') ? to.slice(1) : path.join(path.dirname(file), to));
  }
  return [...seen];
}
