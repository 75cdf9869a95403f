// Owns reading what a person typed about what a contract leaves out.
import { hours } from '../time/duration.ts';
import { isZone } from '../time/wall-clock.ts';
import { readNumber } from './draft-reading.ts';
import type { ProfileDraft, ProfileProblem } from './profile-draft.ts';
import type { ExclusionRule } from './profile.ts';

export const EXCLUSION_LIMITS = {
  noticeHours: { least: 0, most: 2400 },
  mostHours: { least: 0, most: 744 },
} as const;

type Typed = Pick<ProfileDraft, 'announced' | 'hours'>;

export function readExclusions(draft: Typed, problems: ProfileProblem[]): readonly ExclusionRule[] {
  return [
    ...(draft.announced ? [readAnnounced(draft.announced, problems)] : []),
    ...(draft.hours ? readHours(draft.hours, problems) : []),
  ];
}

function readAnnounced(draft: NonNullable<Typed['announced']>, problems: ProfileProblem[]): ExclusionRule {
  const read = (field: 'noticeHours' | 'mostHours') => {
    const typed = draft[field];
    return typed === null ? null : hours(readNumber(problems, field, typed, EXCLUSION_LIMITS[field]));
  };
  return { kind: 'announced', notice: read('noticeHours'), most: read('mostHours') };
}

/** From a time to the same time would be the whole day. */
function readHours(draft: NonNullable<Typed['hours']>, problems: ProfileProblem[]): ExclusionRule[] {
  const [from, to] = [minuteOf(draft.from), minuteOf(draft.to)];
  const zone = draft.zone.trim();
  if (zone !== '' && !isZone(zone)) problems.push({ field: 'hoursZone', problem: 'not-a-zone' });
  if (from === null || to === null || from === to) {
    problems.push({ field: 'hours', problem: 'not-a-time' });
    return [];
  }
  return [{ kind: 'hours', fromMinute: from, toMinute: to, zone: zone || null }];
}

function minuteOf(clock: string): number | null {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(clock.trim()) ?? [];
  return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}
