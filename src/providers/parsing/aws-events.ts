// Owns the events of AWS's Health Dashboard: the open ones, the recent ones, and the history by service.
import type {
  Component,
  Incident,
  IncidentState,
  ProviderUpdate,
  Worded,
} from '../../domain/status-report.ts';
import { awsImpact, awsState, awsStatus, awsTitle } from './aws-words.ts';
import { readDate } from './dates.ts';
import {
  areRecords,
  entries,
  field,
  list,
  parseJson,
  record,
  records,
  text,
  word,
  type JsonRecord,
} from './json.ts';
import { mergedById, oldestFirst } from './order.ts';
import { plainLine, plainText } from './plain-text.ts';
import type { Part } from './report-of.ts';

/** Null: this is none of the three. */
export function readAwsEvents(value: unknown): Part | null {
  const all = list(value);
  if (all) {
    const events = records(all);
    return areRecords(all) && (all.length === 0 || events.some(isEvent))
      ? {
          incidents: events.map(readEvent),
          components: mergedById(events.map(componentsOf)),
          isComplete: true,
        }
      : null;
  }
  // One event stands there under each of the services that it touched.
  const byService = entries(value).map(([, events]) => records(events));
  const events = byService.flat();
  return events.some(isEvent) ? { incidents: mergedById([events.map(readEvent)]) } : null;
}

function isEvent(event: JsonRecord): boolean {
  const isCurrent = list(event, 'event_log') !== null && word(event, 'date') !== null;
  return isCurrent || (text(event, 'typeCode') !== null && 'startTime' in event);
}

function readEvent(event: JsonRecord): Incident {
  const log = logOf(event);
  const updates = oldestFirst(log.map(readUpdate));
  const startedAt = updates[0]?.at ?? readDate(field(event, 'date') ?? field(event, 'startTime'), 'utc');
  const endedAt = readDate(field(event, 'endTime'), 'utc');
  const last = updates.at(-1);
  const summary = text(event, 'summary') ?? text(log.at(-1), 'summary');
  const said = word(event, 'status') === '0' ? resolved('0') : awsState(summary);
  const state = endedAt !== null && said.is !== 'resolved' ? resolved('endTime') : said;
  const title = awsTitle(summary);
  return {
    id: idOf(event, startedAt) ?? title,
    title: title === '' ? plainLine(text(event, 'service_name') ?? text(event, 'service') ?? '') : title,
    url: null,
    affected: affectedBy(event),
    updates,
    state: last?.state.is === 'resolved' ? last.state : state,
    impact: awsImpact(severityOf(event, log)),
    startedAt,
    resolvedAt:
      endedAt ?? (state.is === 'resolved' || last?.state.is === 'resolved' ? (last?.at ?? null) : null),
  };
}

function resolved(by: string): Worded<IncidentState> {
  return { is: 'resolved', word: by };
}

/** One has the log as a list, the other as JSON in a text. */
function logOf(event: JsonRecord): readonly JsonRecord[] {
  const spelled = text(event, 'metadata', 'EVENT_LOG');
  if (spelled === null) return records(event, 'event_log');
  const log = parseJson(spelled);
  return log.ok ? records(log.value) : [];
}

function readUpdate(entry: JsonRecord): ProviderUpdate<IncidentState> {
  const status = word(entry, 'status');
  return {
    id: null,
    at: readDate(field(entry, 'timestamp'), 'utc'),
    state: status === '0' ? resolved(status) : awsState(text(entry, 'summary')),
    text: plainText(text(entry, 'message') ?? text(entry, 'summary') ?? ''),
  };
}

/** The list of recent events has no ARNs: what both have is what an ARN is made of, and when it began. */
function idOf(event: JsonRecord, startedAt: number | null): string | null {
  const [, region, type] =
    /^arn:aws[\w-]*:health:([\w-]*)::event\/[^/]*\/([^/]*)/.exec(text(event, 'arn') ?? '') ?? [];
  const kind = type ?? text(event, 'typeCode') ?? text(event, 'service');
  if (kind === null) return null;
  const start = startedAt === null ? '' : String(Math.round(startedAt / 1000));
  return [region ?? text(event, 'region') ?? '', kind, start].join('/');
}

/** What it is now; for one that is over, what it was at the worst. */
function severityOf(event: JsonRecord, log: readonly JsonRecord[]): string | null {
  const now = word(event, 'status');
  if (now !== null && now !== '0') return now;
  const all = [
    ...log.map((entry) => word(entry, 'status')),
    ...entries(event, 'impacted_services').map(([, service]) => word(service, 'max')),
  ];
  return (
    all
      .flatMap((each) => each ?? [])
      .sort()
      .at(-1) ?? now
  );
}

function affectedBy(event: JsonRecord): string[] {
  const impacted = componentsOf(event).map(({ name }) => name);
  const named = text(event, 'service_name') ?? text(event, 'service');
  return impacted.length > 0 || named === null ? impacted : [plainLine(named)];
}

/** Services of one region carry its code in their key, and are told apart by its name; the others are everywhere. */
function componentsOf(event: JsonRecord): Component[] {
  const region = /^arn:aws[\w-]*:health:([\w-]+)/.exec(text(event, 'arn') ?? '')?.[1];
  const regionName = plainLine(text(event, 'region_name') ?? region ?? '');
  return entries(event, 'impacted_services').map(([id, value]) => {
    const service = record(value);
    const name = plainLine(text(service, 'service_name') ?? id);
    const isRegional = region !== undefined && id.endsWith(`-${region}`);
    return {
      id,
      name: isRegional && regionName !== '' ? `${regionName} / ${name}` : name,
      status: awsStatus(word(service, 'current')),
    };
  });
}
