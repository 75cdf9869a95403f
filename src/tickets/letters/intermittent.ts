// Owns the letter about what fails on and off: figures for who sees it up whenever they look.
import { endsInCut } from '../../domain/cut-edges.ts';
import type { Form } from '../form.ts';
import { lines, section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { closing } from '../sections/closing.ts';
import { sayBack, saySince, startWord, sayWhat } from '../sections/facts.ts';
import { isWatched, sayStill } from '../sections/still.ts';
import { integrityLine } from '../sections/integrity.ts';
import { citation } from '../sections/opening.ts';
import { sayShares, sharesByServer, sharesHourly } from '../sections/shares.ts';
import { sayIds } from '../sections/short.ts';
import { theirPage } from '../sections/their-page.ts';
import { sayDenial, tried } from '../sections/tried.ts';
import { whatIsDown } from '../sections/what-is-down.ts';
import { notMySide, sayControls, whatWorks } from '../sections/what-works.ts';
import { addressOf, sayHosts, verb } from '../words/names.ts';
import { subject } from './subject.ts';

export function intermittent(scene: Scene): Form {
  const { outage } = scene.dossier;
  const isOver = outage.endedAt !== null;
  const isNow = !isOver && isWatched(scene);
  const verbs = isNow ? verb(outage.targets.length, 'fails', 'fail') : 'failed';
  const end = isOver
    ? `${endsInCut(scene.dossier.outage) ? 'Counted until' : 'Over'}: ${sayBack(scene)}.`
    : sayStill(scene);
  const state = `${sayWhat(scene)} ${verbs} on and off. ${startWord(scene)}: ${saySince(scene)}. ${end}`;
  const asks = [
    sayHosts(scene.dossier, outage.targets).includes(' and ')
      ? 'What do these servers have in common: switch, uplink, host?'
      : 'What causes it?',
    isOver
      ? 'What was the root cause?'
      : 'When do you expect it fixed? One good answer does not show that it is.',
  ];
  return {
    subject: subject(scene, 'Intermittent outage'),
    short: [
      sayDenial(scene),
      state,
      sayShares(scene),
      ...sayControls(scene).slice(0, 1),
      ...asks,
      ...outage.targets.slice(0, 4).map((id) => addressOf(scene.dossier, id)),
      sayIds(scene),
      integrityLine(scene),
    ],
    long: [
      section('', lines(sayDenial(scene), state, sayShares(scene), citation(scene))),
      whatIsDown(scene),
      sharesByServer(scene),
      whatWorks(scene),
      notMySide(scene),
      sharesHourly(scene),
      theirPage(scene),
      tried(scene),
      ...closing(scene, asks),
    ],
  };
}
