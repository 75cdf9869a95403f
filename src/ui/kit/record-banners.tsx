// Owns what must be read before anything else: nothing is recorded, a loss, our own line, a missing permission.
import { permissionPattern } from '../../base/http-url.ts';
import type { Loss } from '../../domain/fact.ts';
import type { Health } from '../../domain/health.ts';
import type { Target } from '../../domain/target.ts';
import { requestHosts } from '../../platform/permissions.ts';
import { sayDuration } from '../../text/duration.ts';
import { sayTime } from '../../text/time.ts';
import type { Instant } from '../../time/instant.ts';
import { ask } from '../data/ask.ts';
import { pageManner, say } from '../data/manner.ts';
import type { BoardHealth } from '../data/board.ts';
import type { Overview } from '../data/overview.ts';
import type { RecordState } from '../data/record-state.ts';
import { Banner } from './banner.tsx';
import { wearSheet } from './wear-sheet.ts';
import sheet from './banner.css?url';

export const worn = wearSheet(sheet);

type Row = {
  readonly target: Pick<Target, 'name' | 'url'>;
  readonly health: Health | BoardHealth;
};

export type BannersProps = RecordState & {
  /** Null: nothing is known. */
  readonly overview: (Pick<Overview, 'loss' | 'now' | 'line'> & { readonly rows: readonly Row[] }) | null;
};

export function Banners({ overview, problem, endsWithSession }: BannersProps) {
  const rows = overview?.rows ?? [];
  const forbidden = rows.filter(({ health }) => health.kind === 'unknown' && health.reason === 'permission');
  return (
    <>
      {problem && <NotRecording {...problem} />}
      {endsWithSession && <Banner tone="bad" title={say('privateBrowsing')} />}
      {overview?.loss && <Lost loss={overview.loss} now={overview.now} />}
      {overview && isOwnLineDown(overview) && <OwnLine overview={overview} />}
      {forbidden.length > 0 && <Forbidden rows={forbidden} />}
    </>
  );
}

function NotRecording({ kind, lasts }: NonNullable<RecordState['problem']>) {
  return (
    <Banner tone="bad" title={say(`notRecording_${kind}`, sayDuration(say, lasts))}>
      <p>{say(`notRecordingHelp_${kind}`)}</p>
    </Banner>
  );
}

function Lost({ loss, now }: { readonly loss: Loss; readonly now: Instant }) {
  const at = (moment: Instant) => sayTime(pageManner, moment, now);
  const isCopy = loss.cause === 'mirror-lost';
  return (
    <Banner tone={isCopy ? 'note' : 'bad'} title={isCopy ? say('lossMirror') : say('lossTitle')}>
      {!isCopy && (
        <p>
          {loss.from === null
            ? say('lossMessageUntil', at(loss.to), loss.restoredWindows)
            : say('lossMessage', at(loss.from), at(loss.to), loss.restoredWindows)}
        </p>
      )}
      <button onClick={() => void ask('dismiss-loss', null)}>{say('lossDismiss')}</button>
    </Banner>
  );
}

function isOwnLineDown({ rows }: NonNullable<BannersProps['overview']>): boolean {
  return rows.some(({ health }) => health.kind === 'unknown' && health.reason === 'own-line');
}

function OwnLine({ overview: { line } }: { readonly overview: Pick<Overview, 'line'> }) {
  return (
    <Banner tone="note" title={say('popupOwnLine')}>
      {line && line.asked > 0 && <p>{say('popupOwnLineProof', line.answered, line.asked)}</p>}
    </Banner>
  );
}

function Forbidden({ rows }: { readonly rows: readonly Row[] }) {
  const [first] = rows;
  const patterns = [...new Set(rows.map(({ target }) => permissionPattern(target.url)))];
  return (
    <Banner
      tone="note"
      title={
        rows.length === 1 && first
          ? say('popupForbidden', first.target.name)
          : say('popupForbiddenMany', rows.length)
      }
    >
      <button onClick={() => void requestHosts(patterns)}>{say('popupAllow')}</button>
    </Banner>
  );
}
