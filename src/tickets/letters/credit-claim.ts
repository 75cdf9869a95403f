// Owns the claim of a credit under the provider's SLA: what billing can check, and nothing else.
import { asSeen } from '../../domain/as-corrected.ts';
import { endsInCut } from '../../domain/cut-edges.ts';
import type { Form } from '../form.ts';
import { lines, section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { closing } from '../sections/closing.ts';
import { claimFigures, downtimeByMonth, sayCredit } from '../sections/claim.ts';
import { claimBasis } from '../sections/claim-basis.ts';
import { sayWhat, startsInCut } from '../sections/facts.ts';
import { sayLasted } from '../sections/still.ts';
import { integrityLine } from '../sections/integrity.ts';
import { lateness } from '../sections/lateness.ts';
import { overrun, sayOverrun } from '../sections/overrun.ts';
import { sayShares } from '../sections/shares.ts';
import { sayFailuresShort, sayIds } from '../sections/short.ts';
import { sinceWhen } from '../sections/since-when.ts';
import { theirPage } from '../sections/their-page.ts';
import { whatIsDown } from '../sections/what-is-down.ts';
import { notMySide, sayNotMySideShort } from '../sections/what-works.ts';
import { excerpt } from '../words/excerpt.ts';
import { sayUtc } from '../words/time.ts';
import { overrunSubject, subject } from './subject.ts';

export function creditClaim(scene: Scene): Form {
  const { claim } = scene.options;
  const mark = excerpt(claim?.subjectWords ?? 'SLA Credit Request', 60);
  const claimBy = claim?.claimBy ?? null;
  const under = claim ? ` under ${excerpt(claim.profile, 80)}` : ' under your SLA';
  const state = `I ask for the credit due${under}: ${sayWhat(scene)}, ${sayFromTo(scene)}. ${sayLasted(scene)}`;
  const asks = [
    'Please credit my account for it, or tell me what you still need.',
    'If your figures differ, please send me yours for the same times.',
  ];
  return {
    subject: overrunSubject(scene, mark) ?? subject(scene, mark),
    short: [
      state,
      sayShares(scene),
      sayOverrun(scene),
      claim && sayCredit(claim) && `${sayCredit(claim)}.`,
      claimBy !== null && `To be claimed by ${sayUtc(claimBy)}.`,
      ...asks,
      sayFailuresShort(scene),
      ...sayNotMySideShort(scene),
      sayIds(scene),
      integrityLine(scene),
    ],
    long: [
      section('', lines(state, sayShares(scene))),
      claimFigures(scene),
      claimBasis(scene),
      whatIsDown(scene),
      sinceWhen(scene),
      downtimeByMonth(scene),
      overrun(scene),
      notMySide(scene),
      theirPage(scene),
      lateness(scene),
      ...closing(scene, asks),
    ],
  };
}

/** `first failing check 2019-02-28 19:30 UTC, last 2019-03-01 04:29 UTC`; where it was cut, no check is named. */
function sayFromTo(scene: Scene): string {
  const { outage } = scene.dossier;
  const seen = asSeen(outage);
  const endedAfter = seen.endedAfter ?? outage.endedAfter ?? seen.startedAt;
  const from = startsInCut(scene) ? 'counted from' : 'first failing check';
  return `${from} ${sayUtc(seen.startedAt)}, ${endsInCut(seen) ? 'until' : 'last'} ${sayUtc(endedAfter)}`;
}
