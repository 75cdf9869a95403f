// Owns what counts as a new fact for a letter that somebody has begun: what happened, not that it goes on.
import { expect, test } from 'vitest';
import type { OutageId } from '../../src/domain/outage.ts';
import { newFacts } from '../../src/tickets/new-facts.ts';
import { checksOf, dossierOf } from '../support/dossiers.ts';
import { incident, listenTo, page } from '../support/provider-words.ts';
import { at, down, up } from '../support/watching.ts';

const BEGUN = at(900);
const until = (now: number) =>
  checksOf(
    [
      [0, up],
      [600, down()],
      [1800, up],
    ],
    now,
  );

test('that it still fails is none', () => {
  expect(newFacts(dossierOf({ seen: [until(1500)], now: 1500 }), BEGUN)).toBe(0);
});

test('an answer is one, and one’s own letter is none', () => {
  const events = [
    { kind: 'opened', at: at(1000), text: 'It is down' },
    { kind: 'reply', at: at(1100), reply: 'human', text: 'We look at it' },
  ] as const;
  const tickets = [{ id: 't', outage: '1@0' as OutageId, number: '4711', events }];
  expect(newFacts(dossierOf({ seen: [until(1500)], now: 1500, changes: { tickets } }), BEGUN)).toBe(1);
});

test('so are what the provider says, and that it is back', () => {
  const ear = listenTo([
    page(),
    page(),
    page(),
    page(),
    page({ incidents: [incident([['identified', 1150]])] }),
  ]);
  const before = newFacts(dossierOf({ seen: [until(1500)], now: 1500 }), BEGUN);
  const said = newFacts(dossierOf({ seen: [until(1500)], now: 1500, ear }), BEGUN);
  const back = newFacts(dossierOf({ seen: [until(3600)], now: 3600, ear }), BEGUN);
  expect([before, said > before, back > said]).toEqual([0, true, true]);
});
