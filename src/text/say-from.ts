// Owns saying sentences from a catalogue as it lies in a file, where the browser does not do it.
import type { Say } from './say.ts';

/** As in `_locales/…/messages.json`. */
export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

/** What is not in it is said by its key, as pages do. */
export function sayFrom(catalogue: Catalogue): Say {
  return (key, ...substitutions) => {
    const { message } = Object.hasOwn(catalogue, key)
      ? (catalogue[key] ?? { message: key })
      : { message: key };
    return message.replace(/\$(\d)/g, (_, place: string) => String(substitutions[Number(place) - 1] ?? ''));
  };
}
