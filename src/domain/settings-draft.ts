// Owns reading what a person typed as settings.
import { hostnameOf, isLoopback, parseHttpUrl, type HttpUrl, type HttpUrlProblem } from '../base/http-url.ts';
import { failure, success, type Result } from '../base/result.ts';
import { hours, type Duration } from '../time/duration.ts';
import { SETTINGS_LIMITS, type NotificationSettings, type Settings } from './settings.ts';

/** As typed. What is absent stays as it is. */
export type SettingsDraft = {
  readonly witnesses?: readonly string[];
  readonly freshNames?: string;
  readonly notifications?: {
    readonly enabled: boolean;
    readonly remindAfterHours: number | null;
    readonly quietFromMinute: number | null;
    readonly quietToMinute: number | null;
    readonly duringOwnWork: boolean;
  };
};

export type SettingsProblem = {
  readonly field: 'witnesses' | 'freshNames' | 'remindAfterHours' | 'quietHours';
  /** Which of several it is about. */
  readonly index?: number;
  readonly problem:
    | HttpUrlProblem
    | 'not-https'
    | 'duplicate'
    | 'no-wildcard'
    | 'too-few'
    | 'too-many'
    | 'out-of-range';
};

/** The settings with the draft applied, or what is wrong with it. */
export function readSettingsDraft(draft: SettingsDraft, old: Settings): Result<Settings, SettingsProblem[]> {
  const problems: SettingsProblem[] = [];
  const settings: Settings = {
    ...old,
    witnesses: draft.witnesses ? readWitnesses(draft.witnesses, problems) : old.witnesses,
    freshNames: draft.freshNames === undefined ? old.freshNames : readFreshNames(draft.freshNames, problems),
    notifications: draft.notifications ? readNotifications(draft.notifications, problems) : old.notifications,
  };
  return problems.length > 0 ? failure(problems) : success(settings);
}

function readWitnesses(typed: readonly string[], problems: SettingsProblem[]): readonly HttpUrl[] {
  const witnesses: HttpUrl[] = [];
  for (const [index, text] of typed.entries()) {
    const url = parseHttpUrl(text);
    if (!url.ok) problems.push({ field: 'witnesses', index, problem: url.problem });
    else if (!isTrustworthy(url.value)) problems.push({ field: 'witnesses', index, problem: 'not-https' });
    else if (witnesses.includes(url.value))
      problems.push({ field: 'witnesses', index, problem: 'duplicate' });
    else witnesses.push(url.value);
  }
  if (typed.length === 0) problems.push({ field: 'witnesses', problem: 'too-few' });
  if (typed.length > SETTINGS_LIMITS.witnesses) problems.push({ field: 'witnesses', problem: 'too-many' });
  return witnesses;
}

/** Without TLS anyone on the way could answer for a witness; on this very computer nobody is on the way. */
function isTrustworthy(url: HttpUrl): boolean {
  return url.startsWith('https:') || isLoopback(hostnameOf(url));
}

function readFreshNames(typed: string, problems: SettingsProblem[]): string {
  const text = typed.trim();
  const url = parseHttpUrl(text.replace('*', 'label'));
  if (!url.ok) problems.push({ field: 'freshNames', problem: url.problem });
  else if (!/^[a-z]+:\/\/[^/]*\*/.test(text)) problems.push({ field: 'freshNames', problem: 'no-wildcard' });
  return text;
}

function readNotifications(
  draft: NonNullable<SettingsDraft['notifications']>,
  problems: SettingsProblem[],
): NotificationSettings {
  const { enabled, remindAfterHours, quietFromMinute, quietToMinute, duringOwnWork } = draft;
  const remindAfter = remindAfterHours === null ? null : hours(remindAfterHours);
  if (remindAfter !== null && !isWithin(remindAfter, SETTINGS_LIMITS.remindAfter)) {
    problems.push({ field: 'remindAfterHours', problem: 'out-of-range' });
  }
  const quiet = quietFromMinute === null || quietToMinute === null ? null : [quietFromMinute, quietToMinute];
  const isOutside = (minute: number) => !Number.isInteger(minute) || minute < 0 || minute >= 24 * 60;
  // From a time to the same time would be no quiet at all, or nothing but quiet.
  if (quiet && (quiet.some(isOutside) || quietFromMinute === quietToMinute)) {
    problems.push({ field: 'quietHours', problem: 'out-of-range' });
  }
  const [fromMinute, toMinute] = quiet ?? [];
  const quietHours = fromMinute === undefined || toMinute === undefined ? null : { fromMinute, toMinute };
  return { enabled, remindAfter, quietHours, duringOwnWork };
}

function isWithin(length: Duration, limits: { readonly least: Duration; readonly most: Duration }): boolean {
  return length >= limits.least && length <= limits.most;
}
