// Owns what is not watched any more: its record stays, and it can come back.
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import type { Page } from './page.ts';
import { Section } from './section.tsx';

export function RemovedTargets({ page: { scene, tell } }: { readonly page: Page }) {
  const { removed, watched } = scene;
  if (removed.length === 0) return null;
  const isWatched = (url: string) => watched.some((target) => target.url === url);
  return (
    <Section title={say('optionsRemovedSites')} hint={say('optionsRemovedHint')}>
      <ul class="card">
        {removed.map(({ site, target: { id, name, url } }) => (
          <li class="target target-line" key={id}>
            <div class="target-words">
              <p class="name" title={name}>
                {name} <span class="muted">{site.name !== name && site.name}</span>
              </p>
              <p class="muted url" dir="ltr" title={url}>
                {url}
              </p>
            </div>
            {isWatched(url) ? (
              <span class="muted">{say('problem_duplicate')}</span>
            ) : (
              <button
                aria-label={say('optionsRestoreOf', name)}
                onClick={() =>
                  void ask('restore-targets', { ids: [id] }).then(({ ok }) => {
                    if (ok) tell(say('optionsAddedOf', name));
                  })
                }
              >
                {say('optionsRestore')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
