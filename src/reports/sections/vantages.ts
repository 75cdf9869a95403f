// Owns the part that tells what several computers saw together, where other records stand beside this one.
import { sayDuration } from '../../text/duration.ts';
import { sayPercent } from '../../text/percent.ts';
import { sum } from '../../time/duration.ts';
import { lengthOf } from '../../time/interval.ts';
import { tableOf, type Section } from '../paper.ts';
import { nameText, type Scene } from './section.ts';

/** Null: no other record has any of these targets. */
export function vantagesSection({ log, manner }: Scene): Section | null {
  const { say } = manner;
  const shared = log.rows.flatMap(({ target, together }) => (together ? [{ target, together }] : []));
  if (shared.length === 0) return null;
  const head = [
    ...[say('columnTarget'), say('columnVantages'), say('reportTogether')],
    ...[say('reportAvailability'), say('backupDiffers')],
  ];
  const table = tableOf(head, shared, ({ target, together }) => [
    nameText(target.name, 300),
    [say('vantageHere'), ...together.vantages.map((id) => say('vantageName', id.slice(0, 8)))].join(', '),
    sayDuration(say, together.observedFor),
    together.availability === null ? '–' : sayPercent(manner.locale, together.availability),
    sayDuration(say, sum(together.differs.map(lengthOf))),
  ]);
  return {
    heading: say('reportVantages'),
    blocks: [{ kind: 'lines', items: [say('reportVantagesHint')] }, ...(table ? [table] : [])],
  };
}
