// Owns the names of the user's things in letters: short, on one line, each with its address where it is said first.
import { hostnameOf } from '../../base/http-url.ts';
import { excerpt } from './excerpt.ts';
import type { TargetId, WatchedTarget } from '../../domain/target.ts';
import type { Dossier } from '../../timeline/dossier.ts';

const NAME = 60;
const HOST = 80;

export function watchedOf({ watched }: Pick<Dossier, 'watched'>, id: TargetId): WatchedTarget | undefined {
  return watched.find(({ target }) => target.id === id);
}

export function nameOf(dossier: Pick<Dossier, 'watched'>, id: TargetId): string {
  const found = watchedOf(dossier, id);
  const name = found ? excerpt(found.target.name, NAME) : '';
  return name === '' ? `target ${id}` : name;
}

/** `blog, https://vps.example/blog/` */
export function addressOf(dossier: Pick<Dossier, 'watched'>, id: TargetId): string {
  const found = watchedOf(dossier, id);
  return found ? `${nameOf(dossier, id)}, ${found.target.url}` : nameOf(dossier, id);
}

/** `blog`, `blog and home`, `blog, home and 2 more`. */
export function sayNames(dossier: Pick<Dossier, 'watched'>, ids: readonly TargetId[]): string {
  return joinNames(
    ids.map((id) => nameOf(dossier, id)),
    3,
  );
}

/** The machines that they are on: `vps.example`. */
export function sayHosts(dossier: Pick<Dossier, 'watched'>, ids: readonly TargetId[]): string {
  const hosts = ids.flatMap((id) => {
    const found = watchedOf(dossier, id);
    return found ? [excerpt(hostnameOf(found.target.url), HOST)] : [];
  });
  return joinNames([...new Set(hosts)], 2);
}

export function joinNames(names: readonly string[], most: number): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** Somebody else's words inside a sentence of ours. */
export function quoted(text: string, most = 160): string {
  return `“${excerpt(text, most)}”`;
}

/** `is`, `are` */
export function verb(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** The first letter large. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
