// Owns the toolbar icons: draws the shapes of `src/ui/kit` as PNG files in `public/icons`. Run it after changing a shape.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FaceState } from '../src/domain/face.ts';
import { SHAPES } from '../src/ui/kit/shapes.ts';
import { launchChromium } from './browser/chromium.ts';

const ICONS = path.resolve('public/icons');

/** Ink and hole for each state, for a light and a dark toolbar. */
const INKS: Readonly<Record<FaceState, readonly [string, string]>> = {
  up: ['#1b6e3c', '#7fdda0'],
  recovered: ['#1b6e3c', '#7fdda0'],
  down: ['#b3261e', '#ff8a80'],
  degraded: ['#8a5300', '#ffc266'],
  unknown: ['#5b616b', '#b4bac4'],
  maintenance: ['#1d4ed8', '#a9c4ff'],
  provider: ['#8a5300', '#ffc266'],
};

function stateSvg(state: FaceState, dark: boolean): string {
  const colours = { ink: INKS[state][dark ? 1 : 0], hole: dark ? '#1c1e22' : '#ffffff' };
  const parts = SHAPES[state].map(
    ({ d, fill, stroke, width = 0, dashes = '' }) =>
      `<path d="${d}" fill="${fill ? colours[fill] : 'none'}" stroke="${stroke ? colours[stroke] : 'none'}" stroke-width="${width}" stroke-dasharray="${dashes}" stroke-linecap="${dashes ? 'butt' : 'round'}" stroke-linejoin="round"/>`,
  );
  return parts.join('');
}

/** The extension's own icon: a day's strip with one outage in it. */
const APP = [
  '<rect width="24" height="24" rx="5.4" fill="#16233f"/>',
  '<rect x="3.4" y="14.6" width="6.2" height="3.6" rx="1" fill="#7fdda0"/>',
  '<rect x="10.4" y="5.6" width="4.4" height="12.6" rx="1" fill="#ff6b5e"/>',
  '<rect x="15.6" y="14.6" width="5" height="3.6" rx="1" fill="#7fdda0"/>',
].join('');

mkdirSync(ICONS, { recursive: true });
const scratch = path.join(tmpdir(), `downlog-icons-${process.pid}`);
mkdirSync(scratch);
writeFileSync(path.join(scratch, 'manifest.json'), '{"manifest_version":3,"name":"icons","version":"1"}');
const browser = await launchChromium({ dist: scratch });
const draw = async (name: string, size: number, content: string) => {
  const html = path.join(scratch, 'icon.html');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24" style="display:block">${content}</svg>`;
  writeFileSync(html, `<body style="margin:0;background:transparent">${svg}</body>`);
  const page = await browser.open(pathToFileURL(html).href);
  await browser.cdp(
    'Emulation.setDefaultBackgroundColorOverride',
    { color: { r: 0, g: 0, b: 0, a: 0 } },
    page,
  );
  await page.screenshot(path.join(ICONS, `${name}-${size}.png`), { width: size, height: size, scale: 1 });
  await page.close();
};
for (const state of Object.keys(SHAPES) as FaceState[]) {
  for (const size of [16, 32]) {
    await draw(`${state}-light`, size, stateSvg(state, false));
    await draw(`${state}-dark`, size, stateSvg(state, true));
  }
}
for (const size of [16, 32, 48, 128]) await draw('app', size, APP);
await browser.close();
rmSync(scratch, { recursive: true });
console.log(`Icons are in ${path.relative('.', ICONS)}`);
