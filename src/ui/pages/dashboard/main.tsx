// Owns starting the dashboard: one local read, in its worker, then the first paint.
import { render } from 'preact';
import { readBoardAddress } from '../../data/board-address.ts';
import { pageManner, say } from '../../data/manner.ts';
import { keepFocus } from '../../kit/keep-focus.ts';
import { wear } from '../../theme/wear.ts';
import { Dashboard } from './dashboard.tsx';
import { lookAtBoard } from './look-at-board.ts';

async function start(): Promise<void> {
  const view = readBoardAddress(location.search);
  const reading = lookAtBoard(view.stretch);
  wear(pageManner);
  document.title = say('boardTitle');
  const root = document.getElementById('app');
  const first = await reading;
  if (root) {
    render(<Dashboard first={first} view={view} />, root);
    keepFocus(root);
  }
}

void start();
