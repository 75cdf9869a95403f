// Owns the second copy: what must never vanish is also kept outside the database, which a crash can empty.
import type { Gap } from '../domain/coverage.ts';
import type { ChainHead, Fact } from '../domain/fact.ts';
import type { Columns } from '../domain/memory.ts';
import type { Settings } from '../domain/settings.ts';
import type { Watchlist } from '../domain/watchlist.ts';
import type { DowntimeWindow, WindowId } from '../domain/window.ts';
import type { Instant } from '../time/instant.ts';
import type { Live } from './schema.ts';

/** An independent place that keeps values by key: the extension's local storage area. */
export interface SecondCopy {
  get(keys: readonly string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** What the database was like when this copy was last written: it must never be found younger than that. */
export type Canary = {
  readonly birth: string;
  readonly head: ChainHead;
  readonly round: number;
  readonly at: Instant;
  /** When each target had last given a result, by id; 0: never. What came after is lost with the database. */
  readonly seenAt: readonly number[];
};

export type Mirrored = {
  readonly canary: Canary | null;
  readonly watchlist: Watchlist | null;
  readonly settings: Settings | null;
  readonly windows: readonly DowntimeWindow[];
  readonly gaps: readonly MirroredGaps[];
};

export type MirroredGaps = { readonly seq: number; readonly gaps: readonly Gap[] };

const windowKey = (id: WindowId) => `window:${id}`;
const gapsKey = (seq: number) => `gaps:${String(seq).padStart(12, '0')}`;

/** Copies new facts. The database has them already: a copy that lags is caught up at the next start. */
export async function mirrorFacts(
  copy: SecondCopy,
  facts: readonly Fact[],
  live: Live,
  columns: Columns,
  at: Instant,
): Promise<void> {
  const items: Record<string, unknown> = {};
  const absorbed = new Set<WindowId>();
  for (const fact of facts) {
    if (fact.kind === 'gaps')
      items[gapsKey(fact.seq)] = { seq: fact.seq, gaps: fact.gaps } satisfies MirroredGaps;
    if (fact.kind !== 'window') continue;
    items[windowKey(fact.window.id)] = fact.window;
    for (const id of fact.absorbed) absorbed.add(id);
  }
  const canary: Canary = {
    birth: live.birth,
    head: live.head,
    round: live.round,
    at,
    seenAt: [...columns.seenAt],
  };
  const gone = [...absorbed].map(windowKey);
  for (const key of gone) delete items[key];
  if (gone.length > 0) await copy.remove(gone);
  await copy.set({ ...items, canary });
}

export function mirrorConfig(
  copy: SecondCopy,
  config: { readonly watchlist?: Watchlist; readonly settings?: Settings },
): Promise<void> {
  return copy.set(config);
}

export async function readMirror(copy: SecondCopy): Promise<Mirrored> {
  const items = await copy.get(null);
  const under = (prefix: string) =>
    Object.keys(items)
      .filter((key) => key.startsWith(prefix))
      .sort()
      .map((key) => items[key]);
  return {
    canary: (items['canary'] as Canary | undefined) ?? null,
    watchlist: (items['watchlist'] as Watchlist | undefined) ?? null,
    settings: (items['settings'] as Settings | undefined) ?? null,
    windows: under('window:') as DowntimeWindow[],
    gaps: under('gaps:') as MirroredGaps[],
  };
}
