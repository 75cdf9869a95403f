// Owns what this browser is offered to watch: by the user's other browsers, or by whoever manages it. Nothing is taken on trust.
import { parseHttpUrl, type HttpUrl } from '../base/http-url.ts';
import { DESK_LIMITS, type DeskSettings } from '../domain/desk.ts';
import { readDraft, type TargetDraft } from '../domain/target-draft.ts';
import { LIMITS } from '../domain/target-defaults.ts';
import type { Target } from '../domain/target.ts';
import { isZone } from '../time/wall-clock.ts';
import { PROVIDER_ITEM, TARGET_ITEM, type SyncedItems, type SyncedProvider } from './synced-items.ts';

export type TargetOffer = { readonly draft: TargetDraft & { readonly url: HttpUrl }; readonly name: string };

export type Offers = {
  readonly targets: readonly TargetOffer[];
  readonly providers: readonly SyncedProvider[];
};

/** `known` are all targets that there ever were: what the user removed here is not offered again. */
export function offersOf(items: SyncedItems, known: readonly Target[]): Offers {
  const under = (prefix: string) =>
    Object.keys(items)
      .filter((key) => key.startsWith(prefix))
      .map((key) => items[key]);
  return offersFrom(under(TARGET_ITEM), under(PROVIDER_ITEM), known);
}

/** What a managed browser is given: see `public/managed-schema.json`. */
export function managedOffers(policy: SyncedItems, known: readonly Target[]): Offers {
  return offersFrom(listIn(policy, 'targets'), listIn(policy, 'providers'), known);
}

function listIn(record: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const value = record[name];
  return Array.isArray(value) ? value : [];
}

function offersFrom(
  targets: readonly unknown[],
  providers: readonly unknown[],
  known: readonly Target[],
): Offers {
  const urls = new Set(known.map(({ url }) => url));
  const offers: TargetOffer[] = [];
  for (const value of targets.slice(0, LIMITS.targets)) {
    const draft = draftIn(value);
    const read = draft && readDraft(draft, []);
    if (!read?.ok || urls.has(read.value.url)) continue;
    urls.add(read.value.url);
    offers.push({ draft: { ...draft, url: read.value.url }, name: read.value.name });
  }
  return {
    targets: offers.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    providers: providers.slice(0, LIMITS.targets).flatMap((value) => providerIn(value) ?? []),
  };
}

const TEXTS = ['site', 'provider', 'name', 'mustContain', 'mustNotContain'] as const;
const NUMBERS = [
  'checkEverySeconds',
  'timeOutAfterSeconds',
  'statusFrom',
  'statusTo',
  'slowAfterMs',
] as const;
const TICKS = ['emptyIsGood', 'forbiddenIsDown', 'sendCookies'] as const;

/** Only what a draft has, and of the type that it has; null: there is no address in it. */
function draftIn(value: unknown): TargetDraft | null {
  const record = recordIn(value);
  const url = record?.['url'];
  if (!record || typeof url !== 'string') return null;
  const fields = (names: readonly string[], type: string) =>
    names.flatMap((name) => (typeof record[name] === type ? [[name, record[name]]] : []));
  const wrongTextIs = record['wrongTextIs'];
  return {
    url,
    ...(Object.fromEntries([
      ...fields(TEXTS, 'string'),
      ...fields(NUMBERS, 'number'),
      ...fields(TICKS, 'boolean'),
    ]) as Partial<TargetDraft>),
    ...(wrongTextIs === 'down' || wrongTextIs === 'degraded' ? { wrongTextIs } : {}),
  };
}

function providerIn(value: unknown): SyncedProvider | null {
  const record = recordIn(value);
  const name = textIn(record, 'name', LIMITS.name);
  if (!record || name === null || name.trim() === '') return null;
  return {
    name,
    page: addressIn(record, 'page'),
    account: addressIn(record, 'account'),
    desk: deskIn(record),
  };
}

/** Without a contract: its terms are read anew where they are edited. */
function deskIn({ desk }: Readonly<Record<string, unknown>>): DeskSettings | null {
  const record = recordIn(desk);
  const address = textIn(record, 'address', DESK_LIMITS.address);
  if (!record || address === null) return null;
  const zone = textIn(record, 'zone', LIMITS.name);
  const template = textIn(record, 'template', DESK_LIMITS.template);
  const snippets = textIn(record, 'snippets', DESK_LIMITS.snippets);
  return {
    address,
    identifiers: textIn(record, 'identifiers', DESK_LIMITS.identifiers) ?? '',
    zone: zone !== null && isZone(zone) ? zone : null,
    hidesPrivateAddresses: record['hidesPrivateAddresses'] === true,
    ...(template === null ? {} : { template }),
    ...(snippets === null ? {} : { snippets }),
  };
}

function recordIn(value: unknown): Readonly<Record<string, unknown>> | null {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Readonly<Record<string, unknown>>) : null;
}

function textIn(record: Readonly<Record<string, unknown>> | null, name: string, most: number): string | null {
  const value = record && Object.hasOwn(record, name) ? record[name] : null;
  return typeof value === 'string' && value.length <= most ? value : null;
}

function addressIn(record: Readonly<Record<string, unknown>>, name: string): HttpUrl | null {
  const read = parseHttpUrl(textIn(record, name, 2000) ?? '');
  return read.ok ? read.value : null;
}
