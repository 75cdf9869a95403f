// Owns what is wrong with typed settings or a typed site, in words for beside the field.
import type { SettingsProblem } from '../domain/settings-draft.ts';
import { SETTINGS_LIMITS } from '../domain/settings.ts';
import type { SiteProblem } from '../domain/site-draft.ts';
import { hours } from '../time/duration.ts';
import type { Say } from './say.ts';

export function saySettingsProblem(say: Say, { field, problem }: SettingsProblem): string {
  switch (problem) {
    case 'too-long':
      return say('problem_addressTooLong');
    case 'duplicate':
      return say('problem_duplicate_witness');
    case 'too-many':
      return say('problem_too_many_witnesses', SETTINGS_LIMITS.witnesses);
    case 'out-of-range': {
      const { least, most } = SETTINGS_LIMITS.remindAfter;
      return field === 'quietHours'
        ? say('problem_quiet')
        : say('problem_remind', least / hours(1), most / hours(1));
    }
    default:
      return say(`problem_${problem.replaceAll('-', '_')}`);
  }
}

export function saySiteProblem(say: Say, { problem, least, most }: SiteProblem): string {
  switch (problem) {
    case 'empty':
      return say('problem_no_name');
    case 'too-long':
      return say('problem_too_long', most ?? '');
    case 'out-of-range':
      return say('problem_out_of_range', least ?? '', most ?? '');
  }
}
