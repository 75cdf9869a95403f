// Owns the part that every letter ends with: how sure this is, and what it does not prove.
import { seconds, type Duration } from '../../time/duration.ts';
import { lines, section, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { capital, verb } from '../words/names.ts';

export function integrity(scene: Scene): Section | null {
  return section(
    'How sure this is',
    lines(
      'Measured by me, with one browser in one place.',
      sayClockOff(scene),
      sayChain(scene),
      'It shows what I saw from here. It does not show the cause, nor what others saw elsewhere.',
      hasGaps(scene) && 'Times marked “not observed” say nothing: neither up nor down.',
      'The hash shows that my log was not changed after this letter; not that it was right before.',
    ),
  );
}

/** The same in one line; the hash is cut. */
export function integrityLine(scene: Scene): string {
  const { seq, hash } = scene.dossier.integrity.head;
  const clock = clockWords(scene, '');
  return `Measured from one browser, one place; ${clock}; log entry ${seq}, SHA-256 ${hash.slice(0, 12)}. It does not show the cause, nor what others saw.`;
}

function sayClockOff(scene: Scene): string {
  return `${capital(clockWords(scene, 'my '))}.`;
}

/** In letters to the user's own users nobody says "my". */
function clockWords({ dossier }: Scene, whose: 'my ' | ''): string {
  const { clock } = dossier.integrity;
  if (clock === null) return `no server has confirmed ${whose || 'the '}clock`;
  return `${whose}clock ${whose && 'was '}within ${sayOff(clock.offBy)} of ${clock.servers} ${verb(clock.servers, 'server', 'servers')}`;
}

/** Whole seconds, rounded up: less is not known. */
function sayOff(offBy: Duration): string {
  return `${Math.max(1, Math.ceil(offBy / seconds(1)))} s`;
}

function sayChain({ dossier }: Scene): string {
  const { seq, hash } = dossier.integrity.head;
  return `My log is a SHA-256 chain; its entry ${seq} has the hash ${hash}`;
}

function hasGaps({ rows }: Scene): boolean {
  return rows.some(({ fact }) => fact.kind === 'unobserved');
}
