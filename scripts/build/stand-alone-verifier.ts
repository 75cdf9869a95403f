// Owns the verifier as one file that opens from disk: script and style in it, and nothing to fetch.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';

const PAGE = 'src/ui/pages/verifier';
/** Its name beside the extensions; in them it is a text, because a browser would not run it there. */
const NAME = 'downlog-verifier.html';

/** Of each catalogue, the verifier takes only its own words along. */
export const verifierWords: Plugin = {
  name: 'verifier-words',
  enforce: 'pre',
  load(id) {
    if (!/_locales\/\w+\/messages\.json/.test(id)) return null;
    const file = id.replace(/\?.*/, '');
    const all = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>);
    const own = all.filter(([key]) => /^(verifier|backupProblem_|catalogueLanguage$)/.test(key));
    return JSON.stringify(Object.fromEntries(own));
  },
};

/** Writes the file into the build that it is a part of, and beside it. */
export function standAloneVerifier(target: string): Plugin {
  return {
    name: 'stand-alone-verifier',
    async writeBundle({ dir = '' }) {
      const html = await makeVerifier(target);
      writeFileSync(path.join(dir, `${NAME}.txt`), html);
      writeFileSync(path.join(dir, '..', NAME), html);
    },
  };
}

async function makeVerifier(target: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [verifierWords],
    build: {
      ...{ write: false, target, modulePreload: false },
      rollupOptions: { input: `${PAGE}/main.tsx`, output: { format: 'iife' } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((each) => ('output' in each ? each.output : []));
  const [script, ...more] = chunks;
  if (script?.type !== 'chunk' || more.length > 0) throw new Error('The verifier is not one script');
  const page = readFileSync(`${PAGE}/index.html`, 'utf8');
  const styles = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)" \/>/g)].map(([, href = '']) =>
    readFileSync(path.join(PAGE, href), 'utf8'),
  );
  // A script ends at its end tag, wherever that stands.
  const code = script.code.replaceAll('</script', String.raw`<\/script`);
  return page
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace(/\s*<script[^>]*><\/script>/, () => `\n    <style>${styles.join('\n')}</style>`)
    .replace('</body>', () => `  <script>${code}</script>\n  </body>`);
}
