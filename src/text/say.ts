// Owns how sentences are asked for: by key, from the browser's message catalogue, with substitutions.

/** A message of `_locales`; `$1`, `$2` … in it are the substitutions, in order. */
export type Say = (key: string, ...substitutions: readonly (string | number)[]) => string;

/** How times and numbers are written: the user's language and time zone. */
export type Manner = { readonly say: Say; readonly locale: string; readonly zone: string };
