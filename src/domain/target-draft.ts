// Owns reading what a person typed about a target: a whole target comes out, or a problem for each field.
import { parseHttpUrl, type HttpUrl, type HttpUrlProblem } from '../base/http-url.ts';
import { failure, success, type Result } from '../base/result.ts';
import { milliseconds, seconds, type Duration } from '../time/duration.ts';
import { DEFAULT_EXPECTATION, LIMITS } from './target-defaults.ts';
import type { Expectation, Target } from './target.ts';
import type { Severity } from './observation.ts';

/** As typed: nothing in it can be trusted. What is absent takes its default. */
export type TargetDraft = {
  readonly url: string;
  readonly site?: string;
  readonly provider?: string;
  readonly name?: string;
  readonly checkEverySeconds?: number;
  readonly timeOutAfterSeconds?: number;
  readonly statusFrom?: number;
  readonly statusTo?: number;
  readonly mustContain?: string;
  readonly mustNotContain?: string;
  readonly wrongTextIs?: Severity;
  readonly slowAfterMs?: number | null;
  readonly emptyIsGood?: boolean;
  readonly forbiddenIsDown?: boolean;
  readonly sendCookies?: boolean;
};

export type DraftField = keyof TargetDraft;

export type DraftProblem = {
  readonly field: DraftField;
  readonly problem: HttpUrlProblem | 'duplicate' | 'too-long' | 'out-of-range' | 'too-many';
  /** The limits that were missed, where there are any, in the unit of the field. */
  readonly least?: number;
  readonly most?: number;
};

/** What a draft says, with every default filled in. */
export type ReadDraft = {
  readonly siteName: string;
  readonly provider: string;
  readonly name: string;
  readonly url: HttpUrl;
  readonly expectation: Expectation;
  readonly checkEvery: Duration;
  readonly timeOutAfter: Duration;
  readonly sendCookies: boolean;
};

/** `others` are the targets that there are already: the same address twice would be the same fact twice. */
export function readDraft(draft: TargetDraft, others: readonly Target[]): Result<ReadDraft, DraftProblem[]> {
  const problems: DraftProblem[] = [];
  const url = parseHttpUrl(draft.url);
  if (!url.ok) problems.push({ field: 'url', problem: url.problem });
  else if (others.some((other) => other.url === url.value))
    problems.push({ field: 'url', problem: 'duplicate' });
  if (others.length >= LIMITS.targets)
    problems.push({ field: 'url', problem: 'too-many', most: LIMITS.targets });

  const text = (field: 'site' | 'provider' | 'name' | 'mustContain' | 'mustNotContain', most: number) => {
    const typed = field.startsWith('must') ? (draft[field] ?? '') : (draft[field] ?? '').trim();
    if (typed.length > most) problems.push({ field, problem: 'too-long', most });
    return typed;
  };
  const number = (field: NumberField, usual: number, least: number, most: number) => {
    const typed = draft[field] ?? usual;
    if (Number.isFinite(typed) && typed >= least && typed <= most) return typed;
    problems.push({ field, problem: 'out-of-range', least, most });
    return usual;
  };
  const inSeconds = (length: Duration) => length / seconds(1);
  const { checkEvery, timeOutAfter } = LIMITS;
  const every = number(
    'checkEverySeconds',
    inSeconds(checkEvery.usual),
    inSeconds(checkEvery.least),
    inSeconds(checkEvery.most),
  );
  const patience = number(
    'timeOutAfterSeconds',
    inSeconds(timeOutAfter.usual),
    inSeconds(timeOutAfter.least),
    inSeconds(timeOutAfter.most),
  );
  const slow = draft.slowAfterMs ?? null;
  const slowAfter = slow === null ? null : milliseconds(number('slowAfterMs', slow, 1, 60_000));
  const expectation = readExpectation(draft, {
    statusFrom: number('statusFrom', DEFAULT_EXPECTATION.statusFrom, 100, 999),
    statusTo: number('statusTo', DEFAULT_EXPECTATION.statusTo, draft.statusFrom ?? 100, 999),
    mustContain: text('mustContain', LIMITS.text) || null,
    mustNotContain: text('mustNotContain', LIMITS.text) || null,
    slowAfter,
  });
  const names = {
    site: text('site', LIMITS.name),
    provider: text('provider', LIMITS.name),
    name: text('name', LIMITS.name),
  };
  if (problems.length > 0 || !url.ok) return failure(problems);
  const { hostname } = new URL(url.value);
  return success({
    siteName: names.site || hostname,
    provider: names.provider || names.site || hostname,
    name: names.name || nameFrom(url.value),
    url: url.value,
    expectation,
    checkEvery: seconds(every),
    timeOutAfter: seconds(patience),
    sendCookies: draft.sendCookies ?? false,
  });
}

/** The address in short. What stands in its query may be a secret, and names are shown in tooltips and notifications. */
function nameFrom(url: HttpUrl): string {
  const { hostname, pathname, search } = new URL(url);
  const path = pathname === '/' && search === '' ? '' : pathname;
  return `${hostname}${path}${search === '' ? '' : '?…'}`;
}

type NumberField = 'checkEverySeconds' | 'timeOutAfterSeconds' | 'statusFrom' | 'statusTo' | 'slowAfterMs';

function readExpectation(
  { wrongTextIs, emptyIsGood, forbiddenIsDown }: TargetDraft,
  read: Pick<Expectation, 'statusFrom' | 'statusTo' | 'mustContain' | 'mustNotContain' | 'slowAfter'>,
): Expectation {
  return {
    ...read,
    wrongTextIs: wrongTextIs ?? DEFAULT_EXPECTATION.wrongTextIs,
    emptyIsGood: emptyIsGood ?? DEFAULT_EXPECTATION.emptyIsGood,
    forbiddenIsDown: forbiddenIsDown ?? DEFAULT_EXPECTATION.forbiddenIsDown,
  };
}

/** The draft that would make this target: what an editor starts from. */
export function draftOf(
  target: Target,
  site: { readonly name: string; readonly provider: string },
): Required<TargetDraft> {
  const { expectation } = target;
  return {
    url: target.url,
    site: site.name,
    provider: site.provider,
    name: target.name,
    checkEverySeconds: target.checkEvery / seconds(1),
    timeOutAfterSeconds: target.timeOutAfter / seconds(1),
    statusFrom: expectation.statusFrom,
    statusTo: expectation.statusTo,
    mustContain: expectation.mustContain ?? '',
    mustNotContain: expectation.mustNotContain ?? '',
    wrongTextIs: expectation.wrongTextIs,
    slowAfterMs: expectation.slowAfter,
    emptyIsGood: expectation.emptyIsGood,
    forbiddenIsDown: expectation.forbiddenIsDown,
    sendCookies: target.sendCookies,
  };
}
