// Owns lines that only short letters have: how each target fails, and what the desk looks up.
import { shorten } from '../../base/shorten.ts';
import type { Scene } from '../scene.ts';
import { addressOf, capital, watchedOf } from '../words/names.ts';
import { sayFailure } from '../words/failure.ts';
import { sayFailures } from './facts.ts';

const MOST = 4;

/** Every target with its address, and how it fails now; when it is over, how it failed. */
export function sayFailuresShort(scene: Scene): string {
  const { dossier } = scene;
  const isOver = dossier.outage.endedAt !== null;
  const windows = dossier.outage.windows.filter(({ endedAt }) => isOver || endedAt === null);
  const all = windows.map((window) => {
    const last = window.phases.at(-1);
    const now = last ? sayFailure(last.failure, watchedOf(dossier, window.target)?.target) : '';
    return `${addressOf(dossier, window.target)}: ${isOver ? sayFailures(scene, window) : now}`;
  });
  const different = [...new Set(all)];
  const said = different.slice(0, MOST);
  const rest = different.length - said.length;
  return `${said.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
}

/** `Customer: 12345; ticket 678.` */
export function sayIds({ dossier, options }: Scene): string | null {
  const ids = [
    ...options.identifiers
      .filter(({ value }) => value.trim() !== '')
      .map(({ label, value }) => `${shorten(label, 40)}: ${shorten(value, 60)}`),
    ...dossier.tickets.flatMap(({ number }) => (number === null ? [] : [`ticket ${shorten(number, 40)}`])),
  ];
  return ids.length === 0 ? null : `${capital(ids.join('; '))}.`;
}
