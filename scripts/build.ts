// Owns `npm run build`: the extension for both browsers.
import { buildAll } from './build/build-all.ts';

if (process.argv.includes('--help'))
  console.log(`Builds the extension into dist/chrome and dist/firefox, and the verifier as one file, dist/downlog-verifier.html.

  npm run build`);
else await buildAll();
