// Owns starting the page that is opened once after the installation: one local read, then the first paint.
import { render } from 'preact';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import { keepFocus } from '../../kit/keep-focus.ts';
import { wear } from '../../theme/wear.ts';
import { Onboarding } from './onboarding.tsx';
import { readProgress } from './progress.ts';

async function start(): Promise<void> {
  wear(pageManner);
  document.title = say('onboardingTitle');
  const root = document.getElementById('app');
  const first = await readProgress();
  if (root) {
    render(<Onboarding first={first} />, root);
    keepFocus(root);
  }
  await ask('page-opened', { dark: matchMedia('(prefers-color-scheme: dark)').matches });
}

void start();
