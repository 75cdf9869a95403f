// Owns how the findings look: a table for people, one object for machines.
import type { Bar, Broken, Finding, Skip } from './finding.ts';
import type { Ratio } from './compare.ts';

export type Report = {
  readonly at: string;
  readonly quick: boolean;
  readonly machine: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skip[];
  readonly broken: readonly Broken[];
  readonly missed: number;
};

export function tableOf({ findings, skipped, broken, machine, missed }: Report): string {
  const head = ['row', 'where', 'what', 'ratio (min–max)', 'bar', 'verdict', 'as measured'];
  const body = findings.map((finding) => [
    finding.row,
    finding.subject,
    finding.what,
    sayRatio(finding.ratio),
    sayBar(finding.bar),
    finding.verdict,
    finding.costs ?? '',
  ]);
  return [
    ...Object.entries(machine).map(([name, value]) => `${name}: ${value}`),
    '',
    ...align([head, ...body]),
    '',
    ...skipped.map(({ row, subject, why }) => `skipped ${row} (${subject}): ${why}`),
    ...broken.map(({ row, why }) => `broken ${row}: ${why}`),
    missed === 0 ? 'Every bar that was measured is met.' : `Bars missed: ${missed}.`,
  ].join('\n');
}

export function sayRatio({ median, least, most, pairs }: Ratio): string {
  return pairs > 1 ? `${short(median)} (${short(least)}–${short(most)})` : short(median);
}

function sayBar(bar: Bar | null): string {
  if (!bar) return '–';
  if (bar.least === undefined) return `≤ ${bar.most}`;
  return bar.most === undefined ? `≥ ${bar.least}` : `${bar.least}–${bar.most}`;
}

function short(ratio: number): string {
  return Number.isFinite(ratio) ? String(Number(ratio.toPrecision(3))) : '?';
}

function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
