// Owns what the directory says of a provider beside its status page: hints that nobody verified, folded away.
import type { KnownProvider } from '../../../domain/directory/directory.ts';
import { say } from '../../data/manner.ts';

export function ProviderHearsay({ known }: { readonly known: KnownProvider }) {
  const { name, support, terms } = known;
  if (support === undefined && terms === undefined) return null;
  return (
    <details class="hearsay">
      <summary>{say('optionsKnownHints', name)}</summary>
      <p class="muted">{say('optionsKnownHintsText')}</p>
      <dl class="facts">
        {support !== undefined && (
          <>
            <dt>{say('optionsKnownSupport')}</dt>
            <dd>
              <a href={support} dir="ltr" target="_blank" rel="noopener noreferrer">
                {support}
              </a>
            </dd>
          </>
        )}
        {terms !== undefined && (
          <>
            <dt>{say('optionsKnownTerms')}</dt>
            <dd>{terms}</dd>
          </>
        )}
      </dl>
    </details>
  );
}
