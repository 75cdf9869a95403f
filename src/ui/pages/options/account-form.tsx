// Owns where else a provider speaks: an address that the user opens, because no program may read what is posted there.
import { useState } from 'preact/hooks';
import type { HttpUrlProblem } from '../../../base/http-url.ts';
import { sayAddressProblem } from '../../../text/status-page-problem.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { InputField } from '../../kit/field.tsx';
import { FormEnd } from './form-end.tsx';
import type { Page } from './page.ts';

export type AccountFormProps = { readonly page: Page; readonly provider: string };

export function AccountForm({ page: { scene, tell }, provider }: AccountFormProps) {
  const account = scene.providers.get(provider)?.account ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<HttpUrlProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  const save = async () => {
    setSaving(true);
    const saved = await ask('save-account', { provider, url: typed ?? account ?? '' });
    setSaving(false);
    setProblem(!saved.ok && saved.problem.kind === 'not-an-address' ? saved.problem.problem : null);
    setRefusal(!saved.ok && 'message' in saved.problem ? say('optionsRefused', saved.problem.message) : null);
    if (!saved.ok) return;
    setTyped(null);
    tell(say('optionsSavedOf', say('optionsAccountOf', provider)));
  };

  return (
    <form
      class="sheet"
      noValidate
      aria-label={say('optionsAccountOf', provider)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <InputField
        label={say('optionsAccount')}
        hint={say('optionsAccountHint')}
        problem={problem && sayAddressProblem(say, problem)}
        input={{
          value: typed ?? account ?? '',
          inputMode: 'url',
          dir: 'ltr',
          placeholder: 'https://x.com/…',
          onInput: ({ currentTarget }) => setTyped(currentTarget.value),
        }}
      />
      <FormEnd refusal={refusal} isSaving={isSaving} />
    </form>
  );
}
