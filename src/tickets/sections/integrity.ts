// Owns the part that every letter ends with: how sure this is, and what it does not prove.
import { seconds, type Duration } from '../../time/duration.ts';
import { lines, section, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { capital, verb } from '../words/names.ts';
import { sayUtc } from '../words/time.ts';

export function integrity(scene: Scene): Section | null {
  return section(
    'How sure this is',
    lines(
      'Measured by me, with one browser in one place.',
      sayClockOff(scene),
      sayChain(scene),
      sayUnverified(scene),
      'It shows what I saw from here. It does not show the cause, nor what others saw elsewhere.',
      hasGaps(scene) && 'Times marked “not observed” say nothing: neither up nor down.',
      'The hash shows that my log was not changed after this letter; not that it was right before.',
    ),
  );
}

/** The same in one line; the hash is cut. */
export function integrityLine(scene: Scene): string {
  const { seq, hash } = scene.dossier.integrity.head;
  return [
    `Measured from one browser, one place; ${clockWords(scene, '')}; log entry ${seq}, SHA-256 ${hash.slice(0, 12)}.`,
    sayUnverified(scene),
    'It does not show the cause, nor what others saw.',
  ]
    .filter(Boolean)
    .join(' ');
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

/** What nothing proves must not look like the rest of the log. */
function sayUnverified({ dossier }: Scene): string | false {
  const { unverifiedUntil } = dossier.integrity;
  if (unverifiedUntil === undefined) return false;
  return `My log of the time before ${sayUtc(unverifiedUntil)} was restored from a file that I cannot prove to be unchanged.`;
}

function hasGaps({ rows }: Scene): boolean {
  return rows.some(({ fact }) => fact.kind === 'unobserved');
}
