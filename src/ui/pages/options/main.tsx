// Owns starting the options page.
import { render } from 'preact';
import { pageManner, say } from '../../data/manner.ts';
import { wear } from '../../theme/wear.ts';

function start(): void {
  wear(pageManner.locale);
  document.title = say('optionsTitle');
  const root = document.getElementById('app');
  if (root) render(<h1>{say('optionsTitle')}</h1>, root);
}

start();
