// Owns the whole log as a paper that people read, in the order in which they ask.
import type { LogPaper } from './paper.ts';
import type { DowntimeLog } from './downtime-log.ts';
import { correctedWords } from './log-corrections.ts';
import { sayings } from './said-of.ts';
import { correctionsSection, policySection, silencesSection, trustSection } from './sections/basis.ts';
import { figuresSection } from './sections/figures.ts';
import { outagesSection, windowsSection } from './sections/outages.ts';
import { nameText, sayMoment, type Scene } from './sections/section.ts';
import { targetsSection } from './sections/targets.ts';
import { vantagesSection } from './sections/vantages.ts';
import { pastedSection, statementsSection, ticketsSection } from './sections/words.ts';
import type { Selection } from './selection.ts';
import { saySpan } from '../text/span.ts';
import type { Manner } from '../text/say.ts';

export function sceneOf(log: DowntimeLog, manner: Manner): Scene {
  return { log, manner, saidOf: sayings(log), corrected: correctedWords(log, manner) };
}

export function logPaper(scene: Scene, selection: Selection): LogPaper {
  const { log, manner } = scene;
  const { say } = manner;
  const about = {
    heading: say('reportAbout'),
    blocks: [
      {
        kind: 'lines' as const,
        items: [
          say('reportRange', saySpan(log.zone, log.whole.from, log.whole.to)),
          say('reportSelection', sayChoice(scene, selection)),
          say('reportMade', sayMoment(scene, log.now, log.now)),
        ],
      },
    ],
  };
  const sections = [
    ...[
      about,
      figuresSection(scene),
      targetsSection(scene),
      vantagesSection(scene),
      outagesSection(scene),
      windowsSection(scene),
    ],
    ...[silencesSection(scene), statementsSection(scene), pastedSection(scene), ticketsSection(scene)],
    ...[correctionsSection(scene), policySection(manner), trustSection(scene)],
  ];
  return {
    title: say('reportTitle'),
    language: say('catalogueLanguage'),
    sections: sections.filter((section) => section !== null),
  };
}

function sayChoice({ log, manner: { say } }: Scene, { provider, site }: Selection): string {
  const chosen = log.rows.find((row) => row.site.id === site)?.site;
  if (site !== null && chosen) return say('reportAt', nameText(chosen.name), nameText(chosen.provider));
  return provider === null ? say('reportEverything') : nameText(provider);
}
