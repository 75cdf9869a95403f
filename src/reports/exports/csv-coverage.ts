// Owns the CSV of coverage: when nobody watched a target, and why.
import type { LogRow } from '../downtime-log.ts';
import { unwatchedOf, type Unwatched } from '../coverage-rows.ts';
import { lengthOf } from '../../time/interval.ts';
import { basisColumns, momentColumns, placeColumns, secondsOf } from './csv-columns.ts';
import { csvTable, type Column } from './csv-table.ts';
import type { ExportFormat } from './format.ts';
import type { Material } from './material.ts';

export const CSV_COVERAGE: ExportFormat = {
  ...{ type: 'text/csv', isZipped: false },
  write: (material) => {
    const { log } = material;
    const all = log.rows.flatMap((row) => unwatchedOf(row, log).map((part): Part => ({ ...part, row })));
    return csvTable(columnsOf(material), all, all.length);
  },
};

type Part = Unwatched & { readonly row: LogRow };

function columnsOf(material: Material): Column<Part>[] {
  return [
    ...placeColumns<Part>(({ row }) => row),
    ['reason', ({ reason }) => reason],
    ...momentColumns<Part>(material.log.zone, ['from', ({ from }) => from], ['to', ({ to }) => to]),
    ['seconds', (part) => secondsOf(lengthOf(part))],
    ...basisColumns<Part>(material),
  ];
}
