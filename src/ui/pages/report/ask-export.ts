// Owns asking the clerk for one export of what the report shows.
import { askClerk } from '../../../platform/clerk.ts';
import type { FormatName } from '../../../reports/exports/format.ts';
import { packLog } from '../../../reports/packed-log.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { ReportView } from './read-report.ts';

export function askExport(
  { log, selection }: Pick<ReportView, 'log' | 'selection'>,
  format: FormatName,
  onProgress?: (ratio: number) => void,
) {
  return askClerk(
    'export-log',
    {
      ...{ log: packLog(log), selection, format },
      catalogue: say('catalogueLanguage'),
      locale: pageManner.locale,
      isHashed: format === 'json',
    },
    onProgress,
  );
}
