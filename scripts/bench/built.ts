// Owns building each extension of the bench once, when a row first needs it.
import { buildEmpty, buildJobs, buildReal } from './build-extensions.ts';

export type Built = 'real' | 'jobs-chrome' | 'jobs-firefox' | 'empty';

const BUILDERS: Readonly<Record<Built, () => Promise<string>>> = {
  real: () => buildReal('chrome'),
  'jobs-chrome': () => buildJobs('chrome'),
  'jobs-firefox': () => buildJobs('firefox'),
  empty: buildEmpty,
};

const built = new Map<Built, Promise<string>>();

/** The folder of a built extension. */
export function builtExtension(name: Built): Promise<string> {
  const known = built.get(name);
  if (known) return known;
  const folder = BUILDERS[name]();
  built.set(name, folder);
  return folder;
}
