// Owns what every part of the form of terms is given: the draft, how it changes, and what is wrong with a field.
import type { ProfileDraft, ProfileField, ProfileProblem } from '../../../sla/profile-draft.ts';
import { say } from '../../data/manner.ts';

export type TermsProps = {
  readonly draft: ProfileDraft;
  readonly type: (change: Partial<ProfileDraft>) => void;
  /** A sentence; null: nothing is wrong. */
  readonly wrong: (field: ProfileField) => string | null;
};

export function wrongIn(problems: readonly ProfileProblem[]): TermsProps['wrong'] {
  return (field) => {
    const found = problems.find((each) => each.field === field);
    if (!found) return null;
    const limits = [found.least, found.most].filter((limit) => limit !== undefined);
    return say(`termsProblem_${found.problem.replaceAll('-', '_')}`, ...limits);
  };
}
