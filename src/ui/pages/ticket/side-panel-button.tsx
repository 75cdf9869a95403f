// Owns the way to the browser's panel at the side, where the letter stays beside the form that it goes into.
import { useEffect, useState } from 'preact/hooks';
import { wayToSidePanel } from '../../../platform/side-panel.ts';
import { say } from '../../data/manner.ts';

export function SidePanelButton() {
  const [open, setOpen] = useState<(() => Promise<void>) | null>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => void wayToSidePanel().then((way) => setOpen(() => way)), []);
  if (!open) return null;
  return (
    <>
      <button data-do="side-panel" onClick={() => void open().catch(() => setRefused(true))}>
        {say('ticketBeside')}
      </button>{' '}
      <span role="status">{isRefused && say('ticketBesideRefused')}</span>
    </>
  );
}
