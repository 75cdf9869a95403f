// Owns what is read out of posts in prose, in the languages that hosts write in.
import { expect, test } from 'vitest';
import { gistOf, incidentStateIn, tagOf } from '../../../src/providers/parsing/gist.ts';

const gist = (title: string, body = '', categories: readonly string[] = []) => {
  const read = gistOf({ title, body, categories });
  return read.kind === 'notice' ? 'notice' : `${read.kind} ${read.state.is}`;
};

test('trouble is an incident, in nine languages', () => {
  for (const title of [
    'Server 4 is down',
    'Network outage in Dallas',
    'Netzwerkstörung in Falkenstein',
    'Stoerung bei Mail',
    'Serverausfall',
    'Betriebsunterbruch Webhosting Server 42',
    'Panne du réseau',
    'Caída del servicio de correo',
    'Guasto alla rete',
    'Storing op het netwerk',
    'Instabilidade na rede',
    'Awaria serwera',
    'Výpadek sítě',
  ])
    expect(gist(title), title).toBe('incident investigating');
});

test('planned work is a maintenance, also when it says that something will be offline', () => {
  for (const title of [
    'Scheduled maintenance on Sunday',
    'Geplante Wartungsarbeiten am 20. April',
    'Netzwerkwartung',
    'Mantenimiento programado',
    'Gepland onderhoud',
    'Plánovaná údržba',
  ])
    expect(gist(title, '<p>All servers are offline for a moment.</p>'), title).toBe('maintenance scheduled');
  expect(gist('[Completed] Scheduled maintenance')).toBe('maintenance completed');
  expect(gist('Maintenance in progress')).toBe('maintenance in_progress');
  expect(gist('Geplante Wartung abgesagt')).toBe('maintenance cancelled');
});

test('an all-clear resolves: by tag, by category, by label, by title, by text, in this order', () => {
  expect(gist('[Resolved] Mail delays', 'We are monitoring it.')).toBe('incident resolved');
  expect(gist('Mail problems', 'We are monitoring it.', ['Resolved'])).toBe('incident resolved');
  expect(gist('Mail problems', '<p><strong>Resolved</strong> - We monitored it.</p>')).toBe(
    'incident resolved',
  );
  expect(gist('Stoerung DNS behoben', 'Die Ursache gefunden.')).toBe('incident resolved');
  expect(gist('Mail problems', 'All is back to normal.')).toBe('incident resolved');
  expect(gist('Mail problems', 'A fix is in place, and we are monitoring.')).toBe('incident monitoring');
  expect(gist('Mail problems', 'The root cause is a disk.')).toBe('incident identified');
});

test('what is yet to come has not come', () => {
  expect(gist('Mail problems', 'We will write when this has been resolved.')).toBe('incident investigating');
  expect(gist('Mail problems', 'It is not yet fixed.')).toBe('incident investigating');
  expect(gist('Mailprobleme: Störung noch nicht behoben')).toBe('incident investigating');
});

test('advertising, greetings and news are notices', () => {
  expect(gist('Summer sale!', 'Upgrade now, and download the price list.')).toBe('notice');
  expect(gist('RSS feed moved', 'Please update your feed readers.')).toBe('notice');
  expect(gist('Office closed on Friday')).toBe('notice');
  expect(gist('Downtown data centre opens')).toBe('notice');
  expect(gist('')).toBe('notice');
});

test('a state in brackets is known in the language of the page, and an unknown one is not guessed', () => {
  expect(tagOf('[Gelöst] Server 7')).toBe('Gelöst');
  expect(tagOf('Server 7 [Gelöst]')).toBeNull();
  expect(incidentStateIn(['Gelöst'])).toEqual({ is: 'resolved', word: 'Gelöst'.toLowerCase() });
  expect(incidentStateIn(['Information'])?.is).toBe('notice');
  expect(incidentStateIn(['Zum Mond geschossen'])).toBeNull();
});
