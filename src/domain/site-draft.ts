// Owns reading what a person typed about a site.
import { failure, success, type Result } from '../base/result.ts';
import { minutes } from '../time/duration.ts';
import { LIMITS } from './target-defaults.ts';
import type { Site } from './target.ts';

/** As typed: nothing in it can be trusted. */
export type SiteDraft = {
  readonly name: string;
  readonly provider: string;
  readonly notifyAfterMinutes: number;
};

export type SiteProblem = {
  readonly field: keyof SiteDraft;
  readonly problem: 'empty' | 'too-long' | 'out-of-range';
  /** The limits that were missed, where there are any, in the unit of the field. */
  readonly least?: number;
  readonly most?: number;
};

/** What can be changed of a site, or a problem for each field. */
export type SiteChange = Pick<Site, 'name' | 'provider' | 'notifyAfter'>;

/** A site without a provider of its own stands for itself. */
export function readSiteDraft(draft: SiteDraft): Result<SiteChange, SiteProblem[]> {
  const problems: SiteProblem[] = [];
  const name = draft.name.trim();
  const provider = draft.provider.trim() || name;
  if (name === '') problems.push({ field: 'name', problem: 'empty' });
  for (const [field, text] of [
    ['name', name],
    ['provider', draft.provider.trim()],
  ] as const) {
    if (text.length > LIMITS.name) problems.push({ field, problem: 'too-long', most: LIMITS.name });
  }
  const notifyAfter = minutes(draft.notifyAfterMinutes);
  const { least, most } = LIMITS.notifyAfter;
  if (!(notifyAfter >= least && notifyAfter <= most)) {
    problems.push({
      field: 'notifyAfterMinutes',
      problem: 'out-of-range',
      least: least / minutes(1),
      most: most / minutes(1),
    });
  }
  return problems.length > 0 ? failure(problems) : success({ name, provider, notifyAfter });
}

/** The draft that would make this site: what an editor starts from. */
export function siteDraftOf({ name, provider, notifyAfter }: Site): SiteDraft {
  return { name, provider, notifyAfterMinutes: notifyAfter / minutes(1) };
}
