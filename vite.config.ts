// One source, two builds: `vite build --mode chrome|firefox`.
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import base from './manifest.json' with { type: 'json' };

/** Firefox runs an event page where Chromium runs a service worker, and wants to know what data leaves. */
function firefoxManifest(): Record<string, unknown> {
  const {
    minimum_chrome_version: _chromeOnly,
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

export default defineConfig(({ mode }) => {
  const firefox = mode === 'firefox';
  const building = mode === 'chrome' || firefox;
  const manifest = firefox ? firefoxManifest() : base;
  return {
    plugins: building
      ? [crx({ manifest: manifest as unknown as ManifestV3Export, browser: firefox ? 'firefox' : 'chrome' })]
      : [],
    build: {
      outDir: `dist/${mode}`,
      emptyOutDir: true,
      modulePreload: false,
      target: firefox ? 'firefox140' : 'chrome148',
    },
    test: {
      projects: [
        { test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] } },
        {
          test: {
            name: 'browser',
            include: ['test/browser/**/*.test.ts'],
            // Two cores carry one browser at a time.
            fileParallelism: false,
            testTimeout: 240_000,
            hookTimeout: 240_000,
          },
        },
      ],
    },
  };
});
