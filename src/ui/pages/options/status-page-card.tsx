// Owns one provider's status page: where it is, whether it can be read, and having it read, or no longer.
import { useState } from 'preact/hooks';
import { parseHttpUrl, permissionPattern, type HttpUrl } from '../../../base/http-url.ts';
import type { KnownProvider } from '../../../domain/directory/directory.ts';
import type { StatusPageProblem } from '../../../domain/poll.ts';
import { requestHosts } from '../../../platform/permissions.ts';
import { sayStatusPageProblem } from '../../../text/status-page-problem.ts';
import { isForPeopleOnly } from '../../../domain/provider.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { InputField } from '../../kit/field.tsx';
import { AccountForm } from './account-form.tsx';
import { FormEnd } from './form-end.tsx';
import type { Page } from './page.ts';
import { ProviderHearsay } from './provider-hearsay.tsx';
import { StatusPageFacts } from './status-page-facts.tsx';

export type StatusPageCardProps = {
  readonly page: Page;
  readonly provider: string;
  /** What the directory says of it; null: nothing. */
  readonly known: KnownProvider | null;
};

export function StatusPageCard({ page, provider, known }: StatusPageCardProps) {
  const { scene, tell } = page;
  const source = scene.providers.get(provider)?.source ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<StatusPageProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isLooking, setLooking] = useState(false);
  const address = typed ?? source?.page ?? known?.page ?? '';
  const missing = (problem && 'mayAsk' in problem ? problem.mayAsk : []).filter((url) => !scene.mayRead(url));

  const find = async (permission: Promise<boolean>) => {
    setLooking(true);
    setProblem(null);
    setRefusal(null);
    // Without it, the answer names what is missing.
    await permission.catch(() => false);
    const found = await ask('find-status-page', { provider, url: address });
    setLooking(false);
    if (found.ok) {
      setTyped(null);
      tell(say('optionsPageFound', provider));
    } else if ('message' in found.problem) setRefusal(say('optionsRefused', found.problem.message));
    else setProblem(found.problem);
  };
  /** The question has to come from within the click itself. */
  const permit = (urls: readonly HttpUrl[]) =>
    urls.every((url) => scene.mayRead(url))
      ? Promise.resolve(true)
      : requestHosts(urls.map(permissionPattern));
  const read = () => {
    const pasted = parseHttpUrl(address);
    if (!pasted.ok) setProblem({ kind: 'not-an-address', problem: pasted.problem });
    else if (isForPeopleOnly(pasted.value)) setProblem({ kind: 'for-people-only' });
    else void find(permit([pasted.value]));
  };
  const forget = () =>
    void ask('forget-status-page', { provider }).then(({ ok }) => {
      if (ok) tell(say('optionsPageForgotten', provider));
    });

  return (
    <li class="card">
      <header class="site-line">
        <h3 title={provider}>{provider}</h3>
        {source && (
          <button class="plain" aria-label={say('optionsForgetPageOf', provider)} onClick={forget}>
            {say('optionsForgetPage')}
          </button>
        )}
      </header>
      {source && <StatusPageFacts scene={scene} source={source} poll={scene.polls.get(provider) ?? null} />}
      <form
        class="sheet"
        noValidate
        aria-label={say('optionsStatusPageOf', provider)}
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <InputField
          label={say('optionsStatusPage')}
          hint={known && known.page === address && !source ? sayOrigin(known) : undefined}
          problem={problem && sayStatusPageProblem(say, problem)}
          input={{
            value: address,
            inputMode: 'url',
            dir: 'ltr',
            list: 'known-pages',
            placeholder: 'https://',
            onInput: ({ currentTarget }) => setTyped(currentTarget.value),
          }}
        />
        {missing.length > 0 && (
          <p class="call">
            <span>{say('optionsPageMayAsk', missing.map((url) => new URL(url).host).join(', '))}</span>
            <button type="button" onClick={() => void find(permit(missing))}>
              {say('optionsPageAskThem')}
            </button>
          </p>
        )}
        <FormEnd
          refusal={refusal}
          isSaving={isLooking}
          text={say(isLooking ? 'optionsPageLooking' : 'optionsReadPage')}
        />
      </form>
      <AccountForm page={page} provider={provider} />
      {known && <ProviderHearsay known={known} />}
    </li>
  );
}

function sayOrigin({ name, technology }: KnownProvider): string {
  return technology === undefined
    ? say('optionsPageFromDirectory', name)
    : say('optionsPageMadeWith', name, say(`technology_${technology.replaceAll('-', '_')}`));
}
