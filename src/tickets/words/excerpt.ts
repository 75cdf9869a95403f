// Owns somebody else's words inside a sentence: no secret in them, on one line, and not too long.
import { shorten } from '../../base/shorten.ts';
import { redact } from '../redact.ts';

/** Stars come before the cut: half a secret does not look like one. */
export function excerpt(text: string, most: number): string {
  return shorten(redact(text, { publicWords: [], hidePrivateAddresses: false }), most);
}
