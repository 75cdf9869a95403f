// Owns when the user is reminded of a backup, and when one is saved by itself.
import { describe, expect, test } from 'vitest';
import { isBackupDue, NO_HABIT, reminderDue, slotOf } from '../../src/domain/backup-habit.ts';
import { days, hours } from '../../src/time/duration.ts';
import { earlier, later } from '../../src/time/instant.ts';
import { at } from '../support/watching.ts';

const now = at(0);
const ago = (count: number) => earlier(now, days(count));

describe('a reminder', () => {
  test('comes after the first outage, and not before', () => {
    expect(reminderDue(NO_HABIT, false, now)).toBeNull();
    expect(reminderDue(NO_HABIT, true, now)).toBe('first');
  });

  test('comes a month after the last backup, whoever saved it', () => {
    expect(reminderDue({ ...NO_HABIT, savedAt: ago(29) }, true, now)).toBeNull();
    expect(reminderDue({ ...NO_HABIT, savedAt: ago(31) }, true, now)).toBe('old');
  });

  test('that was declined comes again a month later', () => {
    expect(reminderDue({ ...NO_HABIT, declinedAt: ago(29) }, true, now)).toBeNull();
    expect(reminderDue({ ...NO_HABIT, declinedAt: ago(31) }, true, now)).toBe('first');
  });

  test('is not silenced for ever by a clock that had been wrong', () => {
    expect(reminderDue({ ...NO_HABIT, savedAt: ago(-400) }, true, now)).toBe('old');
  });
});

describe('a backup that is saved by itself', () => {
  const scheduled = { ...NO_HABIT, isScheduled: true };

  test('is due at once, then every week, and never where it is not wished', () => {
    expect(isBackupDue(NO_HABIT, now)).toBe(false);
    expect(isBackupDue(scheduled, now)).toBe(true);
    expect(isBackupDue({ ...scheduled, scheduledAt: ago(6) }, now)).toBe(false);
    expect(isBackupDue({ ...scheduled, scheduledAt: ago(8) }, now)).toBe(true);
  });

  test('that failed is tried again the next day', () => {
    expect(isBackupDue({ ...scheduled, failedAt: earlier(now, hours(3)) }, now)).toBe(false);
    expect(isBackupDue({ ...scheduled, failedAt: ago(2) }, now)).toBe(true);
  });

  test('goes into four files in turn', () => {
    const slots = [0, 7, 14, 21, 28].map((day) => slotOf(later(now, days(day))));
    expect(new Set(slots)).toEqual(new Set([1, 2, 3, 4]));
    expect(slots[4]).toBe(slots[0]);
  });
});
