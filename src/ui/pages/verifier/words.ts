// Owns the words of the verifier, which also opens from disk, where no browser has a catalogue for it.
import de from '../../../../public/_locales/de/messages.json' with { type: 'json' };
import en from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import type { Manner } from '../../../text/say.ts';

type Catalogue = Readonly<Record<string, { readonly message: string }>>;

/** By language; the build leaves in each only what this page says. */
const CATALOGUES: Readonly<Record<string, Catalogue>> = { de, en };

export function ownManner(languages: readonly string[]): Manner {
  const spoken = languages.map((each) => each.split('-')[0] ?? each);
  const known = spoken.find((language) => Object.hasOwn(CATALOGUES, language)) ?? 'en';
  const catalogue: Catalogue = CATALOGUES[known] ?? en;
  return {
    say: (key, ...substitutions) => {
      const message = Object.hasOwn(catalogue, key) ? (catalogue[key]?.message ?? key) : key;
      return message.replace(/\$(\d)/g, (_, place: string) => String(substitutions[Number(place) - 1] ?? ''));
    },
    locale: languages[0] ?? 'en',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
