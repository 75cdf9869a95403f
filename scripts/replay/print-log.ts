// Owns the finished log for people.
import type { PrintedAssessment } from '../../src/sla/printed-assessment.ts';
import type { LogObject } from './log-object.ts';
import type { PrintedDraft } from './scribe.ts';

export function printLog(
  title: string,
  log: LogObject,
  drafts: readonly PrintedDraft[] = [],
  sla: PrintedAssessment | null = null,
): string {
  const section = (name: string, rows: readonly object[]) => [
    `${name} (${rows.length})`,
    ...rows.map((row) => `  ${JSON.stringify(row)}`),
  ];
  return [
    title,
    '',
    ...section('windows', log.windows),
    ...section('outages', log.outages),
    ...section('gaps', log.gaps),
    ...section('blips', log.blips),
    'totals',
    ...Object.entries(log.totals).map(([target, totals]) => `  ${target} ${JSON.stringify(totals)}`),
    ...section('statements', log.statements),
    ...section('lag', log.lag ? [log.lag] : []),
    ...section('maintenance', log.maintenance),
    ...section('patterns', log.patterns),
    ...section('sla', sla ? [sla] : []),
    `drafts (${drafts.length})`,
    ...drafts.flatMap(printDraft),
  ].join('\n');
}

function printDraft({ variant, at, subject, short, long }: PrintedDraft): string[] {
  const rule = '-'.repeat(72);
  return [rule, `${variant} at ${at}`, `Subject: ${subject}`, rule, long, rule, `short: ${short}`, ''];
}
