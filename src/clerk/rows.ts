// Owns what each row of the record looks like in a file. The compiler asks for every store, and for every member of a row.
import { failure, success, type Result } from '../base/result.ts';
import type { RowReader } from '../backup/backup-reader.ts';
import { list, mapOf, maybe, nullable, pair, record } from '../backup/compound.ts';
import {
  bytes,
  count,
  duration,
  flag,
  hash,
  line,
  MISFIT,
  moment,
  moments,
  one,
  whole,
  within,
  type Misfit,
  type Shape,
} from '../backup/shape.ts';
import { corrections, threadIdShape, zoneName } from '../backup/shapes/corrections.ts';
import { fact } from '../backup/shapes/fact.ts';
import { draft, pasted, polls, providers, ticket } from '../backup/shapes/said.ts';
import {
  attentions,
  chainHead,
  clockState,
  columns,
  fingerprints,
  silence,
  targetStates,
} from '../backup/shapes/state.ts';
import { component, impact, threadMembers, worded } from '../backup/shapes/thread.ts';
import { vantage } from '../backup/shapes/vantage.ts';
import { settings, watchlist } from '../backup/shapes/watchlist.ts';
import {
  blip,
  downtimeWindow,
  gapPack,
  packedObservation,
  targetId,
  windowPack,
} from '../backup/shapes/window.ts';
import { loss } from '../backup/shapes/fact.ts';
import type { Grid } from '../domain/schedule.ts';
import type {
  ConfigRows,
  DownlogSchema,
  EvidenceRow,
  GapRow,
  Heartbeat,
  LineReport,
  Live,
  LiveRows,
  ReportRow,
  StoredRow,
  StoreName,
  ThreadRow,
  Tick,
} from '../store/schema.ts';

const heartbeat: Shape<Heartbeat> = record<Heartbeat>({
  at: moment,
  wall: moment,
  boot: line,
  version: line,
});
const lineReport: Shape<LineReport> = record<LineReport>({ at: moment, answered: count, asked: count });

export const live: Shape<Live> = record<Live>({
  birth: line,
  round: count,
  heartbeat: nullable(heartbeat),
  grid: record<Grid>({ phase: duration }),
  clock: clockState,
  line: nullable(lineReport),
  silence: list(silence),
  states: targetStates,
  holds: mapOf(targetId, moment),
  loss: nullable(loss),
  restored: maybe(record({ replaced: line, at: moment, isVerified: flag })),
  head: chainHead,
  unsealed: record({ digest: hash, ticks: count, from: nullable(moment) }),
});

/** Days since 1970, until the year 2200; -1: none. */
const day = whole<number>(-1, 84_010);

/** What this computer only knows of itself stays here: colours, and a round that had begun. */
type KeptConfig = Omit<ConfigRows, 'scheme'>;
type KeptLive = Omit<LiveRows, 'intent'>;

const CONFIG: { readonly [Key in keyof KeptConfig]: Shape<KeptConfig[Key]> } = {
  ...{ watchlist, settings, fingerprints, attentions, providers, corrections },
};

const LIVE: { readonly [Key in keyof KeptLive]: Shape<KeptLive[Key]> } = {
  live,
  columns,
  observedSince: moments(),
  firstSeenAt: moments(),
  daysDone: record({ rolledUp: day, thinned: day }),
  addresses: mapOf(targetId, line),
  polls,
};

const ofTarget = pair(targetId, day);
const year = pair(targetId, whole<number>(1970, 2200));

type Rows = { readonly [Name in StoreName]: Shape<DownlogSchema[Name]['value']> };
type Keyed = 'chunk' | 'hours' | 'days' | 'windowPack' | 'report';

const VALUES: Omit<Rows, 'config' | 'live'> = {
  tick: record<Tick>({ round: count, at: moment, columns: bytes }),
  chunk: bytes,
  hours: bytes,
  days: bytes,
  window: downtimeWindow,
  windowPack,
  evidence: record<EvidenceRow>({ at: moment, round: count, observations: list(packedObservation) }),
  gap: record<GapRow>({ round: whole(-1_000_000_000_000), at: moment, gaps: gapPack }),
  blip,
  fact,
  thread: record<ThreadRow>({
    ...threadMembers,
    id: threadIdShape,
    leftAt: maybe(moment),
    touchedAt: moment,
    ongoing: maybe(one),
  }),
  pasted,
  ticket,
  vantage,
  draft,
  report: record<ReportRow>({
    headline: nullable(worded(impact)),
    components: list(component, 100_000),
    zone: maybe(zoneName),
    overall: impact,
    readAt: moment,
  }),
};

/** Keys of the rows that do not hold their own. */
const KEYS: { readonly [Name in Keyed]: Shape<DownlogSchema[Name]['key']> } = {
  ...{ chunk: ofTarget, hours: ofTarget, days: ofTarget, windowPack: year, report: line },
};

/** In the order in which they stand in a file. */
export const BACKED_UP = [
  'config',
  'live',
  ...(Object.keys(VALUES) as Exclude<StoreName, 'config' | 'live'>[]),
] as const;

/** Whether a backup has this row. */
export function isKept({ store, key }: StoredRow): boolean {
  if (store === 'config') return key !== null && Object.hasOwn(CONFIG, key);
  return store !== 'live' || (key !== null && Object.hasOwn(LIVE, key));
}

export const readRow: RowReader<StoredRow> = (store, key, value) => {
  if (store === 'config') return named('config', CONFIG, key, value);
  if (store === 'live') return named('live', LIVE, key, value);
  if (typeof store !== 'string' || !Object.hasOwn(VALUES, store)) return MISFIT;
  const name = store as keyof typeof VALUES;
  const readKey: Shape<unknown> = Object.hasOwn(KEYS, name)
    ? KEYS[name as Keyed]
    : (given) => (given === null ? success(null) : MISFIT);
  const known = within('key', readKey(key));
  if (!known.ok) return known;
  const read = within(name, (VALUES[name] as Shape<unknown>)(value));
  return read.ok ? success({ store: name, key: known.value, value: read.value } as StoredRow) : read;
};

function named(
  store: 'config' | 'live',
  shapes: Readonly<Record<string, Shape<unknown>>>,
  key: unknown,
  value: unknown,
): Result<StoredRow, Misfit> {
  if (typeof key !== 'string' || !Object.hasOwn(shapes, key)) return failure({ where: `${store}.key` });
  const read = within(key, (shapes[key] ?? (() => MISFIT))(value));
  return read.ok ? success({ store, key, value: read.value } as StoredRow) : read;
}
