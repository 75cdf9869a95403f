// Owns choosing what the dashboard shows: how long a stretch, which month, and which rows.
import { useEffect, useRef } from 'preact/hooks';
import type { Board } from '../../data/board.ts';
import type { BoardView } from '../../data/board-address.ts';
import { STATES, type BoardFilter, type ChosenState } from '../../data/board-filter.ts';
import { say } from '../../data/manner.ts';
import { ROLLING } from '../../data/stretch.ts';
import { onKey } from '../../kit/on-key.ts';
import { MonthSwitch } from './month-switch.tsx';
import { TakeAway } from './take-away.tsx';

export type ToolbarProps = {
  readonly board: Board;
  readonly view: BoardView;
  readonly show: (view: BoardView) => void;
};

export function Toolbar({ board, view, show }: ToolbarProps) {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => onKey('/', () => search.current?.focus()), []);
  const { stretch, filter } = view;
  const choose = (change: Partial<BoardFilter>) => show({ ...view, filter: { ...filter, ...change } });
  const names = board.providers.filter(({ isNamed }) => isNamed).map(({ name }) => name);
  return (
    <div class="toolbar">
      <fieldset class="segments">
        <legend class="hidden">{say('boardStretch')}</legend>
        {ROLLING.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="stretch"
              value={each}
              checked={stretch === each}
              onChange={() => show({ ...view, stretch: each })}
            />
            <span>{say(`stretchShort_${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <MonthSwitch board={board} view={view} show={show} />
      <div class="filters" role="search">
        <input
          ref={search}
          type="search"
          name="search"
          value={filter.search}
          placeholder={say('boardSearch')}
          aria-label={say('boardSearch')}
          aria-keyshortcuts="/"
          onInput={({ currentTarget }) => choose({ search: currentTarget.value })}
        />
        <select
          name="state"
          aria-label={say('boardState')}
          value={filter.state ?? ''}
          onChange={({ currentTarget }) =>
            choose({ state: (currentTarget.value || null) as ChosenState | null })
          }
        >
          <option value="">{say('boardAnyState')}</option>
          {Object.keys(STATES).map((state) => (
            <option key={state} value={state}>
              {say(`boardState_${state}`)}
            </option>
          ))}
        </select>
        {names.length > 1 && (
          <select
            name="provider"
            aria-label={say('boardProvider')}
            value={filter.provider ?? ''}
            onChange={({ currentTarget }) => choose({ provider: currentTarget.value || null })}
          >
            <option value="">{say('boardAnyProvider')}</option>
            {names.toSorted().map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
        <label class="tick-box">
          <input
            type="checkbox"
            name="outages"
            checked={filter.hasOutages}
            onChange={({ currentTarget }) => choose({ hasOutages: currentTarget.checked })}
          />
          {say('boardHasOutages')}
        </label>
      </div>
      <TakeAway view={view} />
    </div>
  );
}
