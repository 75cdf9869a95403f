// Owns what a backup would change, in counts and words, and what can be done with it.
import { useState } from 'preact/hooks';
import { PARTS, type DryRun } from '../../../backup/dry-run.ts';
import { isVerified } from '../../../backup/verification.ts';
import type { Instant } from '../../../time/instant.ts';
import { say } from '../../data/manner.ts';
import { sayWhen } from '../../data/say-when.ts';
import { Check } from '../../kit/check.tsx';
import { Problem } from '../../kit/field.tsx';
import { TargetsInBoth } from './targets-in-both.tsx';

export type DryRunProps = {
  readonly now: Instant;
  readonly run: DryRun;
  readonly onRestore: (mayBeUnverified: boolean) => void;
  readonly onPutBeside: () => void;
  readonly onLeave: () => void;
};

export function DryRunView({ now, run, onRestore, onPutBeside, onLeave }: DryRunProps) {
  const [isKnown, setKnown] = useState(false);
  const verified = isVerified(run.verification);
  const { seams } = run.verification.chain;
  const { madeAt, relation, beside } = run;
  return (
    <section class="dry-run" aria-label={say('backupDryRun')}>
      <p>
        {say('backupMade', sayWhen(madeAt, now), run.software)} {say(`backupRelation_${relation}`)}
      </p>
      {verified ? <p>{say('backupVerified', run.head.seq)}</p> : <Problem text={say('backupUnverified')} />}
      {seams.length > 0 && <p class="muted">{say('verifierSeam', seams.join(', '))}</p>}
      <Differences run={run} />
      {relation === 'other' && beside.targets > 0 && (
        <>
          <h3>{say('backupBeside')}</h3>
          <p>{say('backupBesideHint', beside.targets, beside.windows)}</p>
          <TargetsInBoth shared={beside.shared} />
        </>
      )}
      {!verified && (
        <Check
          label={say('backupKnown')}
          input={{
            name: 'known',
            checked: isKnown,
            onChange: ({ currentTarget }) => setKnown(currentTarget.checked),
          }}
        />
      )}
      <div class="buttons">
        {relation === 'other' && (
          <button class="primary" disabled={!verified && !isKnown} onClick={onPutBeside}>
            {say('backupPutBeside')}
          </button>
        )}
        {relation !== 'same' && (
          <button
            class={relation === 'other' ? undefined : 'primary'}
            disabled={!verified && !isKnown}
            onClick={() => onRestore(isKnown)}
          >
            {say(relation === 'empty' ? 'backupRestore' : 'backupReplace')}
          </button>
        )}
        <button class="plain" onClick={onLeave}>
          {say('optionsCancel')}
        </button>
      </div>
      {relation !== 'empty' && relation !== 'same' && <p class="field-hint">{say('backupReplaceHint')}</p>}
    </section>
  );
}

function Differences({ run: { differences } }: { readonly run: DryRun }) {
  const parts = PARTS.filter((part) => Object.values(differences[part]).some((count) => count > 0));
  return (
    <div class="differences" role="region" tabIndex={0} aria-label={say('backupDryRun')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('backupPart')}</th>
            <th scope="col">{say('backupAdded')}</th>
            <th scope="col">{say('backupChanged')}</th>
            <th scope="col">{say('backupLost')}</th>
            <th scope="col">{say('backupSame')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            const { added, changed, lost, same } = differences[part];
            return (
              <tr key={part}>
                <th scope="row">{say(`backupPart_${part}`)}</th>
                {[added, changed, lost, same].map((count, column) => (
                  <td key={column} class={column === 2 && count > 0 ? 'down' : undefined}>
                    {count}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
