// Owns the list of AWS events that was served until 2022: each with its updates in one text, with times of day only.
import type { Incident, IncidentState, ProviderUpdate } from '../../domain/status-report.ts';
import { days, hours } from '../../time/duration.ts';
import { earlier, later, type Instant } from '../../time/instant.ts';
import { awsImpact, awsState, awsTitle } from './aws-words.ts';
import { readDate } from './dates.ts';
import { areRecords, list, records, text, word, type JsonRecord } from './json.ts';
import { plainLine, plainText } from './plain-text.ts';
import type { Part } from './report-of.ts';

/** The start is said to the second, and the time of the first update to the minute. */
const SLACK = hours(1);
const MAX_UPDATES = 500;

/** Null: this is not it. */
export function readAwsArchive(value: unknown): Part | null {
  if (!list(value, 'archive') || !list(value, 'current')) return null;
  return {
    incidents: [
      ...records(value, 'current').map((event) => readEvent(event, false)),
      ...records(value, 'archive').map((event) => readEvent(event, true)),
    ],
    isComplete: areRecords(value, 'current'),
  };
}

function readEvent(event: JsonRecord, isOver: boolean): Incident {
  const startedAt = readDate(word(event, 'date'), 'utc');
  const said = awsState(text(event, 'summary'));
  const state: typeof said = isOver && said.is !== 'resolved' ? { is: 'resolved', word: 'archive' } : said;
  const updates = updatesOf(text(event, 'description') ?? '', startedAt, state);
  return {
    id: `${text(event, 'service') ?? ''}_${word(event, 'date') ?? ''}`,
    title: awsTitle(text(event, 'summary')),
    url: null,
    affected: [plainLine(text(event, 'service_name') ?? '')].filter((name) => name !== ''),
    updates,
    state,
    impact: awsImpact(word(event, 'status')),
    startedAt,
    resolvedAt: state.is === 'resolved' ? (updates.at(-1)?.at ?? null) : null,
  };
}

/** `<div><span class="yellowfg"> 1:14 PM PDT</span>&nbsp;text</div>`; some name the day, all the others are the next such time. */
function updatesOf(
  html: string,
  startedAt: Instant | null,
  state: Incident['state'],
): ProviderUpdate<IncidentState>[] {
  const pieces = html.split(/<span[^>]{0,100}>/, MAX_UPDATES).slice(1);
  let after = startedAt;
  return pieces.map((piece, index) => {
    const [time = '', ...rest] = piece.split('</span>');
    const at = after && readTime(time, after);
    after = at ?? after;
    const isEnd = index === pieces.length - 1 && state.is === 'resolved';
    return {
      id: null,
      at,
      state: isEnd ? state : awsState(null),
      text: plainText(rest.join('</span>')),
    };
  });
}

function readTime(said: string, after: Instant): Instant | null {
  const time = plainLine(said);
  const whole = readDate(time, 'utc', { near: after });
  if (whole !== null) return whole;
  const from = earlier(after, SLACK);
  // Whatever zone it is in, its date is one of these.
  for (const day of [earlier(after, days(1)), after, later(after, days(1)), later(after, days(2))]) {
    const at = readDate(`${new Date(day).toISOString().slice(0, 10)} ${time}`, 'utc');
    if (at !== null && at >= from) return at;
  }
  return null;
}
