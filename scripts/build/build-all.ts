// Owns building the extension for both browsers.
import { build } from 'vite';

export async function buildAll(): Promise<void> {
  for (const mode of ['chrome', 'firefox']) {
    await build({ mode, logLevel: 'error' });
    process.stderr.write(`Built dist/${mode}\n`);
  }
}
