// Owns which of the user's corrections are about the things and the outages of a log.
import { isCalled } from '../domain/attention-to.ts';
import type { Corrections } from '../domain/corrections.ts';
import type { OutageId } from '../domain/outage.ts';
import { ownWorkAt } from '../domain/own-work.ts';
import { sayCorrections, type Corrected } from '../text/correction.ts';
import type { Manner } from '../text/say.ts';
import type { DowntimeLog } from './downtime-log.ts';
import { safeText } from './safe-text.ts';

export function logCorrections(log: DowntimeLog): Corrections {
  const { corrections, rows } = log;
  const outages = [...log.outages, ...log.falseAlarms];
  const isOurs = ({ outage: name }: { readonly outage: OutageId }) =>
    outages.some((outage) => isCalled(outage, name));
  return {
    works: corrections.works.filter((work) => rows.some((row) => ownWorkAt([work], row).length > 0)),
    marked: corrections.marked.filter(isOurs),
    links: corrections.links.filter(isOurs),
    amended: corrections.amended.filter(({ amendment }) => isOurs(amendment)),
  };
}

export function correctedWords(log: DowntimeLog, manner: Manner): Corrected[] {
  const { threads, rows, now } = log;
  const outages = [...log.outages, ...log.falseAlarms];
  return sayCorrections(manner, logCorrections(log), {
    ...{ outages, threads, watched: rows, now },
    safe: safeText,
  });
}
