// Owns telling from what the database threw what went wrong with it.
import type { StoreProblem } from '../domain/store-problem.ts';
import { DeadlineError } from './deadline.ts';
import { NothingToRead } from './open.ts';

export type { StoreProblem };

/** The problem behind what the database threw; null for a mistake of our own, which must stay loud. */
export function problemOf(error: unknown): StoreProblem | null {
  if (error instanceof DeadlineError) return { kind: 'stuck', message: error.message };
  if (error instanceof NothingToRead) return { kind: 'empty', message: error.message };
  if (!(error instanceof DOMException)) return null;
  const { name, message } = error;
  if (name === 'QuotaExceededError' || /NO_SPACE|disk is full|no space/i.test(message))
    return { kind: 'full', message };
  // Firefox's own words, in English whatever its language: permanent private browsing.
  if (name === 'InvalidStateError' && /did not allow mutations/.test(message))
    return { kind: 'private', message };
  if (name === 'VersionError') return { kind: 'newer', message };
  return { kind: 'failed', message: `${name}: ${message}` };
}

/** The handle was closed under us, perhaps in the middle of a transaction: opening again may help, and nothing was written. */
export function isDeadHandle(error: unknown): boolean {
  return error instanceof DOMException && ['InvalidStateError', 'AbortError'].includes(error.name);
}
