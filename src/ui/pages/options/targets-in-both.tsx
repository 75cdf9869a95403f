// Owns a table of targets that two computers watch: how long each watched, both together, and where they differ.
import type { SharedTarget } from '../../../backup/dry-run.ts';
import { sayDuration } from '../../../text/duration.ts';
import { say } from '../../data/manner.ts';

export function TargetsInBoth({ shared }: { readonly shared: readonly SharedTarget[] }) {
  if (shared.length === 0) return <p class="muted">{say('backupNoneInBoth')}</p>;
  return (
    <div class="differences" role="region" tabIndex={0} aria-label={say('backupWatchedBoth')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('backupTarget')}</th>
            <th scope="col">{say('backupWatchedHere')}</th>
            <th scope="col">{say('backupWatchedThere')}</th>
            <th scope="col">{say('backupWatchedBoth')}</th>
            <th scope="col">{say('backupDiffers')}</th>
          </tr>
        </thead>
        <tbody>
          {shared.map(({ url, observedHere, observedThere, observed, differs }) => (
            <tr key={url}>
              <th scope="row" dir="ltr">
                {url}
              </th>
              {[observedHere, observedThere, observed, differs].map((length, column) => (
                <td key={column}>{sayDuration(say, length)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
