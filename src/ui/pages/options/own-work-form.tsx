// Owns planning work: what it is called and for, how often it is, and when by the clocks of which zone.
import { useState } from 'preact/hooks';
import { readOwnWorkDraft, type OwnWorkDraft, type OwnWorkProblem } from '../../../domain/own-work-draft.ts';
import { sayOwnWorkProblem } from '../../../text/own-work.ts';
import { toIsoIn } from '../../../time/wall-clock.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import { Field, InputField } from '../../kit/field.tsx';
import { FormEnd } from './form-end.tsx';
import { OwnWorkTimes } from './own-work-times.tsx';
import type { Page } from './page.ts';
import { useProblems } from './use-problems.ts';
import { nameOfWork, sayScope, workScopes } from './work-scopes.ts';

type OwnWorkFormProps = { readonly page: Page; readonly onClose: () => void };

export function OwnWorkForm({ page: { scene, tell }, onClose }: OwnWorkFormProps) {
  const { form, problems, show } = useProblems<OwnWorkProblem>();
  const [draft, setDraft] = useState<OwnWorkDraft>(() => ({
    ...{ name: '', scope: { kind: 'everything' }, kind: 'once', zone: pageManner.zone, from: '', to: '' },
    ...{ weekday: 0, clock: '', lastsMinutes: 60, lastDay: '' },
    // What was down before is not made planned by a plan.
    firstDay: toIsoIn(pageManner.zone, scene.now).slice(0, 10),
  }));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const problemOf = (field: OwnWorkProblem['field']) => {
    const found = problems.find((each) => each.field === field);
    return found ? sayOwnWorkProblem(say, found) : null;
  };
  const change = (part: Partial<OwnWorkDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = async () => {
    const read = readOwnWorkDraft(draft, crypto.randomUUID());
    show(read.ok ? [] : read.problem);
    if (!read.ok) return;
    setSaving(true);
    const saved = await ask('save-own-work', { work: read.value });
    setSaving(false);
    if (!saved.ok) return setRefusal(say('optionsRefused', saved.problem.message));
    onClose();
    tell(say('optionsSavedOf', nameOfWork(read.value)));
  };
  const scopes = workScopes(scene.sites);
  return (
    <form
      ref={form}
      class="card sheet"
      noValidate
      aria-label={say('optionsOwnWorkAdd')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="fields">
        <InputField
          label={say('optionsOwnWorkName')}
          hint={say('optionsOwnWorkNameHint')}
          problem={problemOf('name')}
          input={{
            name: 'workName',
            autofocus: true,
            value: draft.name,
            onInput: ({ currentTarget }) => change({ name: currentTarget.value }),
          }}
        />
        <Field label={say('optionsOwnWorkScope')}>
          {(ties) => (
            <select
              {...ties}
              name="workScope"
              onChange={({ currentTarget }) =>
                change({ scope: scopes[currentTarget.selectedIndex] ?? draft.scope })
              }
            >
              {scopes.map((scope) => (
                <option key={JSON.stringify(scope)} selected={isSame(scope, draft.scope)}>
                  {sayScope(scope, scene.sites)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <OwnWorkTimes draft={draft} change={change} problemOf={problemOf} />
      </div>
      <FormEnd refusal={refusal} isSaving={isSaving} onCancel={onClose} />
    </form>
  );
}

/** The list is made anew with each refresh of the page. */
function isSame(one: OwnWorkDraft['scope'], other: OwnWorkDraft['scope']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
