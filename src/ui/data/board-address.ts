// Owns the dashboard's state in its address: a link to a page shows the same again. Pure.
import { NO_FILTER, STATES, type BoardFilter, type ChosenState } from './board-filter.ts';
import { readStretch, USUAL_STRETCH, type Stretch } from './stretch.ts';

export type BoardView = { readonly stretch: Stretch; readonly filter: BoardFilter };

const LONGEST = 200;

/** What nobody could have chosen is left out. */
export function readBoardAddress(search: string): BoardView {
  const asked = new URLSearchParams(search);
  const text = (name: string) => (asked.get(name) ?? '').slice(0, LONGEST);
  const state = text('state');
  return {
    stretch: readStretch(text('stretch')) ?? USUAL_STRETCH,
    filter: {
      ...NO_FILTER,
      search: text('search'),
      state: Object.hasOwn(STATES, state) ? (state as ChosenState) : null,
      provider: text('provider') || null,
      hasOutages: text('outages') === 'some',
    },
  };
}

/** `?stretch=7d&state=down`; nothing where all is as it usually is. */
export function boardAddress({ stretch, filter }: BoardView): string {
  const told = new URLSearchParams();
  if (stretch !== USUAL_STRETCH) told.set('stretch', stretch);
  if (filter.search !== '') told.set('search', filter.search);
  if (filter.state !== null) told.set('state', filter.state);
  if (filter.provider !== null) told.set('provider', filter.provider);
  if (filter.hasOutages) told.set('outages', 'some');
  const search = told.toString();
  return search === '' ? '' : `?${search}`;
}
