// Owns one site's provider: its name where it is known, and reading its status page with one click.
import { useState } from 'preact/hooks';
import { parseHttpUrl, permissionPattern } from '../../../base/http-url.ts';
import type { KnownProvider } from '../../../domain/directory/directory.ts';
import { siteDraftOf } from '../../../domain/site-draft.ts';
import type { Site } from '../../../domain/target.ts';
import { requestHosts } from '../../../platform/permissions.ts';
import { sayStatusPageProblem } from '../../../text/status-page-problem.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { InputField, Problem } from '../../kit/field.tsx';
import type { Progress } from './progress.ts';

export type ProviderItemProps = {
  readonly site: Site;
  readonly progress: Progress;
  readonly directory: {
    readonly providerNamed: (name: string) => KnownProvider | null;
    readonly providerOfHost: (host: string) => KnownProvider | null;
  };
};

export function ProviderItem({ site, progress, directory }: ProviderItemProps) {
  const isNamed = site.provider !== site.name;
  const source = progress.providers.get(site.provider)?.source ?? null;
  const byHost = site.targets.map(({ url }) => directory.providerOfHost(new URL(url).hostname));
  const known = directory.providerNamed(site.provider) ?? byHost.find((each) => each !== null) ?? null;
  return (
    <li class="host">
      <p>
        <strong>{site.name}</strong>
        {isNamed && ` ${say('bringAt', site.provider)}`}
      </p>
      {source ? (
        <p class="muted">{say('onboardingPageRead', new URL(source.page).host)}</p>
      ) : (
        <>
          {!isNamed && <NameForm site={site} offer={known?.name ?? ''} />}
          {isNamed && known && <PageOffer site={site} known={known} progress={progress} />}
          {isNamed && !known && <p class="muted">{say('onboardingPageUnknown')}</p>}
        </>
      )}
    </li>
  );
}

function NameForm({ site, offer }: { readonly site: Site; readonly offer: string }) {
  const [name, setName] = useState(offer);
  return (
    <form
      class="name-form"
      noValidate
      aria-label={say('onboardingHostOf', site.name)}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '')
          void ask('save-site', { id: site.id, draft: { ...siteDraftOf(site), provider: name } });
      }}
    >
      <InputField
        label={say('onboardingHostOf', site.name)}
        input={{
          name: 'provider',
          value: name,
          list: 'providers',
          onInput: ({ currentTarget }) => setName(currentTarget.value),
        }}
      />
      <button>{say('optionsSave')}</button>
    </form>
  );
}

type PageOfferProps = Pick<ProviderItemProps, 'site' | 'progress'> & { readonly known: KnownProvider };

function PageOffer({ site, progress, known }: PageOfferProps) {
  const [isLooking, setLooking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const page = parseHttpUrl(known.page);
  if (!page.ok) return null;
  const read = async () => {
    // The question has to come from within the click itself.
    const permission = progress.mayRead(page.value)
      ? Promise.resolve(true)
      : requestHosts([permissionPattern(page.value)]);
    setLooking(true);
    setProblem(null);
    await permission.catch(() => false);
    const found = await ask('find-status-page', { provider: site.provider, url: page.value });
    setLooking(false);
    if (found.ok) return;
    const wrong = found.problem;
    setProblem('message' in wrong ? say('optionsRefused', wrong.message) : sayStatusPageProblem(say, wrong));
  };
  return (
    <>
      <div class="buttons">
        <button aria-disabled={isLooking} onClick={() => void (isLooking || read())}>
          {isLooking ? say('optionsPageLooking') : say('onboardingReadPage', new URL(page.value).host)}
        </button>
      </div>
      <div role="alert">{problem !== null && <Problem text={problem} />}</div>
    </>
  );
}
