// Owns what the user tells their own users: that it is known, whose it is, and where more will be said.
import { asSeen } from '../../domain/as-corrected.ts';
import { excerpt } from '../words/excerpt.ts';
import type { Form } from '../form.ts';
import { lines, section, type Item } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { failingNow, sayBack, sayFirst, saySince, startWord } from '../sections/facts.ts';
import { sayFailsSince, sayLasted, sayStill } from '../sections/still.ts';
import { integrityLine } from '../sections/integrity.ts';
import { openIncidents } from '../variant.ts';
import { current } from '../../domain/thread.ts';
import { quoted, sayNames, verb } from '../words/names.ts';
import { sayState, titleOf } from '../words/row.ts';
import { sayUtc } from '../words/time.ts';

export function notice(scene: Scene): Form {
  const names = sayNames(scene.dossier, failingNow(scene));
  const told = [
    `${names} ${sayFailsSince(scene, sayFirst(scene))}. ${sayStill(scene)}`,
    sayWhose(scene),
    sayTheirs(scene),
    'We will write again when it is back.',
    integrityLine(scene),
  ];
  return {
    subject: `${names} ${sayFailsSince(scene, sayUtc(asSeen(scene.dossier.outage).startedAt))}`,
    short: told,
    long: [section('', lines(...told))],
  };
}

export function allClear(scene: Scene): Form {
  const { targets } = scene.dossier.outage;
  const names = sayNames(scene.dossier, targets);
  const told = [
    `${names} ${verb(targets.length, 'is', 'are')} back. ${verb(targets.length, 'It', 'They')} came back ${sayWhenBack(scene)}.`,
    `${startWord(scene)}: ${saySince(scene)}. ${sayLasted(scene)}`,
    sayWhose(scene),
    integrityLine(scene),
  ];
  const at = asSeen(scene.dossier.outage).endedAt ?? scene.dossier.now;
  return {
    subject: `${names} ${verb(targets.length, 'is', 'are')} back, ${sayUtc(at)}`,
    short: told,
    long: [section('', lines(...told))],
  };
}

function sayWhenBack(scene: Scene): string {
  const when = sayBack(scene);
  return when.startsWith('between ') ? when : `at ${when}`;
}

/** Work of our own is nobody else's fault; of other causes nobody is named. */
function sayWhose({ dossier }: Scene): string | null {
  if (dossier.isOwnWork) return 'It is planned work of our own.';
  if (dossier.standing !== 'counts') return null;
  const provider = excerpt(dossier.outage.provider, 60);
  return provider === '' ? null : `Hosted by ${quoted(provider, 60)}.`;
}

function sayTheirs({ dossier }: Scene): Item | null {
  const [first] = openIncidents(dossier);
  if (!first) return null;
  const { state, url } = current(first.thread.heads).content;
  const text = `They say: ${quoted(titleOf(first.thread), 100)} (${sayState(state)}).`;
  return url === null ? text : { text, link: url };
}
