// Owns the contract as the user chooses and changes it: a preset to start from, and terms that can all be said otherwise.
import { useState } from 'preact/hooks';
import type { DeskSettings } from '../../../domain/desk.ts';
import { draftOfProfile } from '../../../sla/draft-of-profile.ts';
import { FREE_FORM, presetOf } from '../../../sla/presets.ts';
import type { ProfileDraft } from '../../../sla/profile-draft.ts';
import { contractOf, draftOfContract, profileOf } from '../../../sla/profile-of-contract.ts';
import { dateIn } from '../../../timeline/slots.ts';
import { ask } from '../../data/ask.ts';
import type { ContractScene } from '../../data/contract-scene.ts';
import { pageManner, say } from '../../data/manner.ts';
import { pageClock } from '../../data/page-store.ts';
import { Problem } from '../../kit/field.tsx';
import { PresetChoice } from './preset-choice.tsx';
import { TermsFields } from './terms-fields.tsx';
import { TermsMore } from './terms-more.tsx';
import { wrongIn } from './terms-props.ts';

export type ContractFormProps = {
  readonly provider: string;
  readonly desk: DeskSettings;
  readonly scene: ContractScene;
};

type Typed = { readonly preset: string; readonly draft: ProfileDraft };

export function ContractForm({ provider, desk, scene: { contract, offered } }: ContractFormProps) {
  const [typed, setTyped] = useState<Typed | 'none' | null>(null);
  const [isSaved, setSaved] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  // Once it is chosen the form stays as the user left it.
  const [isOpen] = useState(contract === null && offered.length > 0);
  const kept = contract && { preset: contract.preset, draft: draftOfContract(contract) };
  const shown = typed === 'none' ? null : (typed ?? kept);
  const next =
    shown &&
    contractOf(presetOf(shown.preset) ?? FREE_FORM, shown.draft, dateIn(pageManner.zone, pageClock.wall()));
  const read = next && profileOf(next);
  const problems = read && !read.ok ? read.problem : [];
  const change = (to: Typed | 'none') => {
    setSaved(false);
    setTyped(to);
  };
  const choose = (id: string) => {
    const preset = presetOf(id);
    if (!preset) return change('none');
    const draft = draftOfProfile(preset);
    change({ preset: id, draft: preset === FREE_FORM ? { ...draft, provider } : draft });
  };
  const save = async () => {
    const { contract: _former, ...others } = desk;
    const saved = await ask('save-desk', { provider, desk: next ? { ...others, contract: next } : others });
    setRefusal(saved.ok ? null : saved.problem.message);
    setSaved(saved.ok);
    if (saved.ok) setTyped(null);
  };
  const props = shown && {
    draft: shown.draft,
    type: (part: Partial<ProfileDraft>) => change({ ...shown, draft: { ...shown.draft, ...part } }),
    wrong: wrongIn(problems),
  };
  return (
    <details class="contract" open={isOpen}>
      <summary>{say('termsTitle', provider)}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (problems.length === 0) void save();
        }}
      >
        <PresetChoice offered={offered} chosen={shown?.preset ?? ''} provider={provider} onChoose={choose} />
        {props && <TermsFields {...props} />}
        {props && <TermsMore key={shown?.preset} {...props} />}
        <div role="alert">{refusal !== null && <Problem text={say('optionsRefused', refusal)} />}</div>
        <p>
          <button data-do="save-contract">{say('optionsSave')}</button>{' '}
          <span role="status">{isSaved && say('termsSaved')}</span>
        </p>
      </form>
    </details>
  );
}
