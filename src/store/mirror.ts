// Owns the second copy: what must never vanish is also kept outside the database, which a crash can empty.
import type { ClockState } from '../domain/clock-check.ts';
import type { Gap } from '../domain/coverage.ts';
import type { ChainHead, Fact } from '../domain/fact.ts';
import type { Attempt } from '../domain/observation.ts';
import type { Grid } from '../domain/schedule.ts';
import type { Corrections } from '../domain/corrections.ts';
import type { Provider } from '../domain/provider.ts';
import type { Settings } from '../domain/settings.ts';
import type { Watchlist } from '../domain/watchlist.ts';
import type { DowntimeWindow, WindowId } from '../domain/window.ts';
import type { Instant } from '../time/instant.ts';
import type { Live, SealedRow, SealedStore } from './schema.ts';

/** An independent place that keeps values by key: the extension's local storage area. */
export interface SecondCopy {
  get(keys: readonly string[] | null): Promise<Record<string, unknown>>;
  /** All of them, or none. */
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** What the database was like when this copy was last written: it must never be found younger than that. */
export type Canary = {
  readonly birth: string;
  readonly head: ChainHead;
  readonly round: number;
  readonly at: Instant;
  readonly clock: ClockState;
  readonly grid: Grid;
  /** When each target was last seen up, or in its open window, by id; 0: never. What came after is lost with the database. */
  readonly seenAt: readonly number[];
  /** When each target gave its first result, by id; 0: never. */
  readonly firstSeenAt: readonly number[];
  readonly open: readonly OpenEdge[];
  readonly restored?: Live['restored'];
};

/** What an open window does not know itself: the attempts that would bound its end. */
export type OpenEdge = {
  readonly window: WindowId;
  readonly lastGood: Attempt | null;
  readonly lastBad: Attempt | null;
};

export type Mirrored = {
  readonly canary: Canary | null;
  readonly watchlist: Watchlist | null;
  readonly settings: Settings | null;
  readonly providers: readonly Provider[] | null;
  readonly corrections: Corrections | null;
  readonly windows: readonly DowntimeWindow[];
  readonly gaps: readonly MirroredGaps[];
  readonly sealed: readonly Sealed[];
  /** Losses and clock steps, which happened to the record itself, and the user's corrections. */
  readonly facts: readonly Fact[];
};

/** A row that the user told us. */
export type Sealed = { readonly kind: SealedStore; readonly row: SealedRow };

export type MirroredGaps = { readonly seq: number; readonly gaps: readonly Gap[] };

/** What the copy does not have yet. */
export type News = {
  readonly canary: Canary;
  readonly windows: readonly DowntimeWindow[];
  /** Windows that became part of others. */
  readonly absorbed: readonly WindowId[];
  readonly gaps: readonly MirroredGaps[];
  readonly sealed: readonly Sealed[];
  readonly facts: readonly Fact[];
};

const WINDOW = 'window:';
const GAPS = 'gaps:';
const SEALED = 'sealed:';
const FACT = 'fact:';
const numbered = (prefix: string, seq: number) => prefix + String(seq).padStart(12, '0');

/** The names of all rows in the copy. */
export async function rowsIn(copy: SecondCopy): Promise<string[]> {
  return Object.keys(await copy.get(null)).filter((key) => /^(window|gaps|sealed|fact):/.test(key));
}

/** Writes all of it at once: the canary must never vouch for a window that is not there. Of `former` only what is news stays. */
export async function writeNews(copy: SecondCopy, news: News, former: readonly string[] = []): Promise<void> {
  const rows = {
    ...Object.fromEntries(news.gaps.map((row) => [numbered(GAPS, row.seq), row])),
    ...Object.fromEntries(news.sealed.map((each) => [`${SEALED}${each.kind}:${each.row.id}`, each])),
    ...Object.fromEntries(news.facts.map((fact) => [numbered(FACT, fact.seq), fact])),
    ...Object.fromEntries(news.windows.map((window) => [WINDOW + window.id, window])),
  };
  const gone = [
    ...former.filter((key) => !Object.hasOwn(rows, key)),
    ...news.absorbed.map((id) => WINDOW + id),
  ];
  await copy.set({ ...rows, ...Object.fromEntries(gone.map((key) => [key, null])), canary: news.canary });
  if (gone.length > 0) await copy.remove(gone);
}

/** False: it could not be written now. The next start of the browser catches it up. */
export async function mirrorConfig(
  copy: SecondCopy,
  config: {
    readonly watchlist?: Watchlist;
    readonly settings?: Settings;
    readonly providers?: readonly Provider[];
    readonly corrections?: Corrections;
  },
): Promise<boolean> {
  try {
    await copy.set(config);
    return true;
  } catch {
    return false;
  }
}

export async function readCanary(copy: SecondCopy): Promise<Canary | null> {
  return ((await copy.get(['canary']))['canary'] as Canary | undefined) ?? null;
}

/** `head`: only what a start compares, without windows, gaps and facts, of which there may be years. */
export type MirrorExtent = 'head' | 'all';

/** Null: the copy cannot be read at this moment. */
export async function readMirror(copy: SecondCopy, extent: MirrorExtent = 'all'): Promise<Mirrored | null> {
  let items: Record<string, unknown>;
  try {
    items = await copy.get(
      extent === 'head' ? ['canary', 'watchlist', 'settings', 'providers', 'corrections'] : null,
    );
  } catch {
    return null;
  }
  const under = (prefix: string) =>
    Object.keys(items)
      .filter((key) => key.startsWith(prefix) && items[key] !== null)
      .sort()
      .map((key) => items[key]);
  return {
    canary: (items['canary'] as Canary | undefined) ?? null,
    watchlist: (items['watchlist'] as Watchlist | undefined) ?? null,
    settings: (items['settings'] as Settings | undefined) ?? null,
    providers: (items['providers'] as readonly Provider[] | undefined) ?? null,
    corrections: (items['corrections'] as Corrections | undefined) ?? null,
    windows: under(WINDOW) as DowntimeWindow[],
    gaps: under(GAPS) as MirroredGaps[],
    sealed: under(SEALED) as Sealed[],
    facts: under(FACT) as Fact[],
  };
}
