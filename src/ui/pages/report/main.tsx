// Owns starting the report of a month or of other days, named in its address: one local read, then the first paint.
import { render } from 'preact';
import { pageManner, say } from '../../data/manner.ts';
import { keepFocus } from '../../kit/keep-focus.ts';
import { wear } from '../../theme/wear.ts';
import { readReport } from './read-report.ts';
import { ReportPage } from './report-page.tsx';

async function start(): Promise<void> {
  wear(pageManner);
  document.title = say('reportTitle');
  const root = document.getElementById('app');
  const first = await readReport();
  if (root) {
    render(<ReportPage first={first} />, root);
    keepFocus(root);
  }
}

void start();
