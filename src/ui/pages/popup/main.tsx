// Owns starting the popup: one local read, then the first paint. It never waits for the background.
import { render } from 'preact';
import { send } from '../../../platform/messaging.ts';
import { days } from '../../../time/duration.ts';
import { pageManner } from '../../data/manner.ts';
import { look } from '../../data/use-overview.ts';
import { wear } from '../../theme/wear.ts';
import { Popup } from './popup.tsx';

const LENGTH = days(1);

async function start(): Promise<void> {
  wear(pageManner.locale);
  const root = document.getElementById('app');
  const first = await look(LENGTH);
  if (root) render(<Popup first={first} length={LENGTH} />, root);
  await send('page-opened', { dark: matchMedia('(prefers-color-scheme: dark)').matches });
}

void start();
