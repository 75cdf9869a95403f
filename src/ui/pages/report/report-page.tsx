// Owns the report: what was down in a stretch, how sure that is, what was said of it, by which rules, and ways to take it away.
import { useState } from 'preact/hooks';
import { sceneOf } from '../../../reports/log-paper.ts';
import {
  correctionsSection,
  policySection,
  silencesSection,
  trustSection,
} from '../../../reports/sections/basis.ts';
import { figuresSection } from '../../../reports/sections/figures.ts';
import { outagesSection } from '../../../reports/sections/outages.ts';
import { targetsSection } from '../../../reports/sections/targets.ts';
import { statementsSection, ticketsSection } from '../../../reports/sections/words.ts';
import { pageManner } from '../../data/manner.ts';
import { choiceSearch, type ReportChoice } from '../../data/report-choice.ts';
import { Choices } from './choices.tsx';
import { Exports } from './exports.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { readReport, type SeenReport } from './read-report.ts';
import { SectionView } from './section-view.tsx';
import { Strips } from './strips.tsx';
import { TitleBlock } from './title-block.tsx';
import { Unreadable } from './unreadable.tsx';
import { useFingerprint } from './use-fingerprint.ts';

export function ReportPage({ first }: { readonly first: SeenReport }) {
  const [seen, see] = useState(first);
  const view = seen.kind === 'report' ? seen.view : null;
  const fingerprint = useFingerprint(view);
  if (!view) return <Unreadable problem={seen.kind === 'problem' ? seen.problem : 'empty'} />;
  const choose = (choice: ReportChoice) => {
    history.replaceState(null, '', choiceSearch(choice));
    void readReport().then(see);
  };
  const scene = sceneOf(view.log, pageManner);
  const links = view.log.outages.map(({ id }) => `../outage/index.html?id=${encodeURIComponent(id)}`);
  return (
    <>
      <TitleBlock view={view} />
      <Choices view={view} choose={choose} />
      <Exports view={view} fingerprint={fingerprint} />
      <SectionView name="figures" section={figuresSection(scene)} />
      <Strips log={view.log} />
      <SectionView name="outages" section={outagesSection(scene)} links={links} />
      <SectionView name="targets" section={targetsSection(scene)} />
      <SectionView name="unobserved" section={silencesSection(scene)} />
      <SectionView name="statements" section={statementsSection(scene)} />
      <SectionView name="tickets" section={ticketsSection(scene)} />
      <SectionView name="corrections" section={correctionsSection(scene)} />
      <SectionView name="policy" section={policySection(pageManner)} />
      <SectionView name="trust" section={trustSection(scene)}>
        <Fingerprint fingerprint={fingerprint} />
      </SectionView>
    </>
  );
}
