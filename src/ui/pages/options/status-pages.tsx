// Owns the status pages of the user's providers: one card a provider that a site names.
import type { KnownProvider } from '../../../domain/directory/directory.ts';
import { say } from '../../data/manner.ts';
import type { Page } from './page.ts';
import { Section } from './section.tsx';
import { StatusPageCard } from './status-page-card.tsx';
import { useDirectory, type Directory } from './use-directory.ts';

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

/** By the provider's name, or else by the hosts of the sites there. */
function knownFor({ scene }: Page, directory: Directory | null, name: string): KnownProvider | null {
  if (!directory) return null;
  const hosts = scene.sites
    .filter(({ provider }) => provider === name)
    .flatMap(({ targets }) => targets.map(({ url }) => new URL(url).hostname));
  const byHost = hosts.map((host) => directory.providerOfHost(host)).find((each) => each !== null);
  return directory.providerNamed(name) ?? byHost ?? null;
}
