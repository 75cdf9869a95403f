// Owns `npm run shots`: pictures of every face of the extension, in every look.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readOptions } from './command.ts';
import { findOrBuild } from './build/find-or-build.ts';
import { photograph } from './shots/photograph.ts';
import { LOOKS } from './shots/faces.ts';
import { SCENES } from './shots/scenes.ts';

const HELP = `Takes pictures of every face of the built extension, in every look, to out/shots/BROWSER-LOOK-FACE.png.

  npm run shots [-- --firefox] [--only FACE,…] [--look LOOK,…] [--language LANGUAGE]

  --firefox    in Firefox instead of Chromium
  --only FACE  only these faces: ${SCENES.map(({ name }) => name).join(', ')}
  --look LOOK  only in these looks: ${Object.keys(LOOKS).join(', ')}
  --language   in another language, such as de; dates follow where the browser itself has it

  What is in the pictures was lived through by the real background code, in virtual time.
  BROWSER_BIN     the browser to use; BROWSER_FLAGS: more flags for it`;

const { values } = readOptions(HELP, {
  options: {
    firefox: { type: 'boolean', default: false },
    only: { type: 'string' },
    look: { type: 'string' },
    language: { type: 'string' },
  },
});
const browser = values.firefox ? 'firefox' : 'chromium';
const wanted = values.only?.split(',');
const scenes = SCENES.filter(({ name }) => wanted?.includes(name) ?? true);
if (scenes.length === 0) {
  console.error(`There is no such face. Faces: ${SCENES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const looks = Object.keys(LOOKS).filter((look) => values.look?.split(',').includes(look) ?? true);
if (looks.length === 0) {
  console.error(`There is no such look. Looks: ${Object.keys(LOOKS).join(', ')}`);
  process.exit(2);
}
const out = path.resolve('out', 'shots');
mkdirSync(out, { recursive: true });
const album = { scenes, looks, language: values.language ?? null, out };
for await (const file of photograph(browser, await findOrBuild(browser), album)) console.log(file);
