// Owns the code of an incident in its address, by which the page, its feed and its API all know it.

/** The last part of the path behind `/incidents/` or the like; null: it has none. */
export function codeIn(link: string | null): string | null {
  return /\/(?:incidents?|maintenances?)\/([\w-]{1,100})\/?(?:[?#]|$)/.exec(link ?? '')?.[1] ?? null;
}
