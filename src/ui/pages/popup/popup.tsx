// Owns the popup: headline, what is wrong, every target with its last day, and the way to add one.
import { Component } from 'preact';
import type { TargetId } from '../../../domain/target.ts';
import type { Duration } from '../../../time/duration.ts';
import { Axis } from '../../charts/axis.tsx';
import { StripTextures } from '../../charts/strip-chart.tsx';
import { ask } from '../../data/ask.ts';
import { keepLooking, type Seen } from '../../data/look.ts';
import { say } from '../../data/manner.ts';
import { inOrderOfWorry } from '../../data/order-of-worry.ts';
import type { TabOffer } from '../../data/tab-offer.ts';
import type { Watching, WatchProblem } from '../../data/watch-url.ts';
import { onKey } from '../../kit/on-key.ts';
import { StateIcon } from '../../kit/state-icon.tsx';
import { Footer } from './footer.tsx';
import { Header, headlineOf } from './header.tsx';
import { addSite, banners, newsPiece, providerNews, providerSays, undoBar } from './parts.ts';
import { TargetRow } from './target-row.tsx';
import type { Removed } from './undo-bar.tsx';

/** More outages at once than these are told by their rows. */
const MOST_NEWS = 3;
/** Rows that fill a popup of full height, so that nothing jumps when the others come, frame by frame, after the first paint. */
const FIRST_ROWS = 12;
const MORE_ROWS = 60;

export type PopupProps = { readonly first: Seen; readonly length: Duration };

type PopupState = {
  readonly seen: Seen;
  /** How many rows are there so far. */
  readonly drawn: number;
  readonly offer: TabOffer | null;
  readonly isAdding: boolean;
  readonly isChecking: boolean;
  readonly refused: WatchProblem | null;
  readonly openRow: TargetId | null;
  readonly removed: Removed | null;
};

/** A class: hooks would cost the popup 1.3 kB at every cold start. */
export class Popup extends Component<PopupProps, PopupState> {
  override state: PopupState = {
    ...{ seen: this.props.first, drawn: FIRST_ROWS, offer: null, isAdding: false, isChecking: false },
    ...{ refused: null, openRow: null, removed: null },
  };

  override componentDidMount() {
    keepLooking(this.props.length, (seen) => this.setState({ seen }, this.drawMore));
    for (const key of 'tcmr')
      onKey(key, () => {
        const button = document.querySelector<HTMLElement>(`[data-key~=${key}]`);
        if (button) button.click();
        else if (key === 'r') this.check();
      });
    void this.offer();
    this.drawMore();
  }

  readonly drawMore = () => {
    const { seen, drawn } = this.state;
    if (drawn >= (seen.overview?.rows.length ?? 0)) return;
    // A frame is painted after its callbacks: what a timer set there does comes after the paint.
    requestAnimationFrame(() => setTimeout(() => this.setState({ drawn: drawn + MORE_ROWS }, this.drawMore)));
  };

  readonly check = () => {
    if (this.state.isChecking) return;
    this.setState({ isChecking: true });
    void ask('check-now', { ids: 'all' }).then(() => this.setState({ isChecking: false }));
  };

  /** Nothing of the first paint waits for it. */
  readonly offer = async () => {
    const { readTabOffer } = await import('../../data/tab-offer.ts');
    this.setState({ offer: await readTabOffer() });
  };

  readonly watching = (asked: Promise<Watching>) => void asked.then(this.watched);

  readonly watched = (watched: Watching) => {
    this.setState({ refused: watched.ok ? null : watched.problem, isAdding: !watched.ok });
    if (watched.ok) this.setState({ openRow: watched.value.id });
  };

  readonly toggle = (id: TargetId) =>
    this.setState(({ openRow }) => ({ openRow: openRow === id ? null : id }));

  override render() {
    const { seen, removed, offer } = this.state;
    const { overview } = seen;
    const isFirst = !overview || overview.rows.length === 0;
    return (
      <>
        <StripTextures />
        {!isFirst && (
          <Header
            overview={overview}
            isRecording={seen.problem === null}
            checking={{ isChecking: this.state.isChecking, check: this.check }}
          />
        )}
        <div class="middle">
          {needsBanners(seen) && <banners.Part {...seen} />}
          {overview?.news.slice(0, MOST_NEWS).map((news) => (
            <newsPiece.Part key={news.outage.id} news={news} overview={overview}>
              <providerSays.Part news={news} overview={overview} Icon={StateIcon} />
            </newsPiece.Part>
          ))}
          {overview && <providerNews.Part overview={overview} Icon={StateIcon} />}
          {!isFirst && this.renderRows(overview)}
        </div>
        {removed && <undoBar.Part removed={removed} onDone={() => this.setState({ removed: null })} />}
        {isFirst || this.state.isAdding ? (
          <addSite.Part
            isFirst={isFirst}
            offer={offer}
            targets={overview?.rows.map(({ target }) => target) ?? []}
            refused={this.state.refused}
            onWatching={this.watching}
            onCancel={() => this.setState({ isAdding: false, refused: null })}
          />
        ) : (
          <Footer
            overview={overview}
            offer={offer}
            onWatching={this.watching}
            onAdd={() => this.setState({ isAdding: true })}
          />
        )}
        <p class="hidden" aria-live="polite">
          {isFirst ? say('headlineEmpty') : headlineOf(overview)}
        </p>
      </>
    );
  }

  renderRows(overview: NonNullable<Seen['overview']>) {
    return (
      <>
        <ul class="rows">
          {inOrderOfWorry(overview.rows)
            .slice(0, this.state.drawn)
            .map((row) => (
              <TargetRow
                key={row.target.id}
                row={row}
                overview={overview}
                isOpen={this.state.openRow === row.target.id}
                onToggle={() => this.toggle(row.target.id)}
                onRemoved={(removed) => this.setState({ removed })}
              />
            ))}
        </ul>
        <Axis whole={overview.whole} />
      </>
    );
  }
}

/** Whether there is anything that must be read before everything else. */
export function needsBanners({ problem, endsWithSession, overview }: Seen): boolean {
  const rows = overview?.rows ?? [];
  return (
    problem !== null ||
    endsWithSession ||
    (overview?.loss ?? null) !== null ||
    rows.some(({ health }) => health.kind === 'unknown' && BANNER_REASONS.has(health.reason))
  );
}

const BANNER_REASONS: ReadonlySet<string> = new Set(['own-line', 'permission']);
