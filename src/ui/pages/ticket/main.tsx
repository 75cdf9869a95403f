// Owns starting the page of a ticket, of the outage that is named in its address: local reads, then the first paint.
import { render } from 'preact';
import { pageManner, say } from '../../data/manner.ts';
import { wear } from '../../theme/wear.ts';
import { readScene } from './read-scene.ts';
import { readyAboveLetter, TicketPage } from './ticket-page.tsx';

async function start(): Promise<void> {
  wear(pageManner);
  document.title = say('ticketTitle');
  const root = document.getElementById('app');
  const asked = new URLSearchParams(location.search);
  const id = asked.get('id') ?? '';
  const [first] = await Promise.all([readScene(id), readyAboveLetter()]);
  const letter = { wanted: asked.get('letter'), copied: asked.has('copied') };
  if (root) render(<TicketPage id={id} first={first} {...letter} />, root);
}

void start();
