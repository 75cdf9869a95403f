// Owns starring out addresses of private networks: of this machine, of a home, of a company.
import { STARS } from './stars.ts';

const V4 =
  /(?<![\d.])(?:10|127)(?:\.\d{1,3}){3}(?![\d.]\d)|(?<![\d.])(?:192\.168|169\.254)(?:\.\d{1,3}){2}(?![\d.]\d)|(?<![\d.])172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}(?![\d.]\d)|(?<![\d.])100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d{1,3}){2}(?![\d.]\d)/g;
/** fc00::/7, fe80::/10 and ::1. */
const V6 = /(?<![\w:])(?:f[cd][0-9a-f]{2}:[0-9a-f:]+|fe[89ab][0-9a-f]:[0-9a-f:]+|::1)(?![\w:])/gi;
const NAMES =
  /\b(?:[a-z0-9-]+\.)*(?:localhost|[a-z0-9-]+\.(?:local|lan|internal|intranet|corp|home\.arpa))\b/gi;
/** Of one word: nobody outside knows `http://printer/`. */
const SINGLE = /(?<=:\/\/(?:\*{3}@)?)[a-z0-9-]+(?=[:/?#\s]|$)/gi;

export function hidePrivate(text: string): string {
  return [V4, V6, NAMES, SINGLE].reduce((rest, pattern) => rest.replaceAll(pattern, STARS), text);
}
