// Owns Upptime, which keeps its record in a repository: a summary, a file for each site, and an issue for each outage.
// https://upptime.js.org/
import type { Component, Incident } from '../../domain/status-report.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { readDate } from '../parsing/dates.ts';
import { areRecords, list, records, text, word, type JsonRecord } from '../parsing/json.ts';
import { plainLine, plainText, safeLink } from '../parsing/plain-text.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { componentStatus, impact } from '../words.ts';

const NAME = '[\\w.-]{1,100}';
const REPOSITORY = new RegExp(
  `(?:github\\.com|raw\\.githubusercontent\\.com)/(${NAME}/${NAME}?)(?:\\.git)?(?=[/"'#?\\s]|$)`,
);

export const upptime: Adapter = {
  technology: 'upptime',
  hosts: /(?:^|\.)github\.io$|^(?:www\.)?github\.com$|^raw\.githubusercontent\.com$/,
  recognize: (body) => readPart(body) !== null,
  identify: (html, url) => {
    const own = REPOSITORY.exec(url.href)?.[1];
    if (own !== undefined) return own;
    const [, owner] = /^([\w-]+)\.github\.io$/.exec(url.hostname) ?? [];
    if (owner !== undefined) return `${owner}/${url.pathname.split('/')[1] || 'upptime'}`;
    return /\bupptime\b/i.test(html)
      ? (REPOSITORY.exec(html.replaceAll('github.com/upptime/', ''))?.[1] ?? null)
      : null;
  },
  endpoints: ({ url, id }) =>
    id === null
      ? []
      : endpointsAt(url, {
          state: [`https://raw.githubusercontent.com/${id}/HEAD/history/summary.json`],
          history: [`https://api.github.com/repos/${id}/issues?state=all&labels=status&per_page=50`],
        }),
  read: (bodies) => reportOf('upptime', bodies.map(readPart), 'slug'),
};

function readPart(body: Body): Part | null {
  if (body.kind === 'text') {
    const site = readYaml(body.text);
    return site && { components: [site] };
  }
  if (body.kind !== 'json') return null;
  const items = records(body.value);
  if (items.some(isSite)) return { components: items.map(readSite) };
  return items.some(isIssue) ? { incidents: items.map(readIssue), isComplete: areRecords(body.value) } : null;
}

function isSite(item: JsonRecord): boolean {
  const isMeasured = 'uptime' in item || 'uptimeDay' in item || 'dailyMinutesDown' in item;
  return isMeasured && text(item, 'slug') !== null && text(item, 'status') !== null;
}

function readSite(item: JsonRecord): Component {
  const slug = text(item, 'slug');
  const name = plainLine(text(item, 'name') ?? slug ?? '');
  return { id: slug ?? name, name, status: componentStatus(text(item, 'status')) };
}

/** `history/<slug>.yml`: flat, one value in a line. It does not name the site, only its address. */
function readYaml(yaml: string): Component | null {
  const valueOf = (name: string) =>
    new RegExp(`^${name}:[ \\t]+(\\S.{0,999})$`, 'm').exec(yaml)?.[1]?.trim() ?? null;
  const [url, status] = [valueOf('url'), valueOf('status')];
  const isTheirs = valueOf('responseTime') !== null && valueOf('lastUpdated') !== null;
  if (!isTheirs || url === null || status === null) return null;
  const link = safeLink(url);
  return {
    id: url,
    name: link === null ? plainLine(url) : new URL(link).host,
    status: componentStatus(status),
  };
}

/** GitHub's own answer, for a repository whose outages are issues with the label `status`. */
function isIssue(item: JsonRecord): boolean {
  const labels = records(item, 'labels').map((label) => text(label, 'name'));
  return (
    labels.includes('status') &&
    text(item, 'html_url') !== null &&
    /^(?:open|closed)$/.test(text(item, 'state') ?? '')
  );
}

function readIssue(item: JsonRecord): Incident {
  const isOver = text(item, 'state') === 'closed';
  const title = plainLine(text(item, 'title') ?? '');
  const startedAt = readDate(text(item, 'created_at'), 'utc');
  const state: Incident['state'] = {
    is: isOver ? 'resolved' : 'investigating',
    word: text(item, 'state') ?? '',
  };
  const story = plainText(text(item, 'body') ?? '');
  const kind =
    /\bis (down|experiencing degraded performance|degraded)\b|\bhas (degraded) performance\b/i.exec(
      title,
    )?.[0] ?? '';
  return {
    id: word(item, 'number') ?? word(item, 'id') ?? title,
    title,
    url: safeLink(text(item, 'html_url')),
    affected: (list(item, 'labels') ? records(item, 'labels') : [])
      .flatMap((label) => text(label, 'name') ?? [])
      .filter((label) => label !== 'status')
      .map(plainLine),
    updates:
      story === ''
        ? []
        : [{ id: null, at: startedAt, state: { is: 'investigating', word: 'open' }, text: story }],
    state,
    impact: kind === '' ? impact(null) : { is: /down/i.test(kind) ? 'critical' : 'minor', word: kind },
    startedAt,
    resolvedAt: readDate(text(item, 'closed_at'), 'utc'),
  };
}
