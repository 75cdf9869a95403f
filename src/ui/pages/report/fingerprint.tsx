// Owns the hash of the exported JSON: who has both can tell that they belong together.
import { say } from '../../data/manner.ts';
import type { FingerprintState } from './use-fingerprint.ts';

export function Fingerprint({ fingerprint }: { readonly fingerprint: FingerprintState }) {
  return (
    <p aria-live="polite">
      {fingerprint.kind === 'made' ? (
        <>
          {say('reportHash')} <code class="hash">{fingerprint.sha256}</code>
        </>
      ) : (
        say(fingerprint.kind === 'waiting' ? 'reportHashing' : 'reportNoHash')
      )}
    </p>
  );
}
