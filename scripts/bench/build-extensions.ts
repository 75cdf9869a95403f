// Owns the three extensions of the bench: the real one, the one that runs jobs, and an empty one.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const OUT = path.resolve('out/bench');
const HERE = path.resolve('scripts/bench/extension');

export type Engine = 'chrome' | 'firefox';

/** The real extension, built as for the store, in a folder of its own. */
export async function buildReal(engine: Engine): Promise<string> {
  const outDir = path.join(OUT, `real-${engine}`);
  await build({ mode: engine, logLevel: 'error', build: { outDir } });
  return outDir;
}

/** Runs jobs for the bench, with the real modules in it. */
export async function buildJobs(engine: Engine): Promise<string> {
  return buildWorker('worker', path.join(OUT, `jobs-${engine}`), engine);
}

/** A background that does nothing. */
export async function buildEmpty(): Promise<string> {
  return buildWorker('empty-worker', path.join(OUT, 'empty'), 'chrome');
}

async function buildWorker(entry: string, outDir: string, engine: Engine): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: path.resolve('public'),
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      target: engine === 'firefox' ? 'firefox140' : 'chrome148',
      rollupOptions: { input: path.join(HERE, `${entry}.ts`), output: { entryFileNames: 'worker.js' } },
    },
  });
  mkdirSync(outDir, { recursive: true });
  writeFileSync(path.join(outDir, 'page.html'), PAGE);
  writeFileSync(path.join(outDir, 'manifest.json'), JSON.stringify(manifestOf(entry, engine), null, 2));
  return outDir;
}

/** The least that is painted: a page's cost without anything of ours in it. */
const PAGE = '<!doctype html><meta charset="utf-8"><title>bench</title><p>Downlog</p>';

function manifestOf(entry: string, engine: Engine): Record<string, unknown> {
  return {
    manifest_version: 3,
    name: `bench ${entry}`,
    version: '0.0.0',
    default_locale: 'en',
    action: {},
    background:
      engine === 'firefox'
        ? { scripts: ['worker.js'], type: 'module' }
        : { service_worker: 'worker.js', type: 'module' },
    permissions: ['alarms', 'storage', 'unlimitedStorage', 'webRequest'],
    host_permissions: ['http://*/*', 'https://*/*'],
    ...(engine === 'firefox'
      ? {
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
          browser_specific_settings: { gecko: { id: 'bench@downlog.example' } },
        }
      : {}),
  };
}
