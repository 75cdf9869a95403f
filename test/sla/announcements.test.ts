// Owns when a provider is taken to have told of its maintenance.
import { describe, expect, test } from 'vitest';
import type { Maintenance } from '../../src/domain/status-report.ts';
import { announcementsOf } from '../../src/sla/announcements.ts';
import { DEAF, listen, maintenance, page, type Ear } from '../support/provider-words.ts';
import { at } from '../support/watching.ts';

const heard = (ear: Ear) => announcementsOf([...ear.threads.values()]);
const shows = (parts: Partial<Maintenance> = {}) => page({ maintenances: [maintenance(parts)] });
const posted = (second: number): Partial<Maintenance> => ({
  updates: [{ id: 'p1', at: at(second), state: { is: 'scheduled', word: 'scheduled' }, text: 'To come' }],
});

describe('maintenance is told of', () => {
  test('when its first post says, on the page that we first look at', () => {
    expect(heard(listen(DEAF, 600, shows(posted(300))))).toEqual([
      { from: at(3600), to: at(7200), announcedAt: at(300) },
    ]);
  });

  test('nobody knows when, where no post says and it was there before we looked', () => {
    expect(heard(listen(DEAF, 600, shows()))).toMatchObject([{ announcedAt: null }]);
  });

  test('at the earliest just after a reading that did not have it', () => {
    expect(heard(listen(listen(DEAF, 600, page()), 900, shows()))).toMatchObject([{ announcedAt: at(600) }]);
  });

  test('no later than we read it, whatever it says', () => {
    expect(heard(listen(DEAF, 600, shows(posted(3000))))[0]?.announcedAt).toBeLessThanOrEqual(at(601));
  });

  test('anew where it was moved', () => {
    const before = listen(DEAF, 600, shows(posted(300)));
    const after = listen(before, 900, shows({ ...posted(300), from: at(5000) }));
    expect(heard(after)).toEqual([{ from: at(5000), to: at(7200), announcedAt: at(600) }]);
  });

  test('not anew where only its words changed', () => {
    const before = listen(DEAF, 600, shows(posted(300)));
    expect(heard(listen(before, 900, shows({ ...posted(300), title: 'Storage' })))).toMatchObject([
      { announcedAt: at(300) },
    ]);
  });
});

test('work without an end, or called off, is no announcement', () => {
  const off = { state: { is: 'cancelled', word: 'cancelled' } as const };
  expect(heard(listen(DEAF, 600, shows({ to: null })))).toEqual([]);
  expect(heard(listen(DEAF, 600, shows(off)))).toEqual([]);
});
