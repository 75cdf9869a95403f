// Owns the question whether a run of characters is a secret by its looks.

/** Whether a run of characters looks made by a machine: figures among letters of both cases, or very many of one. */
export function isToken(run: string): boolean {
  const bare = run.replaceAll(/[/_=-]/g, '');
  const figures = (bare.match(/\d/g) ?? []).length;
  const hasBoth = /[a-z]/.test(bare) && /[A-Z]/.test(bare);
  if (bare.length < 16 || /^\d+$/.test(bare)) return false;
  if (hasBoth && figures > 0) return true;
  if (/[+=]/.test(run) && hasBoth) return true;
  return bare.length >= 20 && figures >= 4 && /[a-z]/i.test(bare) && !/^[a-z]+\d+$/i.test(bare);
}
