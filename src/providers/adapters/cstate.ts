// Owns cState, a template of static pages: what it knows is in one file, with dates as Go writes them.
// https://github.com/cstate/cstate/wiki/API
import type { Component, Incident } from '../../domain/status-report.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { readDate } from '../parsing/dates.ts';
import { flag, list, record, records, text, texts, type JsonRecord } from '../parsing/json.ts';
import { mergedById } from '../parsing/order.ts';
import { plainLine, plainText, safeLink } from '../parsing/plain-text.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { componentStatus, impact } from '../words.ts';

const ISSUE_LISTS = ['pinnedIssues', 'unresolvedIssues', 'resolvedIssues', 'issues', 'pages'] as const;

export const cstate: Adapter = {
  technology: 'cstate',
  hosts: null,
  recognize: (body) => readPart(body) !== null,
  endpoints: ({ url }) => endpointsAt(url, { state: ['/index.json'], history: ['/issues/index.json'] }),
  read: (bodies) => reportOf('cstate', bodies.map(readPart), 'cStateVersion'),
};

function readPart(body: Body): Part | null {
  const root = body.kind === 'json' ? record(body.value) : null;
  if (!root) return null;
  if (isIssue(root)) return { incidents: [readIssue(root)] };
  const listed = ISSUE_LISTS.flatMap((name) => records(root, name));
  const isIndex = text(root, 'cStateVersion') !== null;
  if (!isIndex && !listed.some(isIssue)) return null;
  const systems = records(root, 'systems');
  const unresolved = systems.flatMap((system) => records(system, 'unresolvedIssues'));
  const headline = text(root, 'summaryStatus');
  return {
    headline: headline === null ? null : impact(headline),
    components: systems.map(readSystem),
    incidents: mergedById([[...unresolved, ...listed].filter(isCalledIssue).map(readIssue)]),
    isComplete: isIndex && list(root, 'systems') !== null,
  };
}

function isCalledIssue(item: JsonRecord): boolean {
  return text(item, 'is') === 'issue';
}

function isIssue(item: JsonRecord): boolean {
  return isCalledIssue(item) && text(item, 'createdAt') !== null && flag(item, 'resolved') !== null;
}

function readSystem(system: JsonRecord): Component {
  const name = plainLine(text(system, 'name') ?? '');
  const category = plainLine(text(system, 'category') ?? '');
  return {
    id: text(system, 'name') ?? name,
    name: category === '' ? name : `${category} / ${name}`,
    status: componentStatus(text(system, 'status')),
  };
}

function readIssue(item: JsonRecord): Incident {
  const isOver = flag(item, 'resolved') === true;
  const isOpen = flag(item, 'resolved') === false;
  const isNote = flag(item, 'informational') === true;
  const severity = text(item, 'severity') ?? '';
  const title = plainLine(text(item, 'title') ?? '');
  const startedAt = readDate(text(item, 'createdAt'), 'utc');
  const url = safeLink(text(item, 'permalink'));
  const story = plainText(text(item, 'body') ?? '');
  const state: Incident['state'] = isOver
    ? { is: 'resolved', word: 'resolved' }
    : {
        is: isNote || severity === 'notice' ? 'notice' : isOpen ? 'investigating' : 'unknown',
        word: severity.slice(0, 100),
      };
  return {
    id: url ?? text(item, 'filename') ?? title,
    title,
    url,
    affected: texts(item, 'affected').map(plainLine),
    updates:
      story === '' ? [] : [{ id: null, at: readDate(text(item, 'lastMod'), 'utc'), state, text: story }],
    state,
    impact: impact(severity),
    startedAt,
    // `<no value>` is what a template writes where there is none.
    resolvedAt: isOver ? readDate(text(item, 'resolvedAt'), 'utc') : null,
  };
}
