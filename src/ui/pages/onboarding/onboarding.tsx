// Owns the first page that anybody sees: sites, who hosts them, where the button is, and an outage that is none.
import { useEffect, useState } from 'preact/hooks';
import { sayHeadline } from '../../../text/headline.ts';
import { onAnnouncement } from '../../../platform/announcements.ts';
import { openOptions } from '../../../platform/pages.ts';
import { onPermissionsChanged } from '../../../platform/permissions.ts';
import { seconds } from '../../../time/duration.ts';
import { BringList } from '../../bring/bring-list.tsx';
import { pageManner, say } from '../../data/manner.ts';
import { PinStep } from './pin-step.tsx';
import { readProgress, type Progress } from './progress.ts';
import { ProviderStep } from './provider-step.tsx';
import { Step } from './step.tsx';
import { TryStep } from './try-step.tsx';

/** Nobody tells us when the button is put on the toolbar. */
const REFRESH = seconds(2);

export function Onboarding({ first }: { readonly first: Progress }) {
  const progress = useProgress(first);
  const { watched, healths, sites } = progress;
  const hasSites = watched.length > 0;
  const seen = sites.flatMap((site) => site.targets.map((target) => ({ site, target })));
  const rows = seen.flatMap((each) => {
    const health = healths[watched.findIndex(({ id }) => id === each.target.id)];
    return health ? [{ ...each, health }] : [];
  });
  return (
    <>
      <div class="page-title">
        <img src="/icons/app-48.png" alt="" width={40} height={40} />
        <h1>{say('onboardingTitle')}</h1>
      </div>
      <p class="lead">{say('onboardingLead')}</p>
      <Step number={1} title={say('onboardingSites')} isDone={hasSites}>
        {hasSites && (
          <p role="status">
            <strong>{sayHeadline(pageManner, rows)}</strong>
          </p>
        )}
        <BringList
          watched={watched}
          label={say(hasSites ? 'onboardingMoreSites' : 'onboardingAddress')}
          hint={say('onboardingAddressHint')}
          isFirst={!hasSites}
          onSaved={() => {}}
        />
        <p class="muted">{say('onboardingOnPage')}</p>
      </Step>
      {hasSites && <ProviderStep number={2} progress={progress} />}
      <PinStep number={hasSites ? 3 : 2} isOnToolbar={progress.isOnToolbar} />
      <TryStep number={hasSites ? 4 : 3} />
      <div class="buttons">
        <button onClick={() => void openOptions()}>{say('onboardingSettings')}</button>
      </div>
    </>
  );
}

function useProgress(first: Progress): Progress {
  const [progress, setProgress] = useState(first);
  useEffect(() => {
    const refresh = () => void readProgress().then(setProgress);
    const stopListening = onAnnouncement(refresh);
    onPermissionsChanged(refresh);
    const timer = setInterval(refresh, REFRESH);
    // Something may have happened before anybody listened.
    refresh();
    return () => {
      stopListening();
      clearInterval(timer);
    };
  }, []);
  return progress;
}
