// Owns the letter about planned work that should have ended.
import type { Form } from '../form.ts';
import { lines, section } from '../letter.ts';
import { overrunOf } from '../../timeline/overrun.ts';
import type { Scene } from '../scene.ts';
import { closing } from '../sections/closing.ts';
import { sayWhat } from '../sections/facts.ts';
import { sayLasted, sayLastFailing, sayStillFails } from '../sections/still.ts';
import { integrityLine } from '../sections/integrity.ts';
import { sayBackNow } from '../sections/opening.ts';
import { doneAtOf, overrun, sayOverrun } from '../sections/overrun.ts';
import { sayFailuresShort, sayIds } from '../sections/short.ts';
import { sinceWhen } from '../sections/since-when.ts';
import { theirPage } from '../sections/their-page.ts';
import { tried } from '../sections/tried.ts';
import { whatIsDown } from '../sections/what-is-down.ts';
import { notMySide, sayNotMySideShort, whatWorks } from '../sections/what-works.ts';
import { sayUtc } from '../words/time.ts';
import { overrunSubject, subject } from './subject.ts';

export function maintenanceOverran(scene: Scene): Form {
  const isOver = scene.dossier.outage.endedAt !== null;
  const state = isOver
    ? `${sayBackNow(scene)} ${sayLasted(scene)}`
    : `${sayWhat(scene)} ${sayStillFails(scene)}, and your maintenance should have ended. ${sayLastFailing(scene)}`;
  const asks = isOver
    ? ['Why did it take longer than announced?', 'What will you do otherwise next time?']
    : [askWhetherDone(scene), 'When do you expect it back?', 'Is anything needed from me?'];
  return {
    subject: overrunSubject(scene, 'Maintenance overran') ?? subject(scene, 'Maintenance overran'),
    short: [
      state,
      sayOverrun(scene),
      ...asks,
      sayFailuresShort(scene),
      ...sayNotMySideShort(scene),
      sayIds(scene),
      integrityLine(scene),
    ],
    long: [
      section('', lines(state)),
      overrun(scene),
      whatIsDown(scene),
      sinceWhen(scene),
      whatWorks(scene),
      notMySide(scene),
      theirPage(scene),
      tried(scene),
      ...closing(scene, asks),
    ],
  };
}

/** Who has called it completed is not asked whether it is. */
function askWhetherDone({ dossier }: Scene): string {
  const work = overrunOf(dossier)?.work;
  const doneAt = work ? doneAtOf(work.thread) : null;
  return doneAt === null
    ? 'Is the work over?'
    : `You called the work completed at ${sayUtc(doneAt)}: what fails now?`;
}
