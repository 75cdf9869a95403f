// Owns starting the options page: one local read, then the first paint.
import { render } from 'preact';
import { pageManner, say } from '../../data/manner.ts';
import { ask } from '../../data/ask.ts';
import { keepFocus } from '../../kit/keep-focus.ts';
import { wear } from '../../theme/wear.ts';
import { Options } from './options.tsx';
import { readScene } from './scene.ts';

async function start(): Promise<void> {
  wear(pageManner);
  document.title = say('optionsTitle');
  const root = document.getElementById('app');
  const first = await readScene();
  if (root) {
    render(<Options first={first} />, root);
    keepFocus(root);
    // What an address names was not there yet when the browser looked for it.
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
  await ask('page-opened', { dark: matchMedia('(prefers-color-scheme: dark)').matches });
}

void start();
