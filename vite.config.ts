// One source, two builds: `vite build --mode chrome|firefox`.
import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import base from './manifest.json' with { type: 'json' };
import { standAloneVerifier, verifierWords } from './scripts/build/stand-alone-verifier.ts';

/** Firefox runs an event page where Chromium runs a service worker, and wants to know what data leaves. */
function firefoxManifest(): Record<string, unknown> {
  const {
    minimum_chrome_version: _chromeOnly,
    // A Firefox that is always private would not even start us, and could not be told that nothing is kept there.
    incognito: _onlyInChromium,
    // Firefox knows no such key: there nobody can connect from outside.
    externally_connectable: _nobody,
    // Firefox takes what it is managed by without being told its shape.
    storage: _shapeOfPolicy,
    // Firefox has a sidebar in its place.
    side_panel: _inChromium,
    permissions,
    ...common
  } = base;
  return {
    ...common,
    // Its event page holds the reader itself.
    permissions: permissions.filter((permission) => permission !== 'offscreen' && permission !== 'sidePanel'),
    sidebar_action: {
      default_panel: base.side_panel.default_path,
      default_title: '__MSG_ticketTitle__',
      default_icon: base.icons,
      open_at_install: false,
    },
    background: { scripts: [base.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'downlog@downlog.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}

/**
 * Every browser that the manifest admits has a native `browser`, which the polyfill only hands on: 10 kB at each cold
 * start for nothing. Vite's preloader of style sheets has none to preload, and costs the popup 1 kB.
 */
const NATIVE_BROWSER = '\0native-browser';
const weight: Plugin = {
  name: 'weight',
  enforce: 'pre',
  resolveId: (id) => (id === 'webextension-polyfill' ? NATIVE_BROWSER : null),
  load(id) {
    if (id.startsWith(NATIVE_BROWSER)) return 'export default globalThis.browser;';
    return id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null;
  },
};

/**
 * Workers and popup have their own copy of every module and style sheet. A file that they shared would carry what only the
 * others use of it, and one file more to fetch costs a cold start more than all that is in it. What is loaded after the first
 * paint, and is most of another page, they share.
 */
function apart(name: string, room: string, shared?: RegExp): Plugin {
  const mark = `?${name}`;
  return {
    name: `${name}-apart`,
    enforce: 'pre',
    async resolveId(source, importer = '', options) {
      // Who asks for another room's files asks for its own copies of them.
      if (options.custom?.['apart'] === true) return null;
      if (shared?.test(source) || (!importer.endsWith(mark) && !importer.includes(room))) return null;
      const from = importer.replace(mark, '');
      const resolved = await this.resolve(source, from, {
        ...options,
        skipSelf: true,
        custom: { apart: true },
      });
      const isOurs =
        resolved &&
        !resolved.external &&
        /^(?:\0native-browser|[^\0].*\.(?:tsx?|m?js|css))$/.test(resolved.id);
      return isOurs ? { ...resolved, id: resolved.id + mark } : resolved;
    },
  };
}

const SHARED_BY_POPUP =
  /\/src\/(?:time\/(?:duration|instant|interval)|base\/result|domain\/tally|platform\/messaging|ui\/data\/ask)\.ts\?popup$/;

/** What a worker of Chromium would do if it could have workers need not be in it. */
const noWorkers: Plugin = {
  name: 'no-workers',
  transform(code, id) {
    if (!/\/platform\/(?:reader|weekly-backup)\.ts/.test(id)) return null;
    const without = code.replace(/typeof Worker === (['"])undefined\1/, 'true');
    if (without === code)
      throw new Error(`Whether there are workers is found out in another way than before in ${id}`);
    return { code: without, map: null };
  },
};

/** Preact has one branch that takes markup for `dangerouslySetInnerHTML`. We have no use for it, and reviewers are right to ask. */
const noMarkup: Plugin = {
  name: 'no-markup',
  transform(code, id) {
    if (!/\/preact\/dist\/preact\.\w+(?:\?|$)/.test(id)) return null;
    const without = code.replace(/\w\.innerHTML=\w\.__html/, 'void 0');
    if (without === code) throw new Error('Preact sets markup in another way than before');
    return { code: without, map: null };
  },
};

/**
 * The store asks for rows at once, and always in a transaction of its own: what idb has for walking through rows, and for
 * asking a database without a transaction, is never needed.
 */
const bareStore: Plugin = {
  name: 'bare-store',
  transform(code, id) {
    if (id.includes('/src/store/') && BEYOND_BARE.test(code))
      throw new Error(`What idb is made without is used in ${id}`);
    if (!/\/idb\/build\/index\.js(?:\?|$)/.test(id)) return null;
    const shorter = code.replace(/const readMethods =[^]*const advanceMethodProps =[^]*(?=export \{)/, '');
    const bare = shorter.replace('getCursorAdvanceMethods().includes(func)', 'false');
    if (shorter === code || bare === shorter)
      throw new Error('idb has its shortcuts in another place than before');
    return { code: bare, map: null };
  },
};
const BEYOND_BARE =
  /openCursor|\.iterate\(|for await|\bdb\.(?:get|put|add|delete|clear|count)(?:All|Key|AllKeys)?(?:FromIndex)?\(/;

/** What Vite has made small becomes three per cent smaller: every byte is read at each cold start. */
const smaller: Plugin = {
  name: 'smaller',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code, {
        module: true,
        ecma: 2020,
        // Nothing of ours reads a property for what reading does, or makes something with `new` of a plain function.
        compress: { passes: 6, hoist_funs: true, pure_getters: true, unsafe_arrows: true, inline: 1 },
      });
      chunk.code = code ?? chunk.code;
    }
  },
};

/** The worker's file holds the worker, not the way to another file: that one would be fetched at each cold start, too. */
const workerAtOnce: Plugin = {
  name: 'worker-at-once',
  enforce: 'post',
  writeBundle({ dir = '' }, bundle) {
    const loader = path.join(dir, 'service-worker-loader.js');
    const [, name = ''] = /^import '\.\/(.+)';\s*$/.exec(readFileSync(loader, 'utf8')) ?? [];
    const worker = bundle[name];
    if (worker?.type !== 'chunk' || worker.imports.length > 0) throw new Error('The worker is not one file');
    renameSync(path.join(dir, name), loader);
  },
};

/** Entries that pages and the background start by name. */
const WORKERS = new Set(['reader', 'clerk', 'board']);

export default defineConfig(({ mode }) => {
  const firefox = mode === 'firefox';
  const building = mode === 'chrome' || firefox;
  const manifest = firefox ? firefoxManifest() : base;
  const target = firefox ? 'firefox140' : 'chrome148';
  return {
    plugins: building
      ? [
          apart('background', '/src/background/'),
          // A picture of the popup has its own copies, too: what it shared with the popup would be files of their own there.
          apart('picture', '/onboarding/drawn-popup.tsx', /\/copy-(?:timeline|cause)\.ts$/),
          apart('popup', '/pages/popup/', /\/copy-(?:timeline|cause)\.ts$/),
          apart('reader', '/src/reader/'),
          apart('clerk', '/src/clerk/'),
          apart('board', '/pages/dashboard/board-worker.ts'),
          weight,
          ...(firefox ? [] : [noWorkers]),
          noMarkup,
          bareStore,
          verifierWords,
          crx({ manifest: manifest as unknown as ManifestV3Export, browser: firefox ? 'firefox' : 'chrome' }),
          smaller,
          workerAtOnce,
          standAloneVerifier(target),
        ]
      : [],
    build: {
      outDir: `dist/${mode}`,
      emptyOutDir: true,
      rollupOptions: {
        input: {
          reader: 'src/reader/index.ts',
          clerk: 'src/clerk/index.ts',
          board: 'src/ui/pages/dashboard/board-worker.ts',
          dashboard: 'src/ui/pages/dashboard/index.html',
          outage: 'src/ui/pages/outage/index.html',
          report: 'src/ui/pages/report/index.html',
          ticket: 'src/ui/pages/ticket/index.html',
          verifier: 'src/ui/pages/verifier/index.html',
          onboarding: 'src/ui/pages/onboarding/index.html',
          ...(firefox ? {} : { 'reader-document': 'src/reader/index.html' }),
        },
        // Whoever starts a worker has to know its name.
        output: {
          entryFileNames: ({ name }) => (WORKERS.has(name) ? '[name].js' : 'assets/[name]-[hash].js'),
          // What the popup's first paint and its later parts share would else be five small files.
          codeSplitting: { groups: [{ name: 'popup', test: SHARED_BY_POPUP }] },
        },
      },
      // All that a page imports is fetched at once, instead of one file telling of the next.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
      },
      target,
    },
    test: {
      projects: [
        {
          test: {
            name: 'node',
            include: ['test/**/*.test.ts'],
            exclude: ['test/browser/**'],
            maxWorkers: 2,
            testTimeout: 60_000,
          },
        },
        {
          test: {
            name: 'browser',
            include: ['test/browser/**/*.test.ts'],
            // Most of them wait, for half a minute to be over or for a computer to sleep: two files at a time fill two cores.
            maxWorkers: 2,
            // Tests of one file that wait at the same time are many browsers that do nothing.
            maxConcurrency: 12,
            testTimeout: 240_000,
            hookTimeout: 240_000,
          },
        },
      ],
    },
  };
});
