// Owns putting the letter that asks for the cause of an outage on the clipboard, as the user left it or as it is made now.
import type { OutageId } from '../../domain/outage.ts';
import { variantsFor } from '../../tickets/variant.ts';
import { copyLetter } from './copy-letter.ts';
import { dossierOfTicket, sceneOfTicket } from './current-ticket.ts';
import { madeLetter } from './made-letter.ts';
import { pageManner } from './manner.ts';
import { pageClock, pageStore } from './page-store.ts';
import { readTicketScene } from './ticket-scene.ts';
import { writtenLetter } from './written-letter.ts';

const CAUSE = 'recovered';

/** Called from a click. False: there is no such letter, or the browser refused. */
export async function copyCause(outage: OutageId): Promise<boolean> {
  const read = await readTicketScene(pageStore, outage, pageClock.wall(), pageManner.zone);
  if (!read) return false;
  const scene = sceneOfTicket(read, null);
  const made = madeLetter(scene, CAUSE, 'long');
  if (!made || !variantsFor(dossierOfTicket(scene)).includes(CAUSE)) return false;
  const saved = scene.drafts.find(({ variant, form }) => variant === CAUSE && form === 'long');
  const { plain, html } = writtenLetter(scene, CAUSE, made, saved ?? { ...made, made: made.text });
  return copyLetter(plain, html);
}
