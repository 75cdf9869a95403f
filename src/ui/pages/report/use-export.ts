// Owns one export at a time: begun by a click, called off by another, saved when it is there.
import { useEffect, useRef, useState } from 'preact/hooks';
import { saveFile } from '../../data/save-file.ts';
import { fileNameOf } from '../../../reports/exports/file-name.ts';
import type { FormatName } from '../../../reports/exports/format.ts';
import { askExport } from './ask-export.ts';
import type { ReportView } from './read-report.ts';
import type { FingerprintState } from './use-fingerprint.ts';

export type ExportState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'working'; readonly ratio: number }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

export function useExport(view: ReportView, fingerprint: FingerprintState) {
  const [state, setState] = useState<ExportState>({ kind: 'nothing' });
  const work = useRef<ReturnType<typeof askExport> | null>(null);
  const cancel = () => work.current?.cancel();
  useEffect(() => cancel, [view]);
  const save = (file: Blob, format: FormatName) => {
    const name = fileNameOf(format, view);
    saveFile(file, name);
    setState({ kind: 'saved', name });
  };
  const start = (format: FormatName) => {
    cancel();
    // The very file whose hash is on the page.
    if (format === 'json' && fingerprint.kind === 'made') return save(fingerprint.file, format);
    setState({ kind: 'working', ratio: 0 });
    const mine = askExport(view, format, (ratio) => setState({ kind: 'working', ratio }));
    work.current = mine;
    void mine.reply.then((reply) => {
      if (work.current !== mine) return;
      work.current = null;
      if (reply.ok) save(reply.value.file, format);
      else if ('why' in reply.problem && reply.problem.why === 'cancelled') setState({ kind: 'cancelled' });
      else setState({ kind: 'failed', message: reply.problem.message });
    });
  };
  return { state, start, cancel };
}
