// Owns the first report: filed while it fails, as early as it is sure.
import type { AnnouncedWork } from '../../domain/planned-work.ts';
import { lines, section, type Item, type Maybe } from '../letter.ts';
import type { Form } from '../form.ts';
import type { Scene } from '../scene.ts';
import { closing } from '../sections/closing.ts';
import { integrityLine } from '../sections/integrity.ts';
import { citation, ongoingWork, sayDown } from '../sections/opening.ts';
import { askOfHabit, sayHabit, sinceWhen } from '../sections/since-when.ts';
import { theirPage } from '../sections/their-page.ts';
import { tried } from '../sections/tried.ts';
import { whatIsDown } from '../sections/what-is-down.ts';
import { notMySide, sayNotMySideShort, whatWorks } from '../sections/what-works.ts';
import { sayOverrun } from '../sections/overrun.ts';
import { sayFailuresShort, sayIds } from '../sections/short.ts';
import { openIncidents } from '../variant.ts';
import { quoted } from '../words/names.ts';
import { titleOf } from '../words/row.ts';
import { sayUtc } from '../words/time.ts';
import { subject } from './subject.ts';

export function firstReport(scene: Scene): Form {
  return {
    subject: subject(scene, 'Outage'),
    short: [
      sayDown(scene),
      sayFailuresShort(scene),
      citation(scene),
      sayOverrun(scene),
      ...asksOf(scene, 'cited above'),
      sayHabit(scene),
      ...sayNotMySideShort(scene),
      sayIds(scene),
      integrityLine(scene),
    ],
    long: [
      section('', lines(sayDown(scene), citation(scene), sayOverrun(scene))),
      whatIsDown(scene),
      sinceWhen(scene),
      whatWorks(scene),
      notMySide(scene),
      theirPage(scene),
      tried(scene),
      ...closing(scene, asksOf(scene, 'cited far above')),
    ],
  };
}

/** A title that stands a line above need not be read again. */
function asksOf(scene: Scene, incidentIs: 'cited above' | 'cited far above'): Maybe<Item>[] {
  const [incident] = openIncidents(scene.dossier);
  if (incident) {
    const which =
      incidentIs === 'cited above' ? 'that' : `your incident ${quoted(titleOf(incident.thread), 60)}`;
    return [`Is it ${which}? If so, please link this ticket to it.`, IF_NOT];
  }
  const work = ongoingWork(scene);
  return work
    ? [askOfWork(work), askOfHabit(scene), IF_NOT]
    : ['Do you see it, too? What fails?', askOfHabit(scene), 'When do you expect it back?'];
}

const IF_NOT = 'If not: what fails, and when do you expect it back?';

function askOfWork({ thread, to }: AnnouncedWork): string {
  const title = quoted(titleOf(thread), 60);
  return to === null
    ? `Is this your maintenance ${title}? If so, when does it end?`
    : `Is this your maintenance ${title}, announced until ${sayUtc(to)}? If so, will it be done by then?`;
}
