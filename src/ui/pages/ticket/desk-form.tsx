// Owns how the user reaches a provider's support, as they type it: where tickets go, and who they are there.
import { useState } from 'preact/hooks';
import { DESK_LIMITS, type DeskSettings } from '../../../domain/desk.ts';
import { fillTemplate, NO_VIEW, TEMPLATE_NAMES } from '../../../tickets/template.ts';
import { isZone } from '../../../time/wall-clock.ts';
import { ask } from '../../data/ask.ts';
import type { ProviderZone } from '../../data/provider-zone.ts';
import { say } from '../../data/manner.ts';
import { AreaField, InputField, Problem } from '../../kit/field.tsx';

export type DeskFormProps = {
  readonly provider: string;
  readonly desk: DeskSettings;
  readonly zone: ProviderZone | null;
};

export function DeskForm({ provider, desk, zone }: DeskFormProps) {
  const [typed, setTyped] = useState<Partial<DeskSettings>>({});
  const [isSaved, setSaved] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  // What is saved elsewhere meanwhile stays.
  const shown = { ...desk, ...typed };
  const type = (change: Partial<DeskSettings>) => {
    setSaved(false);
    setTyped({ ...typed, ...change });
  };
  const isZoneWrong = shown.zone !== null && !isZone(shown.zone);
  const tooLong = (['address', 'identifiers', 'template', 'snippets'] as const).find(
    (field) => (shown[field] ?? '').length > DESK_LIMITS[field],
  );
  const badTemplate = templateProblem(shown.template ?? '');
  const save = async () => {
    const saved = await ask('save-desk', { provider, desk: { ...shown, address: shown.address.trim() } });
    setRefusal(saved.ok ? null : saved.problem.message);
    setSaved(saved.ok);
    if (saved.ok) setTyped({});
  };
  return (
    <details class="desk" open={desk.address === ''}>
      <summary>{say('deskTitle', provider)}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isZoneWrong && !tooLong && badTemplate === null) void save();
        }}
      >
        <InputField
          label={say('deskAddress')}
          hint={say('deskAddressHint')}
          problem={tooLong === 'address' ? say('problem_too_long', DESK_LIMITS.address) : null}
          input={{
            name: 'address',
            value: shown.address,
            dir: 'ltr',
            placeholder: 'https://',
            onInput: ({ currentTarget }) => type({ address: currentTarget.value }),
          }}
        />
        <AreaField
          label={say('deskIdentifiers')}
          hint={say('deskIdentifiersHint')}
          problem={tooLong === 'identifiers' ? say('problem_too_long', DESK_LIMITS.identifiers) : null}
          area={{
            name: 'identifiers',
            rows: 3,
            value: shown.identifiers,
            onInput: ({ currentTarget }) => type({ identifiers: currentTarget.value }),
          }}
        />
        <InputField
          label={say('deskZone')}
          hint={
            zone && zone.by !== 'user' && !shown.zone
              ? say(`deskZoneBy_${zone.by}`, zone.zone)
              : say('deskZoneHint')
          }
          problem={isZoneWrong ? say('problem_not_a_zone') : null}
          input={{
            name: 'zone',
            value: shown.zone ?? '',
            dir: 'ltr',
            onInput: ({ currentTarget }) => type({ zone: currentTarget.value.trim() || null }),
          }}
        />
        <AreaField
          label={say('deskTemplate')}
          hint={say('deskTemplateHint', TEMPLATE_NAMES.map((name) => `{{${name}}}`).join(' '))}
          problem={
            tooLong === 'template'
              ? say('problem_too_long', DESK_LIMITS.template)
              : badTemplate && say('deskTemplateWrong', badTemplate)
          }
          area={{
            name: 'template',
            rows: 3,
            value: shown.template ?? '',
            onInput: ({ currentTarget }) => type({ template: currentTarget.value }),
          }}
        />
        <AreaField
          label={say('deskSnippets')}
          hint={say('deskSnippetsHint')}
          problem={tooLong === 'snippets' ? say('problem_too_long', DESK_LIMITS.snippets) : null}
          area={{
            name: 'snippets',
            rows: 3,
            value: shown.snippets ?? '',
            onInput: ({ currentTarget }) => type({ snippets: currentTarget.value }),
          }}
        />
        <label class="tick">
          <input
            type="checkbox"
            checked={shown.hidesPrivateAddresses}
            onChange={({ currentTarget }) => type({ hidesPrivateAddresses: currentTarget.checked })}
          />
          <span>{say('deskHidesPrivate')}</span>
        </label>
        <div role="alert">{refusal !== null && <Problem text={say('optionsRefused', refusal)} />}</div>
        <p>
          <button>{say('optionsSave')}</button> <span role="status">{isSaved && say('deskSaved')}</span>
        </p>
      </form>
    </details>
  );
}

/** What is wrong with it; null: nothing. */
function templateProblem(template: string): string | null {
  const filled = fillTemplate(template, NO_VIEW);
  return filled.ok ? null : filled.problem;
}
