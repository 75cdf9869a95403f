// Owns adding or changing one target: nothing is sent while a field is wrong, and nothing is stored half.
import { useState } from 'preact/hooks';
import { permissionPattern } from '../../../base/http-url.ts';
import type { TargetId, Target } from '../../../domain/target.ts';
import { readDraft, type DraftProblem, type TargetDraft } from '../../../domain/target-draft.ts';
import { requestHosts } from '../../../platform/permissions.ts';
import { sayDraftProblem } from '../../../text/draft-problem.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { InputField } from '../../kit/field.tsx';
import { Expectations } from './expectations.tsx';
import { FormEnd } from './form-end.tsx';
import { draftIn } from './draft-in.ts';
import { ProviderOffer } from './provider-offer.tsx';
import type { Scene } from './scene.ts';
import { useProblems } from './use-problems.ts';

export type TargetFormProps = {
  readonly scene: Scene;
  /** Null: a new one. */
  readonly id: TargetId | null;
  readonly draft: TargetDraft;
  readonly onSaved: (target: Target) => void;
  /** Left out where there is nothing to go back to. */
  readonly onCancel?: () => void;
};

export function TargetForm({ scene, id, draft, onSaved, onCancel }: TargetFormProps) {
  const { form, problems, show } = useProblems<DraftProblem>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [address, setAddress] = useState(draft.url);
  const [provider, setProvider] = useState(draft.provider ?? '');
  const problemOf = (field: DraftProblem['field']) => {
    const found = problems.find((each) => each.field === field);
    return found ? sayDraftProblem(say, found) : null;
  };
  const save = () => {
    if (!form.current) return;
    const typed = draftIn(form.current);
    const read = readDraft(
      typed,
      scene.watched.filter((other) => other.id !== id),
    );
    show(read.ok ? [] : read.problem);
    setRefusal(null);
    if (!read.ok) return;
    const saving = ask('save-target', { draft: typed, id });
    // The question has to come from within the click itself.
    if (!scene.mayRead(read.value.url))
      void requestHosts([permissionPattern(read.value.url)]).catch(() => false);
    setSaving(true);
    void saving.then((saved) => {
      setSaving(false);
      if (saved.ok) onSaved(saved.value);
      else if (Array.isArray(saved.problem)) show(saved.problem);
      else setRefusal(say('optionsRefused', saved.problem.message));
    });
  };
  return (
    <form
      ref={form}
      class="sheet"
      noValidate
      aria-label={say(id === null ? 'optionsAddTarget' : 'optionsEditOf', draft.name ?? '')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class="fields">
        <InputField
          class="wide"
          label={say('optionsUrl')}
          hint={say('optionsUrlHint')}
          problem={problemOf('url')}
          input={{
            name: 'url',
            defaultValue: draft.url,
            inputMode: 'url',
            dir: 'ltr',
            autofocus: true,
            onInput: ({ currentTarget }) => setAddress(currentTarget.value),
          }}
        />
        <InputField
          label={say('optionsSite')}
          hint={say('optionsSiteHint')}
          problem={problemOf('site')}
          input={{ name: 'site', defaultValue: draft.site ?? '', list: 'known-sites' }}
        />
        <InputField
          label={say('optionsProvider')}
          hint={say('optionsProviderHint')}
          problem={problemOf('provider')}
          input={{
            name: 'provider',
            value: provider,
            list: 'known-providers',
            onInput: ({ currentTarget }) => setProvider(currentTarget.value),
          }}
        />
        <ProviderOffer address={address} provider={provider} onTake={setProvider} />
        <InputField
          label={say('optionsName')}
          hint={say('optionsNameHint')}
          problem={problemOf('name')}
          input={{ name: 'name', defaultValue: draft.name ?? '' }}
        />
        <InputField
          label={say('optionsEvery')}
          hint={say('optionsEveryHint')}
          unit={say('unitSeconds')}
          problem={problemOf('checkEverySeconds')}
          input={{
            name: 'checkEverySeconds',
            type: 'number',
            step: 'any',
            defaultValue: String(draft.checkEverySeconds ?? ''),
          }}
        />
        <InputField
          class="wide"
          label={say('optionsMustContain')}
          hint={say('optionsMustContainHint')}
          problem={problemOf('mustContain')}
          input={{ name: 'mustContain', defaultValue: draft.mustContain ?? '' }}
        />
      </div>
      <Expectations draft={draft} problemOf={problemOf} />
      <FormEnd refusal={refusal} isSaving={isSaving} {...(onCancel ? { onCancel } : {})} />
    </form>
  );
}
