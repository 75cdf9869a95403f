// Owns the terms of what a contract leaves out: announced maintenance, and hours of every day.
import type { ProfileDraft } from '../../../sla/profile-draft.ts';
import { say } from '../../data/manner.ts';
import { InputField } from '../../kit/field.tsx';
import { NumberField } from './number-field.tsx';
import { TickField } from './tick-field.tsx';
import type { TermsProps } from './terms-props.ts';

const NIGHT = { from: '02:00', to: '05:00', zone: '' } as const;
const ANY_NOTICE = { noticeHours: null, mostHours: null } as const;

export function ExclusionFields({ draft, type, wrong }: TermsProps) {
  const { announced, hours, knowsExclusions } = draft;
  // Whoever names one knows what they leave out.
  const change = (part: Partial<Pick<ProfileDraft, 'announced' | 'hours'>>) =>
    type({ ...part, knowsExclusions: true });
  return (
    <>
      <TickField
        label={say('termsAnnounced')}
        name="announced"
        checked={announced !== null}
        onTick={(checked) => change({ announced: checked ? ANY_NOTICE : null })}
      />
      {announced && (
        <>
          <NumberField
            label={say('termsNotice')}
            hint={say('termsEmptyHint')}
            unit={say('unitHours')}
            name="notice"
            value={announced.noticeHours}
            problem={wrong('noticeHours')}
            onNumber={(noticeHours) => change({ announced: { ...announced, noticeHours } })}
          />
          <NumberField
            label={say('termsMostAnnounced')}
            hint={say('termsNoLimitHint')}
            unit={say('unitHours')}
            name="most-announced"
            value={announced.mostHours}
            problem={wrong('mostHours')}
            onNumber={(mostHours) => change({ announced: { ...announced, mostHours } })}
          />
        </>
      )}
      <TickField
        label={say('termsHours')}
        name="hours"
        checked={hours !== null}
        onTick={(checked) => change({ hours: checked ? NIGHT : null })}
      />
      {hours &&
        (['from', 'to'] as const).map((edge) => (
          <InputField
            key={edge}
            label={say(`termsHours_${edge}`)}
            problem={edge === 'to' ? wrong('hours') : null}
            input={{
              ...{ name: `hours-${edge}`, type: 'time', value: hours[edge] },
              onInput: ({ currentTarget }) => change({ hours: { ...hours, [edge]: currentTarget.value } }),
            }}
          />
        ))}
      {hours && (
        <InputField
          label={say('termsHoursZone')}
          hint={say('termsHoursZoneHint')}
          problem={wrong('hoursZone')}
          input={{
            name: 'hours-zone',
            value: hours.zone,
            dir: 'ltr',
            onInput: ({ currentTarget }) => change({ hours: { ...hours, zone: currentTarget.value } }),
          }}
        />
      )}
      {!announced && !hours && (
        <TickField
          label={say('termsNothingOut')}
          name="nothing-out"
          checked={knowsExclusions}
          onTick={(checked) => type({ knowsExclusions: checked })}
        />
      )}
    </>
  );
}
