// Owns the fields that tell when planned work is: once, or again and again.
import type { OwnWorkDraft, OwnWorkProblem } from '../../../domain/own-work-draft.ts';
import { sayWeekday } from '../../../text/own-work.ts';
import { pageManner, say } from '../../data/manner.ts';
import { Field, InputField, type FieldProps } from '../../kit/field.tsx';
import { Checks } from './checks.tsx';

export type OwnWorkTimesProps = {
  readonly draft: OwnWorkDraft;
  readonly change: (part: Partial<OwnWorkDraft>) => void;
  readonly problemOf: (field: OwnWorkProblem['field']) => string | null;
};

type MomentField = 'from' | 'to' | 'clock' | 'firstDay' | 'lastDay';

type FieldType = 'datetime-local' | 'time' | 'date';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0];

export function OwnWorkTimes({ draft, change, problemOf }: OwnWorkTimesProps) {
  const { kind } = draft;
  const moment = (field: MomentField, type: FieldType, label: string, hint?: string) => (
    <InputField
      key={field}
      label={label}
      hint={hint}
      problem={problemOf(field)}
      input={{
        name: field,
        type,
        value: draft[field],
        onInput: ({ currentTarget }) => change({ [field]: currentTarget.value }),
      }}
    />
  );
  const number = (field: 'monthDay' | 'lastsMinutes', label: string, more: Partial<FieldProps>) => (
    <InputField
      key={field}
      label={label}
      {...more}
      problem={problemOf(field)}
      input={{
        name: field,
        type: 'number',
        value: Number.isNaN(draft[field]) ? '' : String(draft[field]),
        onInput: ({ currentTarget }) => change({ [field]: currentTarget.valueAsNumber }),
      }}
    />
  );
  return (
    <>
      <Field label={say('optionsOwnWorkKind')}>
        {(ties) => (
          <select
            {...ties}
            name="workKind"
            value={kind}
            onChange={({ currentTarget }) => change({ kind: kindOf(currentTarget.value) })}
          >
            <option value="once">{say('optionsOwnWorkOnce')}</option>
            <option value="daily">{say('optionsOwnWorkEveryDay')}</option>
            <option value="weekly">{say('optionsOwnWorkEveryWeek')}</option>
            <option value="monthly">{say('optionsOwnWorkEveryMonth')}</option>
          </select>
        )}
      </Field>
      <InputField
        label={say('optionsOwnWorkZone')}
        hint={say('optionsOwnWorkZoneHint')}
        problem={problemOf('zone')}
        input={{
          name: 'zone',
          dir: 'ltr',
          value: draft.zone,
          onInput: ({ currentTarget }) => change({ zone: currentTarget.value }),
        }}
      />
      {kind === 'once' ? (
        <>
          {moment('from', 'datetime-local', say('optionsOwnWorkBegin'))}
          {moment('to', 'datetime-local', say('optionsOwnWorkEnd'))}
        </>
      ) : (
        <>
          {kind === 'weekly' && (
            <Checks
              name="weekday"
              label={say('optionsOwnWorkWeekdays')}
              problem={problemOf('weekdays')}
              choices={WEEKDAYS.map((day) => ({ value: day, label: sayWeekday(pageManner.locale, day) }))}
              chosen={draft.weekdays}
              onChange={(weekdays) => change({ weekdays })}
            />
          )}
          {kind === 'monthly' &&
            number('monthDay', say('optionsOwnWorkMonthDay'), {
              hint: say('optionsOwnWorkMonthDayHint'),
              class: 'wide',
            })}
          {moment('clock', 'time', say('optionsOwnWorkClock'))}
          {number('lastsMinutes', say('optionsOwnWorkLasts'), { unit: say('unitMinutes') })}
          {moment('firstDay', 'date', say('optionsOwnWorkFirstDay'), say('optionsOwnWorkFirstDayHint'))}
          {moment('lastDay', 'date', say('optionsOwnWorkLastDay'), say('optionsOwnWorkLastDayHint'))}
        </>
      )}
    </>
  );
}

function kindOf(value: string): OwnWorkDraft['kind'] {
  return value === 'daily' || value === 'weekly' || value === 'monthly' ? value : 'once';
}
