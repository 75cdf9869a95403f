// Owns the parts that tell of outages, and of the windows that they are made of.
import { isCalled } from '../../domain/attention-to.ts';
import type { Outage } from '../../domain/outage.ts';
import { mainFailure, type DowntimeWindow } from '../../domain/window.ts';
import { sayDuration } from '../../text/duration.ts';
import { sayDurationRange } from '../../text/duration-range.ts';
import { sayFailure } from '../../text/failure.ts';
import { outageSpan } from '../../text/outage.ts';
import { sayFirstWord } from '../../text/provider-word.ts';
import { tableOf, type Section } from '../paper.ts';
import { loggedWindows } from '../logged-window.ts';
import { nameText, sayMoment, sayNames, sectionOf, type Scene } from './section.ts';

export function outagesSection(scene: Scene): Section {
  const { log, manner } = scene;
  const { say } = manner;
  const head = [
    ...[say('columnBegan'), say('columnEnded'), say('reportDown'), say('columnWhat')],
    ...[say('columnSymptom'), say('columnFirstWord'), say('columnTicket')],
  ];
  const table = tableOf(head, log.outages, (outage) => [
    ...edges(scene, outage),
    sayDurationRange(say, outageSpan(outage, log.now)),
    sayWhat(scene, outage),
    saySymptoms(scene, outage),
    sayWord(scene, outage),
    sayTicket(scene, outage),
  ]);
  return sectionOf(say('reportOutages'), [table], say('reportNoOutages'));
}

export function windowsSection(scene: Scene): Section {
  const { log, manner } = scene;
  const { say } = manner;
  const head = [
    ...[say('columnTarget'), say('columnBegan'), say('columnEnded'), say('columnLasted')],
    ...[say('columnSeen'), say('columnSymptom'), say('columnChecks')],
  ];
  const table = tableOf(head, loggedWindows(log), ({ window, row, seenFor, ...span }) => [
    nameText(row.target.name),
    ...edges(scene, window),
    sayDurationRange(say, span),
    sayDuration(say, seenFor),
    nameText(sayFailure(say, mainFailure(window))),
    say('reportFailedOf', window.tally.failed, window.tally.checks),
  ]);
  return sectionOf(say('reportWindows'), [table], say('reportNoOutages'));
}

type Edges = Pick<DowntimeWindow, 'startedAfter' | 'startedAt' | 'endedAfter' | 'endedAt'>;

function edges(scene: Scene, { startedAfter, startedAt, endedAfter, endedAt }: Edges): string[] {
  const { say } = scene.manner;
  return [
    sayMoment(scene, startedAfter, startedAt),
    endedAt === null ? say('reportGoesOn') : sayMoment(scene, endedAfter, endedAt),
  ];
}

export function sayWhat(scene: Scene, { provider, targets }: Outage): string {
  const names = scene.log.rows.flatMap(({ target }) => (targets.includes(target.id) ? target.name : []));
  return scene.manner.say('reportAt', sayNames(scene, names), nameText(provider));
}

/** Each of what its windows were mostly about. */
export function saySymptoms(scene: Scene, { windows }: Outage): string {
  return sayNames(
    scene,
    windows.map((window) => sayFailure(scene.manner.say, mainFailure(window))),
  );
}

/** Where nobody reads what they say, their silence is not known. */
export function sayWord({ log, manner: { say }, saidOf }: Scene, outage: Outage): string {
  const { lag, joined } = saidOf(outage);
  if (lag.firstWord) return sayFirstWord(say, lag.firstWord);
  if (joined.length > 0) return say('figureNotAdmitted');
  const heardUntil = log.heardUntil.get(outage.provider) ?? 0;
  return heardUntil > outage.startedAt ? say('reportNoWord') : say('reportNotHeard');
}

export function sayTicket({ log, manner: { say } }: Scene, outage: Outage): string {
  const tickets = log.tickets.filter(
    ({ outage: name, events }) =>
      isCalled(outage, name) && events.some(({ kind }) => kind === 'opened' || kind === 'sent'),
  );
  if (tickets.length === 0) return say('reportNoTicket');
  return tickets
    .map(({ number, events }) => {
      const isAnswered = events.some((event) => event.kind === 'reply' && event.reply !== 'automatic');
      const state = say(isAnswered ? 'reportAnswered' : 'reportUnanswered');
      return number === null ? state : say('reportTicketState', nameText(number, 40), state);
    })
    .join('; ');
}
