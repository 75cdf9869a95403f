// Owns which ticket a letter goes with, and by whose clocks the provider goes: as the user says, else as is known.
import { describe, expect, test } from 'vitest';
import type { OutageId } from '../../src/domain/outage.ts';
import type { Ticket } from '../../src/domain/ticket.ts';
import { assessOutage } from '../../src/sla/assess-outage.ts';
import { variantsFor } from '../../src/tickets/variant.ts';
import {
  ANOTHER,
  byOpening,
  currentTicket,
  dossierOfTicket,
  sceneOfTicket,
} from '../../src/ui/data/current-ticket.ts';
import { providerZoneOf } from '../../src/ui/data/provider-zone.ts';
import { snippetsIn } from '../../src/ui/data/snippets-in.ts';
import type { TicketScene } from '../../src/ui/data/ticket-scene.ts';
import { NO_DESK } from '../../src/domain/desk.ts';
import { evidence, profile, span } from '../support/contracts.ts';
import { checksOf, dossierOf, OPTIONS } from '../support/dossiers.ts';
import { at, down, up } from '../support/watching.ts';

const ticket = (id: string, second: number): Ticket => ({
  ...{ id, outage: '1@0' as OutageId, number: id },
  events: [{ kind: 'opened', at: at(second), text: 'It is down' }],
});
const [first, second] = [ticket('first', 900), ticket('second', 1800)];
const seen = [
  checksOf(
    [
      [0, up],
      [600, down()],
    ],
    3600,
  ),
];

function sceneWith(...tickets: readonly Ticket[]): TicketScene {
  return {
    ...{ dossier: dossierOf({ seen, now: 3600, changes: { tickets } }), isLatest: true, desk: NO_DESK },
    ...{ contract: { contract: null, offered: [], assessments: null }, providerZone: null },
    ...{ fillTemplate: null, otherSnippets: [], options: OPTIONS, drafts: [] },
    ...{ tickets: byOpening(tickets), ticket: currentTicket(tickets) },
  };
}

describe('a letter goes with', () => {
  test('the ticket that was opened last, unless the user wants another', () => {
    const scene = sceneWith(second, first);
    expect(sceneOfTicket(scene, null).ticket).toBe(second);
    expect(sceneOfTicket(scene, 'nobody knows it').ticket).toBe(second);
    expect(sceneOfTicket(scene, 'first').ticket).toBe(first);
    expect(sceneOfTicket(scene, ANOTHER).ticket).toBeNull();
    expect(sceneOfTicket(sceneWith(), null).ticket).toBeNull();
  });

  test('what was sent in that ticket: in another one nothing was, though the letter knows of the first', () => {
    const scene = sceneWith(first, second);
    const fitting = (wanted: string | null) => variantsFor(dossierOfTicket(sceneOfTicket(scene, wanted)));
    expect(fitting(null)).toEqual(['update', 'notice']);
    expect(fitting(ANOTHER)).toEqual(['first-report', 'notice']);
    expect(sceneOfTicket(scene, 'first').dossier.tickets).toEqual([first]);
    expect(sceneOfTicket(scene, ANOTHER).dossier.tickets).toEqual([first, second]);
  });
});

describe('the provider goes by the clocks', () => {
  const reckoned = (zone: string | null) => {
    const terms = profile('linode-compute');
    const own = { ...terms, period: { ...terms.period, zone } };
    const outage = span('2026-01-01T00:00Z', '2026-01-01T01:00Z');
    return { assessments: assessOutage(own, outage, evidence([])) };
  };

  test('that the user names, else those of its page, else those of the contract; of none is nothing known', () => {
    const [named, unnamed] = [{ zone: 'Europe/Berlin' }, { zone: null }];
    const [page, contract] = ['Europe/Paris', reckoned('America/New_York')];
    expect(providerZoneOf(named, contract, page)).toEqual({ zone: 'Europe/Berlin', by: 'user' });
    expect(providerZoneOf(unnamed, contract, page)).toEqual({ zone: 'Europe/Paris', by: 'page' });
    expect(providerZoneOf(unnamed, contract, null)).toEqual({ zone: 'America/New_York', by: 'contract' });
    expect(providerZoneOf(unnamed, reckoned(null), null)).toBeNull();
    expect(providerZoneOf(unnamed, { assessments: null }, null)).toBeNull();
  });
});

test('an empty line stands between two sentences of the user’s own', () => {
  expect(snippetsIn(' One.\nGoes on.\n \n\nTwo. \n')).toEqual(['One.\nGoes on.', 'Two.']);
  expect(snippetsIn(' \n ')).toEqual([]);
});
