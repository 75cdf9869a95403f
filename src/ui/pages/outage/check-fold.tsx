// Owns the checks of one target on one day: a line that sums them up, and the rows themselves once it is opened.
import { useState } from 'preact/hooks';
import type { CheckFold } from '../../data/check-days.ts';
import { say } from '../../data/manner.ts';
import type { Dossier } from '../../../timeline/dossier.ts';
import { CheckRows } from './check-rows.tsx';
import { sayKnownFailure } from './say-check.ts';

export type CheckFoldProps = { readonly fold: CheckFold; readonly dossier: Dossier; readonly name: string };

export function CheckFoldPart({ fold, dossier, name }: CheckFoldProps) {
  const [isOpen, turn] = useState(false);
  const summary = sayFold(fold);
  return (
    <details
      class={fold.failed > 0 ? 'fold has-failed' : 'fold'}
      onToggle={(event) => turn(event.currentTarget.open)}
    >
      <summary>
        <bdi>{name}</bdi>
        {say('popupJoin')}
        <span class={fold.failed > 0 ? 'down' : 'muted'}>{summary}</span>
      </summary>
      {isOpen && <CheckRows fold={fold} dossier={dossier} label={`${name}: ${summary}`} />}
    </details>
  );
}

function sayFold({ checks, telling, failed, failure }: CheckFold): string {
  if (telling === 0) return say('foldSilent', checks.length);
  if (failed === 0 || failure === null) return say('foldGood', telling);
  return say('foldFailed', failed, telling, sayKnownFailure(failure));
}
