// Owns going from month to month, as far back as anything was watched.
import { monthAt, monthsFrom } from '../../../reports/months.ts';
import { sayMonth } from '../../../text/month.ts';
import { midpoint } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import { isRolling, readStretch } from '../../data/stretch.ts';
import type { ToolbarProps } from './toolbar.tsx';

export function MonthSwitch({ board, view, show }: ToolbarProps) {
  const { zone } = pageManner;
  const months = monthsFrom(zone, board.since, board.now);
  const chosen = isRolling(view.stretch) ? '' : view.stretch;
  const index = months.findIndex(({ name }) => name === chosen);
  const go = (name: string | undefined) => {
    const stretch = name === undefined ? null : readStretch(name);
    if (stretch) show({ ...view, stretch });
  };
  // From a length until now the way back leads to the month that is going on.
  const earlier = index === -1 ? monthAt(zone, board.now).name : months[index - 1]?.name;
  const later = index === -1 ? undefined : months[index + 1]?.name;
  return (
    <div class="months">
      <Step label={say('boardEarlier')} d="M15 5l-7 7 7 7" to={earlier} go={go} />
      <select
        name="month"
        class={chosen === '' ? '' : 'is-chosen'}
        aria-label={say('boardMonth')}
        value={chosen}
        onChange={({ currentTarget }) => go(currentTarget.value)}
      >
        <option value="" disabled>
          {say('boardMonth')}
        </option>
        {months.toReversed().map((month) => (
          <option key={month.name} value={month.name}>
            {sayMonth(pageManner, midpoint(month.from, month.to))}
          </option>
        ))}
      </select>
      <Step label={say('boardLater')} d="M9 5l7 7-7 7" to={later} go={go} />
    </div>
  );
}

type StepProps = {
  readonly label: string;
  readonly d: string;
  /** The month's name; undefined: there is none. */
  readonly to: string | undefined;
  readonly go: (to: string | undefined) => void;
};

/** Stays where it is when there is no other month: the focus is not lost. */
function Step({ label, d, to, go }: StepProps) {
  return (
    <button
      class="square"
      aria-label={label}
      title={label}
      aria-disabled={to === undefined}
      onClick={() => go(to)}
    >
      <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
        <path class="arrow" d={d} />
      </svg>
    </button>
  );
}
