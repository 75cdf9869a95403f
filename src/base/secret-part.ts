// Owns the question whether a part of an address is a secret by its looks.
import { isToken, isUuid } from './token.ts';

/** A part of a path that a person would not type: hex, a UUID, or a run of letters and figures mixed. */
export function isSecretPart(part: string): boolean {
  const plain = decode(part);
  if (/^[0-9a-f]{16,}$/i.test(plain) && /\d/.test(plain)) return true;
  if (isUuid(plain)) return true;
  if (plain.startsWith('eyJ') && plain.length > 16) return true;
  return plain.split(/[.~:,@!$']/).some((run) => isToken(run) || isMixed(run));
}

/** Twelve or more characters in which letters and figures take turns. */
function isMixed(run: string): boolean {
  if (run.length < 12 || /^\d{4}-\d\d-\d\d/.test(run)) return false;
  const turns = (run.match(/[a-z]\d|\d[a-z]/gi) ?? []).length;
  return turns >= 4 || (turns >= 2 && /[a-z]/.test(run) && /[A-Z]/.test(run));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
