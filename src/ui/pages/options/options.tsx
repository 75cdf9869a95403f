// Owns the options page: what is watched, by which rules, and what the record depends on.
import { useCallback, useState } from 'preact/hooks';
import type { TargetId } from '../../../domain/target.ts';
import { sayTime, sayZone } from '../../../text/time.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import { Banner } from '../../kit/banner.tsx';
import { Backup } from './backup.tsx';
import { BringSection } from './bring-section.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Notifications } from './notifications.tsx';
import { OwnWork } from './own-work.tsx';
import type { Editing, Page } from './page.ts';
import { RemovedTargets } from './removed-targets.tsx';
import type { Scene } from './scene.ts';
import { Sites } from './sites.tsx';
import { StatusPages } from './status-pages.tsx';
import { ThisComputer } from './this-computer.tsx';
import { Toast, type Deed } from './toast.tsx';
import { useScene } from './use-scene.ts';
import { Witnesses } from './witnesses.tsx';

const NOTHING: Editing = { kind: 'nothing' };

export function Options({ first }: { readonly first: Scene }) {
  const scene = useScene(first);
  const [editing, edit] = useState<Editing>(NOTHING);
  const [deed, setDeed] = useState<Deed | null>(null);
  const forget = useCallback(() => setDeed(null), []);
  const { settings, now } = scene;
  const tell = (text: string, undo?: () => void) => {
    const takeBack = () => {
      forget();
      undo?.();
    };
    setDeed({ text, undo: undo ? takeBack : null });
  };
  const remove = (ids: readonly TargetId[], name: string) => {
    // What comes back does not come back with its form open.
    edit((current) => (current.kind === 'target' && ids.includes(current.id) ? NOTHING : current));
    void ask('remove-targets', { ids }).then(({ ok }) => {
      if (ok) tell(say('popupRemoved', name), () => void ask('restore-targets', { ids }));
    });
  };
  const close = (form: Editing) => edit((current) => (current === form ? NOTHING : current));
  const page: Page = { scene, editing, edit, close, tell, remove };
  return (
    <>
      <header class="page-title">
        <img src="/icons/app-48.png" alt="" width={36} height={36} />
        <h1>{say('optionsTitle')}</h1>
        <a class="button" href="/src/ui/pages/dashboard/index.html">
          {say('boardOpen')}
        </a>
        <a class="button" href="/src/ui/pages/report/index.html">
          {say('reportLink')}
        </a>
        {settings.pausedSince === null && (
          <button onClick={() => void ask('pause', { ids: 'all' })}>{say('optionsPauseAll')}</button>
        )}
      </header>
      {scene.problem && (
        <Banner tone="bad" title={say('optionsUnreadable')}>
          <p>{say(`notRecordingHelp_${scene.problem.kind}`)}</p>
        </Banner>
      )}
      {scene.endsWithSession && <Banner tone="bad" title={say('privateBrowsing')} />}
      {settings.pausedSince !== null && (
        <Banner
          tone="note"
          title={say(
            'optionsPausedSince',
            sayTime(pageManner, settings.pausedSince, now),
            sayZone(pageManner, settings.pausedSince),
          )}
        >
          <button class="primary" onClick={() => void ask('resume', { ids: 'all' })}>
            {say('optionsResumeAll')}
          </button>
        </Banner>
      )}
      <Sites page={page} />
      <BringSection page={page} />
      <StatusPages page={page} />
      <OwnWork page={page} />
      <Witnesses page={page} />
      <Notifications page={page} />
      <Elsewhere page={page} />
      <ThisComputer page={page} />
      <Backup page={page} />
      <RemovedTargets page={page} />
      <Toast deed={deed} onDone={forget} />
    </>
  );
}
