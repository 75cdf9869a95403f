// Owns reading a target's form, and what a new one starts with.
import { DEFAULT_EXPECTATION, LIMITS } from '../../../domain/target-defaults.ts';
import type { TargetDraft } from '../../../domain/target-draft.ts';
import { seconds } from '../../../time/duration.ts';
import { readForm } from './read-form.ts';

export function draftIn(form: HTMLFormElement): TargetDraft {
  const { text, number, numberOrNull, isTicked } = readForm(form);
  return {
    url: text('url'),
    site: text('site'),
    provider: text('provider'),
    name: text('name'),
    checkEverySeconds: number('checkEverySeconds'),
    timeOutAfterSeconds: number('timeOutAfterSeconds'),
    statusFrom: number('statusFrom'),
    statusTo: number('statusTo'),
    mustContain: text('mustContain'),
    mustNotContain: text('mustNotContain'),
    wrongTextIs: text('wrongTextIs') === 'degraded' ? 'degraded' : 'down',
    slowAfterMs: numberOrNull('slowAfterMs'),
    emptyIsGood: isTicked('emptyIsGood'),
    forbiddenIsDown: isTicked('forbiddenIsDown'),
    sendCookies: isTicked('sendCookies'),
  };
}

/** A new target, at a site where there is one. */
export function newDraft(home: { readonly site: string; readonly provider: string } | null): TargetDraft {
  return {
    url: '',
    ...home,
    checkEverySeconds: LIMITS.checkEvery.usual / seconds(1),
    timeOutAfterSeconds: LIMITS.timeOutAfter.usual / seconds(1),
    statusFrom: DEFAULT_EXPECTATION.statusFrom,
    statusTo: DEFAULT_EXPECTATION.statusTo,
  };
}
