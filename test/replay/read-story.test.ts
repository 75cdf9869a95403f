// Owns what is said of a story that cannot be played.
import { describe, expect, test } from 'vitest';
import { readStory } from '../../scripts/replay/read-story.ts';

const AT = '2026-01-01T00:00:00Z';
const STORY = {
  title: 'A small one',
  zone: 'UTC',
  targets: [{ id: 'shop', path: '/', host: 'one' }],
  truth: [{ at: AT, target: '*', answer: 'ok' }],
};

describe('a story', () => {
  test('needs no more than a zone, targets and what they answered', () => {
    expect(readStory(STORY)).toEqual({ ok: true, value: STORY });
  });

  test.each([
    [[], 'a story is an object'],
    [{ ...STORY, targets: [] }, '"targets" must be a list with a target'],
    [{ ...STORY, zone: undefined }, '"zone" must be an IANA time zone'],
    [{ ...STORY, targets: [{ id: 'shop' }] }, 'target "shop" needs "path" and "host"'],
    [
      { ...STORY, truth: [{ at: AT, target: 'shpo', answer: 'ok' }] },
      'a row of "truth" is about "shpo", which is no target',
    ],
    [{ ...STORY, truth: [{ at: AT, target: 'shop', answer: 'resett' }] }, '"resett" is no answer'],
    [{ ...STORY, until: 'tomorrow' }, '"tomorrow" is no ISO 8601 moment with an offset'],
    [{ ...STORY, observer: [{ at: AT, clockStep: 'an hour' }] }, '"an hour" is no ISO 8601 duration'],
  ])('that reads %j is refused: %s', (story, problem) => {
    expect(readStory(story)).toEqual({ ok: false, problem });
  });

  test('knows every state that an observer can be in', () => {
    const states = ['asleep', 'closed', 'offline', 'captive-portal', 'dns-down'];
    for (const state of states)
      expect(readStory({ ...STORY, observer: [{ from: AT, to: AT, state }] }).ok).toBe(true);
    expect(readStory({ ...STORY, observer: [{ from: AT, to: AT, state: 'aslep' }] })).toMatchObject({
      problem: expect.stringMatching(/^"aslep" is no state/),
    });
  });
});
