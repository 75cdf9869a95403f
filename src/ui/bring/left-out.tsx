// Owns what of a list is not watched, each with its reason.
import type { Skipped } from '../../watchlists/propose.ts';
import { say } from '../data/manner.ts';
import { saySkipped } from './say-list.ts';

/** As many are read at a glance. */
const GLANCE = 12;
/** Nobody reads more of them. */
const MOST = 500;

export function LeftOut({ skipped }: { readonly skipped: readonly Skipped[] }) {
  if (skipped.length === 0) return null;
  return (
    <details open={skipped.length <= GLANCE}>
      <summary>{say('bringLeftOut', skipped.length)}</summary>
      <ul class="left-out">
        {skipped.slice(0, MOST).map(({ name, place, why }) => (
          <li key={place}>
            <span class="name">{name || say('bringPlace', place)}</span>{' '}
            <span class="muted">{saySkipped(why)}</span>
          </li>
        ))}
        {skipped.length > MOST && <li class="muted">{say('bringMoreLeftOut', skipped.length - MOST)}</li>}
      </ul>
    </details>
  );
}
