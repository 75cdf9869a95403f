// Owns the status pages of the user's providers: one card a provider that a site names.
import { useEffect, useState } from 'preact/hooks';
import type * as directoryFile from '../../../domain/directory/directory.ts';
import { say } from '../../data/manner.ts';
import type { Page } from './page.ts';
import { Section } from './section.tsx';
import { StatusPageCard } from './status-page-card.tsx';

type Directory = typeof directoryFile;

export function StatusPages({ page }: { readonly page: Page }) {
  const directory = useDirectory();
  const names = [...new Set(page.scene.sites.map(({ provider }) => provider))].filter((name) => name !== '');
  if (names.length === 0) return null;
  return (
    <Section title={say('optionsStatusPages')} hint={say('optionsStatusPagesHint')}>
      <ul class="cards">
        {names.map((name) => (
          <StatusPageCard key={name} page={page} provider={name} known={knownFor(page, directory, name)} />
        ))}
      </ul>
      <datalist id="known-pages">
        {directory?.KNOWN_PROVIDERS.map((each) => (
          <option key={each.name} value={each.page} label={each.name} />
        ))}
      </datalist>
    </Section>
  );
}

/** It is large, and nothing on the page waits for it. */
function useDirectory(): Directory | null {
  const [directory, setDirectory] = useState<Directory | null>(null);
  useEffect(() => {
    void import('../../../domain/directory/directory.ts').then(setDirectory);
  }, []);
  return directory;
}

/** By the provider's name, or else by the hosts of the sites there. */
function knownFor(
  { scene }: Page,
  directory: Directory | null,
  name: string,
): directoryFile.KnownProvider | null {
  if (!directory) return null;
  const hosts = scene.sites
    .filter(({ provider }) => provider === name)
    .flatMap(({ targets }) => targets.map(({ url }) => new URL(url).hostname));
  const byHost = hosts.map((host) => directory.providerOfHost(host)).find((each) => each !== null);
  return directory.providerNamed(name) ?? byHost ?? null;
}
