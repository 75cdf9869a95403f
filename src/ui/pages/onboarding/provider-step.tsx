// Owns asking who hosts the sites, and offering to read what those companies say on their status pages.
import { useEffect, useState } from 'preact/hooks';
import type * as directoryFile from '../../../domain/directory/directory.ts';
import { say } from '../../data/manner.ts';
import type { Progress } from './progress.ts';
import { ProviderItem } from './provider-item.tsx';
import { Step } from './step.tsx';

/** More are for the settings: nobody sets up fifty in the first minute. */
const MOST = 8;

type Directory = typeof directoryFile;

export function ProviderStep({ number, progress }: { readonly number: number; readonly progress: Progress }) {
  const [directory, setDirectory] = useState<Directory | null>(null);
  useEffect(() => {
    void import('../../../domain/directory/directory.ts').then(setDirectory);
  }, []);
  const { sites, providers } = progress;
  // One item a provider; a site that nobody gave one stands for itself.
  const items = [...new Map(sites.map((site) => [site.provider, site])).values()];
  const isDone = items.length > 0 && items.every(({ provider }) => providers.get(provider)?.source);
  return (
    <Step number={number} title={say('onboardingProviders')} isDone={isDone}>
      <p>{say('onboardingProvidersHint')}</p>
      {directory && (
        <ul class="hosts">
          {items.slice(0, MOST).map((site) => (
            <ProviderItem key={site.id} site={site} progress={progress} directory={directory} />
          ))}
        </ul>
      )}
      {items.length > MOST && <p class="muted">{say('onboardingMoreProviders', items.length - MOST)}</p>}
      <datalist id="providers">
        {directory?.KNOWN_PROVIDERS.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Step>
  );
}
