// Owns changing a site: what it is called, whose it is, and from when on its outages are told.
import { useState } from 'preact/hooks';
import { readSiteDraft, siteDraftOf, type SiteProblem } from '../../../domain/site-draft.ts';
import type { Site } from '../../../domain/target.ts';
import { saySiteProblem } from '../../../text/settings-problem.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { InputField } from '../../kit/field.tsx';
import { FormEnd } from './form-end.tsx';
import type { Page } from './page.ts';
import { readForm } from './read-form.ts';
import { useProblems } from './use-problems.ts';

type SiteFormProps = { readonly page: Page; readonly site: Site; readonly onClose: () => void };

export function SiteForm({ page, site, onClose }: SiteFormProps) {
  const { form, problems, show } = useProblems<SiteProblem>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const { name, provider, notifyAfterMinutes } = siteDraftOf(site);
  const problemOf = (field: SiteProblem['field']) => {
    const found = problems.find((each) => each.field === field);
    return found ? saySiteProblem(say, found) : null;
  };
  const save = async () => {
    if (!form.current) return;
    const { text, number } = readForm(form.current);
    const draft = {
      name: text('name'),
      provider: text('provider'),
      notifyAfterMinutes: number('notifyAfterMinutes'),
    };
    const read = readSiteDraft(draft);
    show(read.ok ? [] : read.problem);
    setRefusal(null);
    if (!read.ok) return;
    setSaving(true);
    const saved = await ask('save-site', { id: site.id, draft });
    setSaving(false);
    if (saved.ok) {
      onClose();
      page.tell(say('optionsSavedOf', read.value.name));
    } else if (Array.isArray(saved.problem)) show(saved.problem);
    else setRefusal(say('optionsRefused', saved.problem.message));
  };
  const removeAll = () => {
    onClose();
    page.remove(
      site.targets.map(({ id }) => id),
      name,
    );
  };
  return (
    <form
      ref={form}
      class="sheet"
      noValidate
      aria-label={say('optionsEditSiteOf', name)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="fields">
        <InputField
          label={say('optionsSite')}
          problem={problemOf('name')}
          input={{ name: 'name', defaultValue: name, autofocus: true }}
        />
        <InputField
          label={say('optionsProvider')}
          hint={say('optionsProviderHint')}
          problem={problemOf('provider')}
          input={{ name: 'provider', defaultValue: provider, list: 'known-providers' }}
        />
        <InputField
          label={say('optionsNotifyAfter')}
          hint={say('optionsNotifyAfterHint')}
          unit={say('unitMinutes')}
          problem={problemOf('notifyAfterMinutes')}
          input={{
            name: 'notifyAfterMinutes',
            type: 'number',
            step: 'any',
            defaultValue: String(notifyAfterMinutes),
          }}
        />
      </div>
      <FormEnd refusal={refusal} isSaving={isSaving} onCancel={onClose}>
        <button type="button" class="plain at-end" onClick={removeAll}>
          {say('optionsRemoveSite')}
        </button>
      </FormEnd>
    </form>
  );
}
