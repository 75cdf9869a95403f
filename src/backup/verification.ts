// Owns the verdict on a file: what about it is proved to be as it was written, and what is not.
import type { ChainReport } from './chain-walk.ts';

export type Verification = {
  readonly chain: ChainReport;
  /** Whether the whole file still has the checksum that was written at its end. Anyone who changes it can write a new one. */
  readonly isAsWritten: boolean;
  /** Windows of the record that are not what the last fact about them says, and facts about windows that are not there. */
  readonly strayWindows: number;
  /** What the user told or pasted, where it is not what was sealed. */
  readonly straySealed: number;
};

/** Whether everything that can be checked in the file alone fits together. */
export function isVerified({ chain, isAsWritten, strayWindows, straySealed }: Verification): boolean {
  return chain.isWhole && isAsWritten && strayWindows === 0 && straySealed === 0;
}
