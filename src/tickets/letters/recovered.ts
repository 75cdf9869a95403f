// Owns the letter once it is back: what happened, and what prevents it?
import { isOngoing } from '../../domain/thread.ts';
import type { Form } from '../form.ts';
import { lines, section, type Item, type Maybe } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { closing } from '../sections/closing.ts';
import { sayLasted } from '../sections/still.ts';
import { integrityLine } from '../sections/integrity.ts';
import { calledOverEarly, lateness } from '../sections/lateness.ts';
import { sayBackNow } from '../sections/opening.ts';
import { overrun, sayOverrun } from '../sections/overrun.ts';
import { sayShares } from '../sections/shares.ts';
import { sayFailuresShort, sayIds } from '../sections/short.ts';
import { askOfHabit, sayHabit, sinceWhen } from '../sections/since-when.ts';
import { theirPage } from '../sections/their-page.ts';
import { promised, tried } from '../sections/tried.ts';
import { whatIsDown } from '../sections/what-is-down.ts';
import { notMySide, sayNotMySideShort, whatWorks } from '../sections/what-works.ts';
import { capital, quoted } from '../words/names.ts';
import { sayThread, titleOf } from '../words/row.ts';
import { subject } from './subject.ts';

export function recovered(scene: Scene): Form {
  const asks = asksOf(scene);
  const state = `${sayBackNow(scene)} ${sayLasted(scene)}`;
  return {
    subject: subject(scene, 'Outage over'),
    short: [
      state,
      sayShares(scene),
      sayOverrun(scene),
      ...asks,
      sayFailuresShort(scene),
      sayHabit(scene),
      ...sayNotMySideShort(scene),
      sayIds(scene),
      integrityLine(scene),
    ],
    long: [
      section('', lines(state, sayShares(scene))),
      whatIsDown(scene),
      sinceWhen(scene),
      overrun(scene),
      whatWorks(scene),
      notMySide(scene),
      theirPage(scene),
      lateness(scene),
      tried(scene),
      promised(scene),
      ...closing(scene, asks),
    ],
  };
}

function asksOf(scene: Scene): Maybe<Item>[] {
  return [
    askWhetherOver(scene),
    'What was the root cause?',
    askOfHabit(scene),
    'What will prevent it from happening again?',
  ];
}

/** Null: they called it over once it was back, and need not be asked. */
function askWhetherOver({ dossier: { joined, lag } }: Scene): string | null {
  const open = joined.find(({ thread }) => isOngoing(thread))?.thread;
  if (open) return `${capital(sayThread(open))} ${quoted(titleOf(open), 60)} is still open. Is it over?`;
  if (lag.resolved === null) return 'Is it over on your side, too?';
  return calledOverEarly(lag.resolved)
    ? 'You called it over while I still saw it fail. Is it over now?'
    : null;
}
