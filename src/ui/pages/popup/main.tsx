// Owns starting the popup: one local read, then the first paint. It never waits for the background.
import { render } from 'preact';
import { days } from '../../../time/duration.ts';
import { ask } from '../../data/ask.ts';
import { look, type Seen } from '../../data/look.ts';
import { pageManner } from '../../data/manner.ts';
import { wear } from '../../theme/wear.ts';
import { addSite, banners, newsPiece } from './parts.ts';
import { needsBanners, Popup } from './popup.tsx';

const LENGTH = days(1);

async function start(): Promise<void> {
  wear(pageManner);
  const root = document.getElementById('app');
  const first = await look(LENGTH);
  await partsOf(first);
  if (root) {
    render(<Popup first={first} length={LENGTH} />, root);
    void import('../../kit/keep-focus.ts').then(({ keepFocus }) => keepFocus(root));
  }
  await ask('page-opened', { dark: matchMedia('(prefers-color-scheme: dark)').matches });
}

/** What the first paint shows is there before it: nothing jumps. */
function partsOf(first: Seen): Promise<unknown> {
  const { overview } = first;
  return Promise.all([
    (overview?.rows ?? []).length === 0 && addSite.ready(),
    (overview?.news ?? []).length > 0 && newsPiece.ready(),
    needsBanners(first) && banners.ready(),
  ]);
}

void start();
