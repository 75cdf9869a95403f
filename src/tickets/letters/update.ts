// Owns the update: only what has come since the last letter.
import { lastSentAt } from '../../domain/ticket.ts';
import type { Row } from '../../timeline/row.ts';
import type { Form } from '../form.ts';
import { lines, section, steps } from '../letter.ts';
import { newsOf, rowsToTell } from '../new-facts.ts';
import type { Scene } from '../scene.ts';
import { sayWhat } from '../sections/facts.ts';
import { sayLasted, sayLastFailing, sayStillFails } from '../sections/still.ts';
import { identifiers } from '../sections/identifiers.ts';
import { integrity, integrityLine } from '../sections/integrity.ts';
import { citation } from '../sections/opening.ts';
import { sayOverrun } from '../sections/overrun.ts';
import { sayIds } from '../sections/short.ts';
import { timelineTable } from '../sections/timeline-table.ts';
import { promised, sayDenial } from '../sections/tried.ts';
import { sayRow } from '../words/row.ts';
import { sayUtc } from '../words/time.ts';
import { subject } from './subject.ts';

export function update(scene: Scene): Form {
  const sentAt = lastSentAt(scene.dossier.tickets);
  const rows = rowsToTell(scene, sentAt);
  // What their own people wrote they need not read again.
  const news = newsOf(rows).filter(({ fact }) => fact.kind !== 'ticket');
  const since = sentAt === null ? 'Update' : `Update to my message of ${sayUtc(sentAt)}`;
  const state = `${since}: ${sayWhat(scene)} ${sayStillFails(scene)}. ${sayLastFailing(scene)}`;
  const ask = 'What is the state on your side, and when do you expect it back?';
  return {
    subject: subject(scene, 'Outage, update'),
    short: [
      state,
      sayDenial(scene),
      sayOverrun(scene),
      ask,
      ...news.slice(-4).map((row) => sayNews(scene, row)),
      sayIds(scene),
      integrityLine(scene),
    ],
    long: [
      section('', lines(state, sayLasted(scene), sayDenial(scene), citation(scene), sayOverrun(scene))),
      timelineTable(scene, rows, 'New since then'),
      promised(scene),
      section('What I ask', steps(ask)),
      identifiers(scene, sentAt),
      integrity(scene),
    ],
  };
}

function sayNews(scene: Scene, row: Row): string | null {
  const words = sayRow(scene, row);
  return words === null ? null : `${sayUtc(row.until ?? row.when.at)}: ${words}.`;
}
