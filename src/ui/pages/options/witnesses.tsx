// Owns the endpoints that tell whether our own line works, and the host of the fresh names.
import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, SETTINGS_LIMITS } from '../../../domain/settings.ts';
import { readSettingsDraft, type SettingsProblem } from '../../../domain/settings-draft.ts';
import { saySettingsProblem } from '../../../text/settings-problem.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { InputField, Problem } from '../../kit/field.tsx';
import { FormEnd } from './form-end.tsx';
import type { Page } from './page.ts';
import { Section } from './section.tsx';
import { useProblems } from './use-problems.ts';

/** Fewer cannot outvote one that is wrong. */
const ENOUGH = 3;

export function Witnesses({ page: { scene, tell } }: { readonly page: Page }) {
  const { settings, live } = scene;
  const { form, problems, show } = useProblems<SettingsProblem>();
  const [witnesses, setWitnesses] = useState<readonly string[]>(settings.witnesses);
  const [freshNames, setFreshNames] = useState(settings.freshNames);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  useEffect(() => {
    setWitnesses(settings.witnesses);
    setFreshNames(settings.freshNames);
  }, [JSON.stringify(settings.witnesses), settings.freshNames]);
  const problemOf = (field: SettingsProblem['field'], index?: number) => {
    const found = problems.find((each) => each.field === field && each.index === index);
    return found ? saySettingsProblem(say, found) : null;
  };
  const set = (index: number, text: string) =>
    setWitnesses(witnesses.map((each, at) => (at === index ? text : each)));
  const save = async () => {
    const draft = { witnesses, freshNames };
    const read = readSettingsDraft(draft, settings);
    show(read.ok ? [] : read.problem);
    setRefusal(null);
    if (!read.ok) return;
    setSaving(true);
    const saved = await ask('save-settings', draft);
    setSaving(false);
    if (saved.ok) {
      setWitnesses(read.value.witnesses);
      tell(say('optionsSavedOf', say('optionsWitnesses')));
    } else if (Array.isArray(saved.problem)) show(saved.problem);
    else setRefusal(say('optionsRefused', saved.problem.message));
  };
  const useDefaults = () => {
    setWitnesses(DEFAULT_SETTINGS.witnesses);
    setFreshNames(DEFAULT_SETTINGS.freshNames);
    show([]);
  };
  const line = live?.line;
  return (
    <Section title={say('optionsWitnesses')} hint={say('optionsWitnessesHint')}>
      <form
        ref={form}
        class="card sheet"
        noValidate
        aria-label={say('optionsWitnesses')}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ol class="witnesses">
          {witnesses.map((witness, index) => (
            <li key={index}>
              <InputField
                label={say('optionsWitness', index + 1)}
                isLabelHidden
                problem={problemOf('witnesses', index)}
                input={{
                  value: witness,
                  inputMode: 'url',
                  dir: 'ltr',
                  placeholder: 'https://',
                  onInput: ({ currentTarget }) => set(index, currentTarget.value),
                }}
              />
              <button
                type="button"
                class="plain cross"
                aria-label={say('optionsRemoveWitness', index + 1)}
                title={say('optionsRemoveWitness', index + 1)}
                onClick={() => setWitnesses(witnesses.filter((_, at) => at !== index))}
              >
                <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ol>
        <div>
          <button
            type="button"
            disabled={witnesses.length >= SETTINGS_LIMITS.witnesses}
            onClick={() => setWitnesses([...witnesses, ''])}
          >
            {say('optionsAddWitness')}
          </button>
        </div>
        {problemOf('witnesses') !== null && <Problem text={problemOf('witnesses') ?? ''} />}
        {witnesses.length > 0 && witnesses.length < ENOUGH && (
          <p class="muted">{say('optionsFewWitnesses')}</p>
        )}
        <InputField
          label={say('optionsFreshNames')}
          hint={say('optionsFreshNamesHint')}
          problem={problemOf('freshNames')}
          input={{
            value: freshNames,
            inputMode: 'url',
            dir: 'ltr',
            onInput: ({ currentTarget }) => setFreshNames(currentTarget.value),
          }}
        />
        {line && line.asked > 0 && (
          <p class="muted">
            {say(line.answered * 2 > line.asked ? 'lineOnline' : 'lineOffline', line.answered, line.asked)}
          </p>
        )}
        <FormEnd refusal={refusal} isSaving={isSaving}>
          <button type="button" class="plain" onClick={useDefaults}>
            {say('optionsDefaults')}
          </button>
        </FormEnd>
      </form>
    </Section>
  );
}
