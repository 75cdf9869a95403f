// Owns what the codes and the titles of Amazon Web Services mean.
import type { ComponentStatus, Impact, IncidentState, Worded } from '../../domain/status-report.ts';
import { plainLine } from './plain-text.ts';

/** 1 is what their old page showed as a note: something is said, but to be well is not. */
const IMPACTS: Readonly<Record<string, Impact>> = { 0: 'none', 1: 'minor', 2: 'major', 3: 'critical' };
const STATUSES: Readonly<Record<string, ComponentStatus>> = {
  0: 'operational',
  2: 'degraded_performance',
  3: 'major_outage',
};
const RESOLVED =
  /(?:^Service is operating normally: *)?\[RESOLVED\]\s*|^Service is operating normally(?:: *|$)/i;

export function awsImpact(code: string | null): Worded<Impact> {
  const word = code?.slice(0, 100) ?? '';
  return { is: IMPACTS[word] ?? 'unknown', word };
}

export function awsStatus(code: string | null): Worded<ComponentStatus> {
  const word = code?.slice(0, 100) ?? '';
  return { is: STATUSES[word] ?? 'unknown', word };
}

const KINDS: ReadonlyMap<string, Impact> = new Map([
  ['service disruption', 'critical'],
  ['service outage', 'critical'],
  ['service impact', 'major'],
  ['service degradation', 'major'],
  ['performance issues', 'major'],
  ['informational message', 'minor'],
]);

/** `Service disruption: …`, `Informational message: …` */
export function awsImpactIn(title: string): Worded<Impact> {
  const kind = /^([a-z]+ [a-z]+): /i.exec(awsTitle(title))?.[1] ?? '';
  return { is: KINDS.get(kind.toLowerCase()) ?? 'unknown', word: kind };
}

/** The end is in the title; all the rest of the course of things is in the prose. */
export function awsState(summary: string | null): Worded<IncidentState> {
  const isOver = summary !== null && RESOLVED.test(summary);
  return isOver ? { is: 'resolved', word: '[RESOLVED]' } : { is: 'investigating', word: '' };
}

export function awsTitle(summary: string | null): string {
  const whole = plainLine(summary ?? '');
  const title = whole.replace(RESOLVED, '');
  return title === '' ? whole : title;
}
