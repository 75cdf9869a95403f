// Owns the name of an exported file: what it is of, in characters that every file system takes.
import { earlier } from '../../time/instant.ts';
import { milliseconds } from '../../time/duration.ts';
import { toIsoIn } from '../../time/wall-clock.ts';
import type { FormatName } from './format.ts';
import type { Material } from './material.ts';

const NAME = 40;

const ENDINGS: Readonly<Record<FormatName, string>> = {
  'csv-outages': '-outages.csv',
  'csv-windows': '-windows.csv',
  'csv-coverage': '-not-observed.csv',
  'csv-checks': '-checks.csv',
  json: '.json',
  ndjson: '-checks.ndjson.gz',
  ics: '.ics',
  markdown: '.md',
  html: '.html',
};

/** `downlog-2019-04-01-to-2019-04-30-acme-windows.csv`: both days included, by the zone of the log. */
export function fileNameOf(
  format: FormatName,
  { log, selection }: Pick<Material, 'log' | 'selection'>,
): string {
  const { zone, whole } = log;
  const day = (at: typeof whole.from) => toIsoIn(zone, at).slice(0, 10);
  const [first, last] = [day(whole.from), day(earlier(whole.to, milliseconds(1)))];
  const site = log.rows.find((row) => row.site.id === selection.site)?.site.name;
  const of = plain(site ?? selection.provider ?? '');
  const days = first === last ? first : `${first}-to-${last}`;
  return `downlog-${days}${of === '' ? '' : `-${of}`}${ENDINGS[format]}`;
}

/** Letters and figures of any script, with a stroke for all that lies between them. */
function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, NAME)
    .replace(/[\uD800-\uDBFF]$/, '');
}
