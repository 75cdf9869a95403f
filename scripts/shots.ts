// Owns `npm run shots`: pictures of every face of the extension, in both themes.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readOptions } from './command.ts';
import { findOrBuild } from './build/find-or-build.ts';
import { photograph } from './shots/photograph.ts';
import { SCENES } from './shots/scenes.ts';

const HELP = `Takes pictures of every face of the built extension, in both themes, to out/shots/BROWSER-THEME-FACE.png.

  npm run shots [-- --firefox] [--only FACE,…]

  --firefox    in Firefox instead of Chromium
  --only FACE  only these faces: ${SCENES.map(({ name }) => name).join(', ')}

  What is in the pictures was lived through by the real background code, in virtual time.
  BROWSER_BIN     the browser to use; BROWSER_FLAGS: more flags for it`;

const { values } = readOptions(HELP, {
  options: {
    firefox: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const browser = values.firefox ? 'firefox' : 'chromium';
const wanted = values.only?.split(',');
const scenes = SCENES.filter(({ name }) => wanted?.includes(name) ?? true);
if (scenes.length === 0) {
  console.error(`There is no such face. Faces: ${SCENES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const out = path.resolve('out', 'shots');
mkdirSync(out, { recursive: true });
for await (const file of photograph(browser, await findOrBuild(browser), scenes, out)) console.log(file);
