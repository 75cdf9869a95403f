// Owns what is told without being looked at: whether, how often again, and not at night.
import { useEffect, useState } from 'preact/hooks';
import type { NotificationSettings } from '../../../domain/settings.ts';
import { readSettingsDraft, type SettingsProblem } from '../../../domain/settings-draft.ts';
import { requestNotifications } from '../../../platform/permissions.ts';
import { saySettingsProblem } from '../../../text/settings-problem.ts';
import { hours } from '../../../time/duration.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { Check } from '../../kit/check.tsx';
import { InputField, Problem } from '../../kit/field.tsx';
import { fieldOfMinute, minuteOfField } from './clock-field.ts';
import { FormEnd } from './form-end.tsx';
import type { Page } from './page.ts';
import { readForm } from './read-form.ts';
import { Section } from './section.tsx';
import { useProblems } from './use-problems.ts';

/** What quiet hours start from. */
const NIGHT = { fromMinute: 22 * 60, toMinute: 7 * 60 };

export function Notifications({ page: { scene, tell } }: { readonly page: Page }) {
  const { settings, mayNotify } = scene;
  const { enabled, remindAfter, quietHours, duringOwnWork } = settings.notifications;
  const { form, problems, show } = useProblems<SettingsProblem>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isQuiet, setQuiet] = useState(quietHours !== null);
  useEffect(() => setQuiet(quietHours !== null), [quietHours !== null]);
  const problemOf = (field: SettingsProblem['field']) => {
    const found = problems.find((each) => each.field === field);
    return found ? saySettingsProblem(say, found) : null;
  };
  const save = async (draft: ReturnType<typeof draftOf>) => {
    const read = readSettingsDraft({ notifications: draft }, settings);
    show(read.ok ? [] : read.problem);
    setRefusal(null);
    if (!read.ok) return;
    setSaving(true);
    const saved = await ask('save-settings', { notifications: draft });
    setSaving(false);
    if (saved.ok) tell(say('optionsSavedOf', say('optionsNotifications')));
    else if (Array.isArray(saved.problem)) show(saved.problem);
    else setRefusal(say('optionsRefused', saved.problem.message));
  };
  const flip = (wanted: boolean) => {
    // The browser takes the question from within the click only.
    const asking = wanted ? requestNotifications().catch(() => false) : Promise.resolve(true);
    void asking.then((isAllowed) => {
      if (isAllowed) void save({ ...draftOf(settings.notifications), enabled: wanted });
      else setRefusal(say('optionsNotifyRefused'));
    });
  };
  const { fromMinute, toMinute } = quietHours ?? NIGHT;
  return (
    <Section title={say('optionsNotifications')} hint={say('optionsNotificationsHint')}>
      <form
        ref={form}
        class="card sheet"
        noValidate
        aria-label={say('optionsNotifications')}
        onSubmit={(event) => {
          event.preventDefault();
          if (form.current) void save({ ...draftIn(form.current), enabled });
        }}
      >
        <Check
          isSwitch
          label={say('optionsNotify')}
          input={{
            name: 'enabled',
            checked: enabled && mayNotify,
            onChange: ({ currentTarget }) => {
              const wanted = currentTarget.checked;
              // It shows what is so, not what is wished for.
              currentTarget.checked = enabled && mayNotify;
              flip(wanted);
            },
          }}
        />
        {enabled && !mayNotify && <Problem text={say('optionsNotifyForbidden')} />}
        <InputField
          label={say('optionsRemind')}
          hint={say('optionsRemindHint')}
          unit={say('unitHours')}
          problem={problemOf('remindAfterHours')}
          input={{
            name: 'remindAfterHours',
            type: 'number',
            step: 'any',
            defaultValue: remindAfter === null ? '' : String(remindAfter / hours(1)),
          }}
        />
        <Check
          label={say('optionsQuietOn')}
          hint={say('optionsQuietHint')}
          input={{
            name: 'quiet',
            checked: isQuiet,
            onChange: ({ currentTarget }) => setQuiet(currentTarget.checked),
          }}
        />
        {isQuiet && (
          <div class="fields times">
            <InputField
              label={say('optionsQuietFrom')}
              problem={problemOf('quietHours')}
              input={{ name: 'from', type: 'time', defaultValue: fieldOfMinute(fromMinute) }}
            />
            <InputField
              label={say('optionsQuietTo')}
              input={{ name: 'to', type: 'time', defaultValue: fieldOfMinute(toMinute) }}
            />
          </div>
        )}
        <Check
          label={say('optionsNotifyOwnWork')}
          hint={say('optionsNotifyOwnWorkHint')}
          input={{ name: 'duringOwnWork', defaultChecked: duringOwnWork }}
        />
        <FormEnd refusal={refusal} isSaving={isSaving} />
      </form>
    </Section>
  );
}

function draftIn(form: HTMLFormElement) {
  const { text, numberOrNull, isTicked } = readForm(form);
  const minute = (name: string) => (isTicked('quiet') ? minuteOfField(text(name)) : null);
  return {
    remindAfterHours: numberOrNull('remindAfterHours'),
    quietFromMinute: minute('from'),
    quietToMinute: minute('to'),
    duringOwnWork: isTicked('duringOwnWork'),
  };
}

function draftOf({ enabled, remindAfter, quietHours, duringOwnWork }: NotificationSettings) {
  return {
    ...{ enabled, duringOwnWork },
    remindAfterHours: remindAfter === null ? null : remindAfter / hours(1),
    quietFromMinute: quietHours?.fromMinute ?? null,
    quietToMinute: quietHours?.toMinute ?? null,
  };
}
