// Owns what stands where there is nothing to show: nothing is watched yet, or nothing fits what was chosen.
import { openOptions } from '../../../platform/pages.ts';
import type { BoardView } from '../../data/board-address.ts';
import { NO_FILTER } from '../../data/board-filter.ts';
import { say } from '../../data/manner.ts';

export function NothingYet() {
  return (
    <section class="nothing">
      <p>{say('boardNothingYet')}</p>
      <button class="primary" onClick={() => void openOptions()}>
        {say('boardAddSites')}
      </button>
    </section>
  );
}

export type NothingFitsProps = { readonly view: BoardView; readonly show: (view: BoardView) => void };

export function NothingFits({ view, show }: NothingFitsProps) {
  return (
    <section class="nothing">
      <p>{say('boardNothingFits')}</p>
      <button onClick={() => show({ ...view, filter: NO_FILTER })}>{say('boardShowAll')}</button>
    </section>
  );
}
