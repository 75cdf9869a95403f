// Owns planning work, and changing what was planned: what it is called and for, how often it is, and when.
import { useState } from 'preact/hooks';
import {
  ownWorkDraftOf,
  readOwnWorkDraft,
  type OwnWorkDraft,
  type OwnWorkProblem,
} from '../../../domain/own-work-draft.ts';
import type { OwnWork } from '../../../domain/own-work.ts';
import { sayOwnWorkProblem } from '../../../text/own-work.ts';
import type { Instant } from '../../../time/instant.ts';
import { toIsoIn } from '../../../time/wall-clock.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import { InputField } from '../../kit/field.tsx';
import { FormEnd } from './form-end.tsx';
import { OwnWorkScope } from './own-work-scope.tsx';
import { OwnWorkTimes } from './own-work-times.tsx';
import type { Page } from './page.ts';
import { useProblems } from './use-problems.ts';
import { nameOfWork } from './work-scopes.ts';

export type OwnWorkFormProps = {
  readonly page: Page;
  /** Null: it is new. */
  readonly work: OwnWork | null;
  readonly onClose: () => void;
};

export function OwnWorkForm({ page: { scene, tell }, work, onClose }: OwnWorkFormProps) {
  const { form, problems, show } = useProblems<OwnWorkProblem>();
  const [draft, setDraft] = useState<OwnWorkDraft>(() => {
    const empty = emptyDraft(scene.now);
    return work ? ownWorkDraftOf(work, empty) : empty;
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const problemOf = (field: OwnWorkProblem['field']) => {
    const found = problems.find((each) => each.field === field);
    return found ? sayOwnWorkProblem(say, found) : null;
  };
  const change = (part: Partial<OwnWorkDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = async () => {
    const read = readOwnWorkDraft(draft, work?.id ?? crypto.randomUUID());
    show(read.ok ? [] : read.problem);
    setRefusal(null);
    if (!read.ok) return;
    setSaving(true);
    const own = read.value;
    const saved = await ask('correct', { correction: { kind: 'own-work', id: own.id, work: own } });
    setSaving(false);
    if (!saved.ok) return setRefusal(say('optionsRefused', saved.problem.message));
    onClose();
    tell(say('optionsSavedOf', nameOfWork(own)));
  };
  const parts = { draft, change, problemOf };
  return (
    <form
      ref={form}
      class="card sheet"
      noValidate
      aria-label={work ? say('optionsEditOf', nameOfWork(work)) : say('optionsOwnWorkAdd')}
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
        <OwnWorkScope sites={scene.sites} {...parts} />
        <OwnWorkTimes {...parts} />
      </div>
      <FormEnd refusal={refusal} isSaving={isSaving} onCancel={onClose} />
    </form>
  );
}

function emptyDraft(now: Instant): OwnWorkDraft {
  return {
    ...{ name: '', scope: { kind: 'everything' }, kind: 'once', zone: pageManner.zone, from: '', to: '' },
    ...{ weekdays: [], monthDay: 1, clock: '', lastsMinutes: 60, lastDay: '' },
    // What was down before is not made planned by a plan.
    firstDay: toIsoIn(pageManner.zone, now).slice(0, 10),
  };
}
