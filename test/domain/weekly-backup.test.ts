// Owns when the backup of the week is due, where it goes, and what is told of the last try.
import { describe, expect, test } from 'vitest';
import { isBackupDue, NO_WEEKLY, slotOf, weeklyState } from '../../src/domain/weekly-backup.ts';
import { days, hours, minutes } from '../../src/time/duration.ts';
import { earlier, later } from '../../src/time/instant.ts';
import { at } from '../support/watching.ts';

const now = at(0);
const ago = (count: number) => earlier(now, days(count));
const savedAgo = (count: number) => ({ ...NO_WEEKLY, savedAt: ago(count), triedAt: ago(count) });

describe('the backup of the week', () => {
  test('is due at once, then every week, and never where it is not wished', () => {
    expect(isBackupDue(null, NO_WEEKLY, now)).toBe(false);
    expect(isBackupDue(now, NO_WEEKLY, now)).toBe(true);
    expect(isBackupDue(ago(30), savedAgo(6), now)).toBe(false);
    expect(isBackupDue(ago(30), savedAgo(8), now)).toBe(true);
    expect(isBackupDue(null, savedAgo(8), now)).toBe(false);
  });

  test('that failed, or of which nobody heard, is tried again the next day', () => {
    const failed = (triedAt: typeof now) => ({ ...savedAgo(9), triedAt, failure: 'disk' as const });
    expect(isBackupDue(ago(30), failed(earlier(now, hours(3))), now)).toBe(false);
    expect(isBackupDue(ago(30), failed(ago(2)), now)).toBe(true);
    expect(isBackupDue(ago(30), { ...NO_WEEKLY, triedAt: earlier(now, hours(3)) }, now)).toBe(false);
  });

  test('is tried at once by who has just switched it on', () => {
    const failed = { ...NO_WEEKLY, triedAt: earlier(now, hours(3)), failure: 'permission' as const };
    expect(isBackupDue(earlier(now, minutes(1)), failed, now)).toBe(true);
  });

  test('is not put off for ever by a clock that had been wrong', () => {
    expect(isBackupDue(ago(30), savedAgo(-400), now)).toBe(true);
  });

  test('goes into four files in turn', () => {
    const slots = [0, 7, 14, 21, 28].map((day) => slotOf(later(now, days(day))));
    expect(new Set(slots)).toEqual(new Set([1, 2, 3, 4]));
    expect(slots[4]).toBe(slots[0]);
  });

  test('says why it failed; of one without an answer it says so once it must have ended', () => {
    expect(weeklyState(NO_WEEKLY, now)).toBeNull();
    expect(weeklyState(savedAgo(2), now)).toBeNull();
    expect(weeklyState({ ...savedAgo(9), triedAt: ago(1), failure: 'disk' }, now)).toBe('disk');
    expect(weeklyState({ ...savedAgo(9), triedAt: earlier(now, minutes(1)) }, now)).toBe('saving');
    expect(weeklyState({ ...savedAgo(9), triedAt: ago(1) }, now)).toBe('broken');
  });
});
