// Owns what a calendar says of one outage.
import { isCalled } from '../../domain/attention-to.ts';
import type { Outage } from '../../domain/outage.ts';
import { sayDurationRange } from '../../text/duration-range.ts';
import { outageSpan } from '../../text/outage.ts';
import { safeText } from '../safe-text.ts';
import { sayMoment, type Scene } from '../sections/section.ts';
import { saySymptoms, sayTicket, sayWhat, sayWord } from '../sections/outages.ts';
import { ticketWords, wordsOf } from './one-line.ts';

/** The summary, and then what describes it. */
export function outageWords(scene: Scene, outage: Outage): string[] {
  const { log, manner, saidOf, corrected } = scene;
  const { say } = manner;
  const { startedAfter, startedAt, endedAfter, endedAt } = outage;
  const tickets = log.tickets.filter(({ outage: name }) => isCalled(outage, name));
  return [
    say('exportDown', sayWhat(scene, outage)),
    `${say('columnBegan')}: ${sayMoment(scene, startedAfter, startedAt)}`,
    `${say('columnEnded')}: ${endedAt === null ? say('reportGoesOn') : sayMoment(scene, endedAfter, endedAt)}`,
    `${say('columnLasted')}: ${sayDurationRange(say, outageSpan(outage, log.now))}`,
    `${say('columnSymptom')}: ${saySymptoms(scene, outage)}`,
    `${say('columnFirstWord')}: ${sayWord(scene, outage)}`,
    ...saidOf(outage).joined.map(({ thread }) => wordsOf(thread)),
    `${say('columnTicket')}: ${sayTicket(scene, outage)}`,
    ...(tickets.length > 0 ? [ticketWords(tickets)] : []),
    ...corrected.flatMap((each) => (each.outage === outage ? safeText(each.words) : [])),
  ];
}
