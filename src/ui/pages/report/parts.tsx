// Owns the parts of the report, in the order in which they are asked about: of a year of many targets each takes its time.
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { sceneOf } from '../../../reports/log-paper.ts';
import type { Section } from '../../../reports/paper.ts';
import {
  correctionsSection,
  policySection,
  silencesSection,
  trustSection,
} from '../../../reports/sections/basis.ts';
import { figuresSection } from '../../../reports/sections/figures.ts';
import { outagesSection } from '../../../reports/sections/outages.ts';
import { targetsSection } from '../../../reports/sections/targets.ts';
import { vantagesSection } from '../../../reports/sections/vantages.ts';
import { statementsSection, ticketsSection } from '../../../reports/sections/words.ts';
import { pageManner, say } from '../../data/manner.ts';
import { usePace } from '../../kit/use-pace.ts';
import type { ReportView } from './read-report.ts';
import { SectionView } from './section-view.tsx';
import { Strips } from './strips.tsx';

/** With more targets than these the parts come one after the other, so that the page answers meanwhile. */
const MANY = 60;

export type PartsProps = {
  readonly view: ReportView;
  /** Called once nothing is missing any more. */
  readonly onWhole: () => void;
};

export function Parts({ view: { log }, onWhole }: PartsProps) {
  const [isDrawn, setDrawn] = useState(false);
  const scene = useMemo(() => sceneOf(log, pageManner), [log]);
  const together = useMemo(() => vantagesSection(scene), [scene]);
  const links = log.outages.map(({ id }) => `../outage/index.html?id=${encodeURIComponent(id)}`);
  const part = (name: string, make: () => Section, rows: readonly string[] = []): Made => {
    return [name, () => <SectionView name={name} section={make()} links={rows} />];
  };
  const parts: readonly Made[] = [
    part('figures', () => figuresSection(scene)),
    ['strips', () => <Strips log={log} onDrawn={() => setDrawn(true)} />],
    part('outages', () => outagesSection(scene), links),
    part('targets', () => targetsSection(scene)),
    ...(together ? [part('together', () => together)] : []),
    part('unobserved', () => silencesSection(scene)),
    part('statements', () => statementsSection(scene)),
    part('tickets', () => ticketsSection(scene)),
    part('corrections', () => correctionsSection(scene)),
    part('policy', () => policySection(pageManner)),
    part('trust', () => trustSection(scene)),
  ];
  const shown = usePace(parts.length, log.rows.length > MANY ? 1 : parts.length);
  const isWhole = isDrawn && shown === parts.length;
  useEffect(() => {
    if (isWhole) onWhole();
  }, [isWhole]);
  return (
    <>
      {!isWhole && <p class="on-paper">{say('reportUnfinished')}</p>}
      {parts.slice(0, shown).map(([name, make]) => (
        <Part key={name} make={make} />
      ))}
    </>
  );
}

type Made = readonly [name: string, make: () => JSX.Element];

/** Made once: what it shows does not change. */
function Part({ make }: { readonly make: () => JSX.Element }) {
  return useMemo(make, []);
}
