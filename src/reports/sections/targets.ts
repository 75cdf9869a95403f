// Owns the part that tells of each target by itself.
import { sayDurationRange } from '../../text/duration-range.ts';
import { tableOf, type Section } from '../paper.ts';
import { figuresOf } from '../figures.ts';
import { sayAvailability, sayObserved } from './figures.ts';
import { nameText, sectionOf, type Scene } from './section.ts';

export function targetsSection({ log, manner }: Scene): Section {
  const { say } = manner;
  const { rows, whole, now } = log;
  const head = [
    ...[say('columnTarget'), say('columnSite'), say('columnProvider'), say('columnAddress')],
    ...[say('reportAvailability'), say('reportObserved'), say('reportDown'), say('columnWindows')],
  ];
  const table = tableOf(head, rows, (row) => {
    const figures = figuresOf([row], whole, now);
    const { site, target } = row;
    return [
      ...[target.name, site.name, site.provider, target.url].map((name) => nameText(name, 300)),
      ...[sayAvailability(manner, figures), sayObserved(manner, figures)],
      ...[sayDurationRange(say, figures.downFor), String(row.windows.length)],
    ];
  });
  return sectionOf(say('reportTargets'), [table], say('reportNoTargets'));
}
