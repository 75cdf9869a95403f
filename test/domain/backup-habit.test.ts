// Owns when the user is reminded of a backup.
import { describe, expect, test } from 'vitest';
import { lastBackupAt, NO_HABIT, reminderDue } from '../../src/domain/backup-habit.ts';
import { NO_WEEKLY } from '../../src/domain/weekly-backup.ts';
import { days } from '../../src/time/duration.ts';
import { earlier } from '../../src/time/instant.ts';
import { at } from '../support/watching.ts';

const now = at(0);
const ago = (count: number) => earlier(now, days(count));

describe('a reminder', () => {
  test('comes after the first outage, and not before', () => {
    expect(reminderDue(NO_HABIT, null, false, now)).toBeNull();
    expect(reminderDue(NO_HABIT, null, true, now)).toBe('first');
  });

  test('comes a month after the last backup, whoever saved it', () => {
    expect(reminderDue(NO_HABIT, ago(29), true, now)).toBeNull();
    expect(reminderDue(NO_HABIT, ago(31), true, now)).toBe('old');
    const byHand = { ...NO_HABIT, savedAt: ago(40) };
    expect(lastBackupAt(NO_HABIT, NO_WEEKLY)).toBeNull();
    expect(lastBackupAt(byHand, NO_WEEKLY)).toBe(ago(40));
    expect(lastBackupAt(byHand, { ...NO_WEEKLY, savedAt: ago(3) })).toBe(ago(3));
  });

  test('that was declined comes again a month later', () => {
    expect(reminderDue({ ...NO_HABIT, declinedAt: ago(29) }, null, true, now)).toBeNull();
    expect(reminderDue({ ...NO_HABIT, declinedAt: ago(31) }, null, true, now)).toBe('first');
  });

  test('is not silenced for ever by a clock that had been wrong', () => {
    expect(reminderDue(NO_HABIT, ago(-400), true, now)).toBe('old');
  });
});
