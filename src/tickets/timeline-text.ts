// Owns the timeline of an outage by itself, as plain text without secrets: for who wants to paste nothing else.
import type { Dossier } from '../timeline/dossier.ts';
import { letter, mapLetter } from './letter.ts';
import { publicWords } from './public-words.ts';
import { redact } from './redact.ts';
import { renderPlain } from './render/plain.ts';
import { sceneOf, type LetterOptions } from './scene.ts';
import { integrity } from './sections/integrity.ts';
import { timelineTable } from './sections/timeline-table.ts';

export function timelineText(dossier: Dossier, options: LetterOptions): string {
  const scene = sceneOf(dossier, options);
  const known = publicWords(dossier, options);
  const { hidePrivateAddresses } = options;
  const whole = letter('', timelineTable(scene, scene.rows), integrity(scene));
  return renderPlain(mapLetter(whole, (text) => redact(text, { publicWords: known, hidePrivateAddresses })));
}
