// Owns starting the page of one outage, named in its address: one local read, then the first paint.
import { render } from 'preact';
import { pageManner, say } from '../../data/manner.ts';
import { keepFocus } from '../../kit/keep-focus.ts';
import { wear } from '../../theme/wear.ts';
import { OutagePage } from './outage-page.tsx';
import { readView } from './read-view.ts';

async function start(): Promise<void> {
  wear(pageManner);
  document.title = say('outageTitle');
  const root = document.getElementById('app');
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const first = await readView(id);
  if (root) {
    render(<OutagePage id={id} first={first} />, root);
    keepFocus(root);
  }
}

void start();
