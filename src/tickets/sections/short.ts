// Owns lines that only short letters have: how each target fails, and what the desk looks up.
import { groupBy } from '../../base/group-by.ts';
import { shorten } from '../../base/shorten.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import type { Scene } from '../scene.ts';
import { addressOf, capital, watchedOf } from '../words/names.ts';
import { sayFailure } from '../words/failure.ts';
import { sayFailures } from './facts.ts';

const MOST = 4;

/** Every target with its address, and how it fails now; when it is over, how it failed. What fails alike stands together. */
export function sayFailuresShort(scene: Scene): string {
  const { dossier } = scene;
  const isOver = dossier.outage.endedAt !== null;
  const windows = dossier.outage.windows.filter(({ endedAt }) => isOver || endedAt === null);
  const alike = groupBy(windows, (window) => (isOver ? sayFailures(scene, window) : sayLast(scene, window)));
  const said = [...alike].slice(0, MOST).map(([failure, own]) => {
    const addresses = new Set(own.map(({ target }) => addressOf(dossier, target)));
    const shown = [...addresses].slice(0, MOST);
    const rest = addresses.size - shown.length;
    return `${shown.join(' and ')}${rest > 0 ? ` and ${rest} more` : ''}: ${failure}`;
  });
  const rest = alike.size - said.length;
  return `${said.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
}

function sayLast({ dossier }: Scene, { phases, target }: DowntimeWindow): string {
  const last = phases.at(-1);
  return last ? sayFailure(last.failure, watchedOf(dossier, target)?.target) : '';
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
