// Owns the incidents of Google's own dashboards: Cloud and Firebase, Workspace, Search and Ads serve one shape.
// https://status.cloud.google.com/incidents.schema.json
import type { HttpUrl } from '../../base/http-url.ts';
import type { Incident, IncidentState, ProviderUpdate, Worded } from '../../domain/status-report.ts';
import { impact } from '../words.ts';
import type { Body } from './body.ts';
import { readDate } from './dates.ts';
import { areRecords, list, record, records, text, word, type JsonRecord } from './json.ts';
import { newestFirst, oldestFirst } from './order.ts';
import { plainLine, plainText, safeLink } from './plain-text.ts';

const WORKSPACE =
  /^(?:gmail|google (?:calendar|chat|classroom|contacts|docs|drive|forms|groups|hangouts|keep|meet|sheets|sites|slides|tasks|vault|vids|voice|workspace|ads|analytics|ad manager|merchant center)|gemini(?: app)?|admin console|apps? script|appsheet|classic hangouts|jamboard|currents|work insights|notebooklm|crawling|indexing|ranking|serving|adsense|admob|campaign manager|display & video 360|search ads 360)\b/i;
const WORKSPACE_PAGE = /appsstatus|^https:\/\/(?:status\.search|ads)\.google\.com\//;
/** As bad as their severities come, where the impact itself is not stated. */
const SEVERITIES: Readonly<Record<string, string>> = { low: 'minor', medium: 'major', high: 'critical' };
const WELL = 'AVAILABLE';

/** Null: this is not the shape. An empty list is one, when somebody else knows that it is theirs. */
export function googleIncidents(body: Body): readonly JsonRecord[] | null {
  const all = body.kind === 'json' ? list(body.value) : null;
  if (!all) return null;
  const items = records(all);
  const isTheirs = (item: JsonRecord) =>
    'external_desc' in item && ['begin', 'service_name', 'status_impact'].some((name) => name in item);
  return areRecords(all) && (all.length === 0 || items.some(isTheirs)) ? items : null;
}

/** Neither says which of the two it is: where it came from does, or what it links to, or the products that it names. */
export function isWorkspace(items: readonly JsonRecord[], url: URL | null): boolean {
  if (url && /(?:^|\.)google\.com$/.test(url.hostname)) return WORKSPACE_PAGE.test(url.href);
  if (items.some((item) => WORKSPACE_PAGE.test(text(item, 'uri') ?? ''))) return true;
  const names = items.flatMap((item) => productsOf(item));
  return names.filter((name) => WORKSPACE.test(name)).length * 2 > names.length;
}

export function readGoogleIncidents(items: readonly JsonRecord[], page: HttpUrl): Incident[] {
  return newestFirst(items.map((item) => readIncident(item, page)));
}

function readIncident(item: JsonRecord, page: HttpUrl): Incident {
  const latest = record(item, 'most_recent_update');
  const listed = list(item, 'updates') ? records(item, 'updates') : latest ? [latest] : [];
  const updates = oldestFirst(listed.map(readUpdate));
  const last = updates.at(-1);
  const endedAt = readDate(text(item, 'end'), 'utc');
  const isOver = endedAt !== null || last?.state.is === 'resolved';
  const title = plainLine(text(item, 'external_desc') ?? '');
  return {
    id: word(item, 'id') ?? word(item, 'number') ?? title,
    title,
    url: safeLink(text(item, 'uri'), page),
    affected: productsOf(item),
    updates,
    state: isOver
      ? { is: 'resolved', word: last?.state.word ?? '' }
      : { is: 'investigating', word: last?.state.word ?? '' },
    impact: impactOf(item),
    startedAt: readDate(text(item, 'begin'), 'utc') ?? updates[0]?.at ?? null,
    resolvedAt: endedAt ?? (isOver ? (last?.at ?? null) : null),
  };
}

function readUpdate(update: JsonRecord): ProviderUpdate<IncidentState> {
  return {
    id: null,
    at: readDate(text(update, 'when'), 'utc') ?? readDate(text(update, 'created'), 'utc'),
    state: stateOf(text(update, 'status')),
    text: plainText(text(update, 'text') ?? ''),
  };
}

/** Their states are impacts, and say of the course of things only when it is over. */
function stateOf(status: string | null): Worded<IncidentState> {
  const said = status?.slice(0, 100) ?? '';
  if (said === WELL) return { is: 'resolved', word: said };
  return { is: said.startsWith('SERVICE_') ? 'investigating' : 'unknown', word: said };
}

function impactOf(item: JsonRecord): Incident['impact'] {
  const stated = text(item, 'status_impact');
  if (stated !== null) return impact(stated);
  const severity = text(item, 'severity');
  return { is: impact(SEVERITIES[severity ?? ''] ?? severity).is, word: severity?.slice(0, 100) ?? '' };
}

function productsOf(item: JsonRecord): string[] {
  const products = records(item, 'affected_products').flatMap((product) => text(product, 'title') ?? []);
  const service = text(item, 'service_name');
  return (products.length > 0 || service === null ? products : [service]).map(plainLine);
}
