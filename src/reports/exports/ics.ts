// Owns the log as a calendar (RFC 5545): an event for each outage and each piece of planned work, and a journal of all the rest.
import { announcedWork } from '../../domain/planned-work.ts';
import { current } from '../../domain/thread.ts';
import { ownWorkWithin } from '../../domain/own-work.ts';
import { latest, type Instant } from '../../time/instant.ts';
import { correctionsSection, policySection, silencesSection, trustSection } from '../sections/basis.ts';
import { figuresSection } from '../sections/figures.ts';
import type { Scene } from '../sections/section.ts';
import { logCorrections } from '../log-corrections.ts';
import { sceneOf } from '../log-paper.ts';
import { safeText } from '../safe-text.ts';
import { threadsWithin } from '../said-of.ts';
import { outageWords } from './event-words.ts';
import type { ExportFormat } from './format.ts';
import { icsLine, icsMoment, icsText, secondAfter } from './ics-line.ts';
import type { Material } from './material.ts';
import { wordsOf } from './one-line.ts';
import { pieceMaker, type Piece } from './piece.ts';
import { sectionLines } from './section-lines.ts';

export const ICS: ExportFormat = {
  ...{ type: 'text/calendar', isZipped: false, write: calendar },
};

function* calendar({ log, manner }: Material): Generator<Piece> {
  const scene = sceneOf(log, manner);
  const events = eventsOf(scene);
  const piece = pieceMaker(events.length);
  yield piece(
    lines([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//Downlog//Downlog 1//EN'],
      ['CALSCALE', 'GREGORIAN'],
      ['X-WR-CALNAME', icsText(manner.say('reportTitle'))],
    ]),
    0,
  );
  for (const event of events) yield piece(event());
  yield piece(journal(scene) + icsLine('END', 'VCALENDAR'), 0);
}

type Event = {
  readonly uid: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly summary: string;
  readonly description: string;
  readonly category: 'OUTAGE' | 'MAINTENANCE';
};

/** Each is made when its turn comes. */
function eventsOf(scene: Scene): (() => string)[] {
  const { log, manner, saidOf } = scene;
  const { now, whole } = log;
  const works = announcedWork(threadsWithin(log, saidOf));
  const write = (event: Event) => eventLines(event, now);
  return [
    ...log.outages.map((outage) => () => {
      const [summary = '', ...rest] = outageWords(scene, outage);
      return write({
        ...{ uid: `outage-${outage.id}`, from: outage.startedAt, to: outage.endedAt ?? now, summary },
        ...{ description: rest.join('\n'), category: 'OUTAGE' },
      });
    }),
    ...works.flatMap(({ thread, from, to }) => {
      if (from === null) return [];
      const { title } = current(thread.heads).content;
      const [uid, description] = [`work-${thread.id.replaceAll('\n', '-')}`, wordsOf(thread)];
      const summary = manner.say('exportTheirWork', thread.provider, title);
      return () => write({ uid, from, to: to ?? from, summary, description, category: 'MAINTENANCE' });
    }),
    ...logCorrections(log).works.flatMap((work) =>
      ownWorkWithin([work], whole).map(({ from, to }) => () => {
        const summary = manner.say('exportOwnWork', work.name);
        const uid = `own-work-${work.id}-${from}`;
        return write({ uid, from, to, summary, description: '', category: 'MAINTENANCE' });
      }),
    ),
  ];
}

function eventLines({ uid, from, to, summary, description, category }: Event, now: Instant): string {
  return lines([
    ['BEGIN', 'VEVENT'],
    ['UID', `${icsText(uid)}@downlog.example`],
    ['DTSTAMP', icsMoment(now)],
    ['DTSTART', icsMoment(from)],
    ['DTEND', icsMoment(latest(to, secondAfter(from)))],
    ['SUMMARY', icsText(safeText(summary))],
    ...(description === '' ? [] : [['DESCRIPTION', icsText(description)] as const]),
    ['CATEGORIES', category],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]);
}

/** Figures, what nobody watched, corrections and the policy: a calendar has no other place for them. */
function journal(scene: Scene): string {
  const { whole, now, head } = scene.log;
  const sections = [
    ...[figuresSection(scene), silencesSection(scene), correctionsSection(scene)],
    ...[policySection(scene.manner), trustSection(scene)],
  ];
  return lines([
    ['BEGIN', 'VJOURNAL'],
    ['UID', `record-${whole.from}-${head.seq}@downlog.example`],
    ['DTSTAMP', icsMoment(now)],
    ['DTSTART', icsMoment(whole.from)],
    ['SUMMARY', icsText(scene.manner.say('reportTitle'))],
    ['DESCRIPTION', icsText(sections.flatMap(sectionLines).join('\n'))],
    ['END', 'VJOURNAL'],
  ]);
}

function lines(all: readonly (readonly [name: string, value: string])[]): string {
  return all.map(([name, value]) => icsLine(name, value)).join('');
}
