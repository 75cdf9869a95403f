// Owns the exported JSON of what the report shows, and its SHA-256: made anew whenever something else is shown.
import { useEffect, useState } from 'preact/hooks';
import { askExport } from './ask-export.ts';
import type { ReportView } from './read-report.ts';

export type FingerprintState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'made'; readonly sha256: string; readonly file: Blob }
  | { readonly kind: 'failed' };

const WAITING: FingerprintState = { kind: 'waiting' };

export function useFingerprint(view: ReportView | null): FingerprintState {
  const [state, setState] = useState<FingerprintState>(WAITING);
  useEffect(() => {
    setState(WAITING);
    if (!view) return;
    const work = askExport(view, 'json');
    let isWanted = true;
    void work.reply.then((reply) => {
      if (!isWanted) return;
      const sha256 = reply.ok ? reply.value.sha256 : null;
      setState(
        reply.ok && sha256 !== null ? { kind: 'made', sha256, file: reply.value.file } : { kind: 'failed' },
      );
    });
    return () => {
      isWanted = false;
      work.cancel();
    };
  }, [view]);
  return state;
}
