// Owns choosing what the report is of: a month, or other days, and all, one provider or one site.
import type { SiteId } from '../../../domain/target.ts';
import { sayMonth } from '../../../text/month.ts';
import { daysLater, toIsoDate } from '../../../time/calendar-date.ts';
import { midpoint } from '../../../time/instant.ts';
import { wallClockAt } from '../../../time/wall-clock.ts';
import { pageManner, say } from '../../data/manner.ts';
import { isStretch, type ReportChoice } from '../../data/report-choice.ts';
import { Field } from '../../kit/field.tsx';
import type { ReportView } from './read-report.ts';

export type ChoicesProps = { readonly view: ReportView; readonly choose: (choice: ReportChoice) => void };

export function Choices({ view, choose }: ChoicesProps) {
  const { choice, sites } = view;
  const providers = [...new Set(sites.map(({ provider }) => provider))];
  const offered = sites.filter(({ provider }) => choice.provider === null || provider === choice.provider);
  return (
    <form class="choices" aria-label={say('reportChoose')} onSubmit={(event) => event.preventDefault()}>
      <MonthField view={view} choose={choose} />
      <DayFields view={view} choose={choose} />
      <Field label={say('columnProvider')}>
        {(ties) => (
          <select
            {...ties}
            name="provider"
            value={choice.provider ?? ''}
            onChange={({ currentTarget: { value } }) =>
              choose({ ...choice, provider: value === '' ? null : value, site: null })
            }
          >
            <option value="">{say('reportAllProviders')}</option>
            {providers.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('columnSite')}>
        {(ties) => (
          <select
            {...ties}
            name="site"
            value={choice.site ?? ''}
            onChange={({ currentTarget: { value } }) =>
              choose({ ...choice, site: value === '' ? null : (Number(value) as SiteId) })
            }
          >
            <option value="">{say('reportAllSites')}</option>
            {offered.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </form>
  );
}

function MonthField({ view: { choice, months }, choose }: ChoicesProps) {
  const { stretch } = choice;
  const name = stretch.kind === 'month' ? stretch.name : '';
  const index = months.findIndex((month) => month.name === name);
  const go = (to: string) => choose({ ...choice, stretch: { kind: 'month', name: to } });
  const step = (label: string, to: string | undefined) => (
    <button
      type="button"
      aria-disabled={to === undefined}
      onClick={() => {
        if (to !== undefined) go(to);
      }}
    >
      {label}
    </button>
  );
  return (
    <div class="months">
      <Field label={say('reportMonth')}>
        {(ties) => (
          <select
            {...ties}
            name="month"
            value={name}
            onChange={({ currentTarget: { value } }) => {
              if (value !== '') go(value);
            }}
          >
            {index === -1 && <option value={name}>{name === '' ? say('reportOtherDays') : name}</option>}
            {months.toReversed().map((month) => (
              <option key={month.name} value={month.name}>
                {sayMonth(pageManner, midpoint(month.from, month.to))}
              </option>
            ))}
          </select>
        )}
      </Field>
      {step(say('reportEarlier'), index === -1 ? months.at(-1)?.name : months[index - 1]?.name)}
      {step(say('reportLater'), index === -1 ? undefined : months[index + 1]?.name)}
    </div>
  );
}

/** They show the days of a chosen month, too: to change one is all it takes. */
function DayFields({ view: { choice, selection, log }, choose }: ChoicesProps) {
  const { from, to } = selection.whole;
  const first = toIsoDate(wallClockAt(log.zone, from));
  const last = toIsoDate(daysLater(wallClockAt(log.zone, to), -1));
  const day = (name: 'first' | 'last', label: string, value: string) => (
    <Field label={label}>
      {(ties) => (
        <input
          {...ties}
          type="date"
          name={name}
          value={value}
          onChange={({ currentTarget }) => {
            const stretch = { kind: 'days' as const, ...{ first, last }, [name]: currentTarget.value };
            if (isStretch(stretch)) choose({ ...choice, stretch });
          }}
        />
      )}
    </Field>
  );
  return (
    <>
      {day('first', say('reportFirstDay'), first)}
      {day('last', say('reportLastDay'), last)}
    </>
  );
}
