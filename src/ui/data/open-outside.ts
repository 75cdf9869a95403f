// Owns opening an address outside the extension: a page in a tab of its own, a mail in the user's mail program.
import { engine } from '../../platform/engine.ts';

/** It must be called straight from a click or key. */
export function openOutside(address: string): void {
  // Firefox would leave an empty tab in front. From a frame it opens one only where mails are written on a web page.
  if (address.startsWith('mailto:') && engine() === 'firefox') openInFrame(address);
  else window.open(address, '_blank', 'noopener');
}

function openInFrame(address: string): void {
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = address;
  document.body.append(frame);
}
