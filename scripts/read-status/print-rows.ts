// Owns the same rows as lines for a person to read.
import type { Row } from './read-file.ts';

export function printRows(rows: readonly Row[]): string {
  return rows.flatMap(printRow).join('\n');
}

function printRow({ file, technology, error, report }: Row): string[] {
  const head = `${file}  ${technology ?? '-'}`;
  if (!report) return [`${head}  ${error ?? ''}`];
  const { overall, components, incidents, maintenances } = report;
  return [
    `${head}  ${overall}${'disagreement' in report ? ` (${report.disagreement})` : ''}, ${components.length} components`,
    ...incidents.map(
      ({ title, state, impact, startedAt, resolvedAt, updates }) =>
        `    incident     ${state}, ${impact}: ${title} (${startedAt ?? '?'} – ${resolvedAt ?? ''}, ${updates.length} updates)`,
    ),
    ...maintenances.map(
      ({ title, state, from, to }) => `    maintenance  ${state}: ${title} (${from ?? '?'} – ${to ?? '?'})`,
    ),
  ];
}
