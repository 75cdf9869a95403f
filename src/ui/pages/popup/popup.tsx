// Owns the popup: headline, what is wrong, every target with its last day, and the way to add one.
import { useState } from 'preact/hooks';
import type { DraftProblem } from '../../../domain/target-draft.ts';
import type { TargetId } from '../../../domain/target.ts';
import type { Refusal } from '../../../messages/commands.ts';
import type { Duration } from '../../../time/duration.ts';
import { Axis } from '../../charts/axis.tsx';
import { StripTextures } from '../../charts/strip-chart.tsx';
import { inOrderOfWorry } from '../../data/order-of-worry.ts';
import { useTabOffer } from '../../data/use-tab-offer.ts';
import { useOverview, type Seen } from '../../data/use-overview.ts';
import { watchAddress } from '../../data/watch-address.ts';
import { say } from '../../data/manner.ts';
import { AddSite } from './add-site.tsx';
import { Banners } from './banners.tsx';
import { Footer } from './footer.tsx';
import { Header, headlineOf } from './header.tsx';
import { NewsPiece } from './news.tsx';
import { TargetRow } from './target-row.tsx';
import { UndoBar, type Removed } from './undo-bar.tsx';

export type PopupProps = { readonly first: Seen; readonly length: Duration };

export function Popup({ first, length }: PopupProps) {
  const seen = useOverview(first, length);
  const offer = useTabOffer();
  const [isAdding, setAdding] = useState(false);
  const [problem, setProblem] = useState<DraftProblem[] | Refusal | null>(null);
  const [openRow, setOpenRow] = useState<TargetId | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const { overview } = seen;
  const rows = overview?.rows ?? [];
  const isFirst = rows.length === 0;
  const watch = (url: string) => {
    const watching = watchAddress(
      { url },
      rows.map(({ target }) => target),
    );
    void watching.then((watched) => {
      setProblem(watched.ok ? null : watched.problem);
      setAdding(!watched.ok);
      if (watched.ok && !watched.value.isAllowed) setOpenRow(watched.value.target.id);
    });
  };
  return (
    <>
      <StripTextures />
      {overview && !isFirst && <Header overview={overview} isRecording={seen.problem === null} />}
      <div class="middle">
        <Banners {...seen} />
        {overview?.news.map((news) => (
          <NewsPiece key={news.outage.id} news={news} overview={overview} />
        ))}
        {overview && !isFirst && (
          <>
            <ul class="rows">
              {inOrderOfWorry(rows).map((row) => (
                <TargetRow
                  key={row.target.id}
                  row={row}
                  overview={overview}
                  isOpen={openRow === row.target.id}
                  onToggle={() => setOpenRow(openRow === row.target.id ? null : row.target.id)}
                  onRemoved={setRemoved}
                />
              ))}
            </ul>
            <Axis whole={overview.whole} />
          </>
        )}
      </div>
      {removed && <UndoBar removed={removed} onDone={() => setRemoved(null)} />}
      {isFirst || isAdding ? (
        <AddSite
          isFirst={isFirst}
          offer={offer}
          problem={problem}
          onWatch={watch}
          onCancel={() => {
            setAdding(false);
            setProblem(null);
          }}
        />
      ) : (
        overview && (
          <Footer
            overview={overview}
            offer={offer}
            onWatch={({ url }) => watch(url)}
            onAdd={() => setAdding(true)}
          />
        )
      )}
      <p class="hidden" aria-live="polite">
        {overview && !isFirst ? headlineOf(overview) : say('headlineEmpty')}
      </p>
    </>
  );
}
