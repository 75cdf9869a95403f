// One source, two builds: `vite build --mode chrome|firefox`.
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import base from './manifest.json' with { type: 'json' };

/** Firefox runs an event page where Chromium runs a service worker, and wants to know what data leaves. */
function firefoxManifest(): Record<string, unknown> {
  const {
    minimum_chrome_version: _chromeOnly,
    // A Firefox that is always private would not even start us, and could not be told that nothing is kept there.
    incognito: _onlyInChromium,
    // Firefox knows no such key: there nobody can connect from outside.
    externally_connectable: _nobody,
    ...common
  } = base;
  return {
    ...common,
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
const weight: Plugin = {
  name: 'weight',
  enforce: 'pre',
  resolveId: (id) => (id === 'webextension-polyfill' ? '\0native-browser' : null),
  load(id) {
    if (id === '\0native-browser') return 'export default globalThis.browser;';
    return id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null;
  },
};

/**
 * Worker and popup have their own copy of every module but Preact, of which all pages use the same parts. A chunk that they
 * shared would carry what only the others use of those modules, and every byte is read at each cold start.
 */
function apart(name: string, room: string): Plugin {
  const mark = `?${name}`;
  return {
    name: `${name}-apart`,
    enforce: 'pre',
    async resolveId(source, importer = '', options) {
      if (!importer.endsWith(mark) && !importer.includes(room)) return null;
      const from = importer.replace(mark, '');
      const resolved = await this.resolve(source, from, { ...options, skipSelf: true });
      const isCode =
        resolved && !resolved.external && /^(?!\0|.*\/preact\/).*\.(?:tsx?|m?js)$/.test(resolved.id);
      return isCode ? { ...resolved, id: resolved.id + mark } : resolved;
    },
  };
}

export default defineConfig(({ mode }) => {
  const firefox = mode === 'firefox';
  const building = mode === 'chrome' || firefox;
  const manifest = firefox ? firefoxManifest() : base;
  return {
    plugins: building
      ? [
          weight,
          apart('background', '/src/background/'),
          apart('popup', '/pages/popup/'),
          crx({ manifest: manifest as unknown as ManifestV3Export, browser: firefox ? 'firefox' : 'chrome' }),
        ]
      : [],
    build: {
      outDir: `dist/${mode}`,
      emptyOutDir: true,
      modulePreload: false,
      target: firefox ? 'firefox140' : 'chrome148',
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
