// Owns reading what `npm run watch` is to watch: a whole configuration comes out, or a sentence.
import { isLoopback } from '../../src/base/http-url.ts';
import { failure, success, type Result } from '../../src/base/result.ts';
import type { TargetDraft } from '../../src/domain/target-draft.ts';

export type WatchConfig = {
  /** Empty: the extension's own. */
  readonly witnesses: readonly string[];
  readonly freshNames: string | null;
  /** Keys that mean nothing here. */
  readonly ignored: readonly string[];
  readonly targets: readonly (TargetDraft & { readonly name: string })[];
};

type Row = Readonly<Record<string, unknown>>;

const NUMBERS = ['slowMs', 'intervalSeconds', 'timeoutSeconds'] as const;
const TEXTS = ['provider', 'site', 'mustContain', 'mustNotContain'] as const;
const KNOWN = new Set(['witnesses', 'freshNames', 'targets']);
const KNOWN_OF_TARGET = new Set<string>(['id', 'url', ...TEXTS, ...NUMBERS]);

/** Only the shape is checked here; what the values may be is for the extension to say. */
export function readConfig(config: unknown): Result<WatchConfig, string> {
  if (!isRow(config)) return failure('an object is wanted');
  const { witnesses = [], freshNames = null, targets } = config;
  if (!isTexts(witnesses)) return failure('"witnesses" must be a list of addresses');
  if (freshNames !== null && typeof freshNames !== 'string')
    return failure('"freshNames" must be an address');
  if (!Array.isArray(targets) || targets.length === 0)
    return failure('"targets" must be a list with a target');
  const read: WatchConfig['targets'][number][] = [];
  for (const [index, row] of targets.entries()) {
    const target = readTarget(row, `target ${index + 1}`);
    if (!target.ok) return target;
    if (read.some(({ name }) => name === target.value.name))
      return failure(`two targets have the id "${target.value.name}"`);
    read.push(target.value);
  }
  return success({
    ...{ witnesses, targets: read },
    freshNames: freshNames ?? freshNamesBeside(witnesses),
    ignored: [
      ...unknownKeys(config, KNOWN),
      ...targets.filter(isRow).flatMap((row) => unknownKeys(row, KNOWN_OF_TARGET)),
    ],
  });
}

function readTarget(row: unknown, where: string): Result<WatchConfig['targets'][number], string> {
  if (!isRow(row)) return failure(`${where} must be an object`);
  const { id, url } = row;
  if (typeof id !== 'string' || id === '') return failure(`${where} has no "id"`);
  if (typeof url !== 'string') return failure(`target "${id}" has no "url"`);
  for (const key of TEXTS)
    if (row[key] !== undefined && typeof row[key] !== 'string')
      return failure(`"${key}" of target "${id}" must be a text`);
  for (const key of NUMBERS)
    if (row[key] !== undefined && typeof row[key] !== 'number')
      return failure(`"${key}" of target "${id}" must be a number`);
  const { provider, site, mustContain, mustNotContain, slowMs, intervalSeconds, timeoutSeconds } =
    row as Partial<Record<(typeof TEXTS)[number], string> & Record<(typeof NUMBERS)[number], number>>;
  const draft = {
    ...{ name: id, url, provider, site, mustContain, mustNotContain },
    ...{ slowAfterMs: slowMs, checkEverySeconds: intervalSeconds, timeOutAfterSeconds: timeoutSeconds },
  };
  const given = Object.entries(draft).filter(([, value]) => value !== undefined);
  return success(Object.fromEntries(given) as unknown as WatchConfig['targets'][number]);
}

function unknownKeys(row: Row, known: ReadonlySet<string>): string[] {
  return Object.keys(row).filter((key) => !known.has(key));
}

/** With every witness on this machine there is no resolver to doubt. */
function freshNamesBeside(witnesses: readonly string[]): string | null {
  const [first] = witnesses;
  if (first === undefined || !witnesses.every(isHere)) return null;
  const { protocol, port } = new URL(first);
  return `${protocol}//*.localhost${port ? `:${port}` : ''}/`;
}

function isHere(address: string): boolean {
  return URL.canParse(address) && isLoopback(new URL(address).hostname);
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
