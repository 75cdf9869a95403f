// Owns what can be done about an outage at once: write to the provider, copy the timeline, call it maintenance, print.
import { useState } from 'preact/hooks';
import { say } from '../../data/manner.ts';
import { MaintenanceMark, type MaintenanceMarkProps } from './maintenance-mark.tsx';

type Copied = 'not yet' | 'copied' | 'refused';
const WORDS: Readonly<Record<Copied, string>> = {
  'not yet': 'popupCopyTimeline',
  copied: 'popupTimelineCopied',
  refused: 'popupTimelineNotCopied',
};

export function OutageActions({ view }: MaintenanceMarkProps) {
  const { outage } = view;
  const [copied, tell] = useState<Copied>('not yet');
  const copy = async () => {
    const { copyTimeline } = await import('./late-parts.tsx');
    tell((await copyTimeline(outage.id)) ? 'copied' : 'refused');
  };
  return (
    <div class="actions">
      <a
        class="button primary"
        href={`/src/ui/pages/ticket/index.html?id=${encodeURIComponent(outage.id)}`}
        target="_blank"
      >
        {say(outage.endedAt === null ? 'popupTicket' : 'popupAskWhy')}
      </a>
      <button aria-live="polite" onClick={() => void copy()}>
        {say(WORDS[copied])}
      </button>
      <MaintenanceMark view={view} />
      <button onClick={() => print()}>{say('outagePrint')}</button>
    </div>
  );
}
