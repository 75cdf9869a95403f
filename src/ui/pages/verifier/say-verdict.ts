// Owns the verdict on a file in plain words: what was found, what that proves, and what it does not.
import { isVerified } from '../../../backup/verification.ts';
import type { Manner } from '../../../text/say.ts';
import { toIso } from '../../../time/instant.ts';
import type { Verified } from './verify-file.ts';

export type Verdict = {
  /** `whole` all that can be checked fits · `chain` the chain holds, and no checksum speaks for the rest · `changed` it does not. */
  readonly kind: 'whole' | 'chain' | 'changed';
  readonly found: readonly string[];
  readonly proves: readonly string[];
  readonly not: readonly string[];
};

export function sayVerdict({ say }: Manner, verified: Verified, seek: string): Verdict {
  const { verification } = verified;
  const { chain, isAsWritten } = verification;
  const verdict = verdictOf(verified);
  const isSought = seek !== '';
  return {
    kind: verdict,
    found: [
      ...(chain.firstAt === null || chain.lastAt === null
        ? [say('verifierNoEntries')]
        : [say('verifierEntries', chain.facts, toIso(chain.firstAt), toIso(chain.lastAt))]),
      ...(chain.head ? [say('verifierHead', chain.head.seq, chain.head.hash)] : []),
      ...(chain.head && chain.facts < chain.head.seq
        ? [say('verifierBegins', chain.head.seq - chain.facts)]
        : []),
      ...chain.broken.map((seq) => say('verifierBroken', seq)),
      ...(chain.isWhole || chain.broken.length > 0 ? [] : [say('verifierOtherEnd')]),
      ...(verification.strayWindows > 0 ? [say('verifierWindows', verification.strayWindows)] : []),
      ...(verification.straySealed > 0 ? [say('verifierSealed', verification.straySealed)] : []),
      ...(isAsWritten ? [say('verifierChecksum')] : [say('verifierNoChecksum')]),
      ...chain.seams.map((seq) => say('verifierSeam', seq)),
      ...(isSought && chain.sought ? [say('verifierSought', chain.sought.seq, toIso(chain.sought.at))] : []),
      ...(isSought && !chain.sought ? [say('verifierNotSought')] : []),
    ],
    proves:
      verdict === 'changed'
        ? []
        : [
            say('verifierProvesChain'),
            ...(isSought && chain.sought ? [say('verifierProvesHash', chain.sought.seq)] : []),
          ],
    not:
      verdict === 'changed'
        ? []
        : [
            ...(isSought && chain.sought ? [] : [say('verifierNotRebuilt')]),
            say('verifierNotRight'),
            say('verifierNotCause'),
            ...(verified.kind === 'export' ? [say('verifierNotFigures')] : []),
            say('verifierNotChecks'),
          ],
  };
}

/** Another program's export need not have a checksum: without one, its figures stand as they are written. */
function verdictOf({ verification, needsChecksum }: Verified): Verdict['kind'] {
  if (isVerified(verification)) return 'whole';
  const { chain, isAsWritten } = verification;
  return !needsChecksum && chain.isWhole && !isAsWritten ? 'chain' : 'changed';
}
