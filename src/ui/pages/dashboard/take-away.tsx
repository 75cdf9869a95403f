// Owns the ways from the dashboard to the report of a month, and to its export: each is one click.
import { say } from '../../data/manner.ts';
import type { BoardView } from '../../data/board-address.ts';
import { isRolling } from '../../data/stretch.ts';

/** Without a month the report is of the one that goes on. */
export function TakeAway({ view: { stretch, filter } }: { readonly view: BoardView }) {
  const asked = new URLSearchParams();
  if (!isRolling(stretch)) asked.set('month', stretch);
  if (filter.provider !== null) asked.set('provider', filter.provider);
  const address = (more: Readonly<Record<string, string>>) =>
    `/src/ui/pages/report/index.html?${new URLSearchParams([...asked, ...Object.entries(more)])}`;
  return (
    <div class="take-away">
      <a class="button" href={address({})}>
        {say('boardReport')}
      </a>
      <a class="button" data-do="export-month" href={address({ save: 'csv-outages' })}>
        {say('boardExport')}
      </a>
    </div>
  );
}
