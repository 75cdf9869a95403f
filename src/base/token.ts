// Owns the question whether a run of characters is a secret by its looks.

/** Words and figures with strokes between them are what people write: `my-post-of-2019-04`. */
const SLUG = /^(?:[a-z]+|\d{1,8})(?:[-_](?:[a-z]+|\d{1,8}))+$/i;

/** Whether it looks made by a machine: figures among letters of both cases, or very many of one. */
export function isToken(run: string): boolean {
  const bare = run.replaceAll(/[/_=-]/g, '');
  if (bare.length < 16 || /^\d+$/.test(bare) || SLUG.test(run) || isUuid(run)) return false;
  const figures = (bare.match(/\d/g) ?? []).length;
  const hasBoth = /[a-z]/.test(bare) && /[A-Z]/.test(bare);
  if (hasBoth && (figures > 0 || /[+=]/.test(run))) return true;
  return bare.length >= 20 && figures >= 4 && /[a-z]/i.test(bare) && !/^[a-z]+\d+$/i.test(bare);
}

/** In running text it names an instance or a request; in an address it may open a door. */
export function isUuid(run: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(run);
}
