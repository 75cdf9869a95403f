// Owns keeping secrets in: a pure function of any text, also of one that the user has edited. Twice is the same as once.
import { hidePrivate } from './private-address.ts';
import { redactUrls } from './redact-url.ts';
import { STARS } from './stars.ts';
import { isToken } from './token.ts';

export type RedactOptions = {
  /** Stay as they are, wherever they stand by themselves. */
  readonly publicWords: readonly string[];
  readonly hidePrivateAddresses: boolean;
};

/** A name that says that what follows is secret. */
const NAMES =
  'pass(?:word|wd|phrase)?|pwd|secret|client[_-]?secret|token|access[_-]?token|refresh[_-]?token|id[_-]?token|api[_-]?key|apikey|access[_-]?key|private[_-]?key|auth(?:orization)?|credential|session(?:[_-]?id)?|sid|sig|signature|cookie|set-cookie|x-api-key|otp|pin';

const RULES: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]{0,30}-----[\s\S]*?(?:-----END [A-Z ]{0,30}-----|$)/g, STARS],
  // `Authorization: Bearer abc`, `Cookie: a=b; c=d`: to the end of the line.
  [/\b((?:proxy-)?authorization|(?:set-)?cookie)(\s{0,3}[:=]\s{0,3})[^\n]+/gi, `$1$2${STARS}`],
  [/\b(bearer|basic)(\s{1,3})[\w.~+/=-]{6,}/gi, `$1$2${STARS}`],
  [
    new RegExp(
      `(["']?\\b(?:${NAMES})\\b["']?\\s{0,3}[:=]\\s{0,3})(?:"[^"\\n]*"|'[^'\\n]*'|[^\\s"',;&)]+)`,
      'gi',
    ),
    `$1${STARS}`,
  ],
  // user:password@host without a scheme.
  [/(^|[\s"'(<])[^\s:@/"'(<]{1,64}:[^\s@/]{1,128}@(?=[\w.-]+)/g, `$1${STARS}@`],
  [/\beyJ[\w-]{4,}\.[\w-]*(?:\.[\w-]*)*/g, STARS],
  [
    /\b(?:gh[opsur]_|github_pat_|glpat-|xox[abeprs]-|sk_|pk_|rk_|sk-|npm_|AKIA|ASIA|AIza|ya29\.|dop_v1_|SG\.)[\w.-]{8,}/g,
    STARS,
  ],
  [/(?<![\w])(?:0x)?[0-9a-f]{20,}(?![\w])/gi, STARS],
];

/** A long run of letters, figures and the signs of base64, that is no word. */
const RUNS = /[A-Za-z0-9+/_=-]{20,}/g;

export function redact(text: string, { publicWords, hidePrivateAddresses }: RedactOptions): string {
  const kept = keepAside(text, publicWords);
  let safe = redactUrls(kept.text);
  for (const [pattern, stars] of RULES) safe = safe.replaceAll(pattern, stars);
  safe = safe.replaceAll(RUNS, (run) => (isToken(run) ? STARS : run));
  if (hidePrivateAddresses) safe = hidePrivate(safe);
  return kept.putBack(safe);
}

type Kept = { readonly text: string; readonly putBack: (text: string) => string };

/** Public words are out of the way of every rule. Their places are marked by characters that no text has. */
function keepAside(text: string, publicWords: readonly string[]): Kept {
  const words = [...publicWords]
    .filter((word) => word !== '')
    .sort((one, other) => other.length - one.length);
  let marked = text.replaceAll(/[\uE000-\uF8FF]/g, '');
  for (const [index, word] of words.entries()) marked = marked.split(word).join(markOf(index));
  return {
    text: marked,
    putBack: (safe) => safe.replaceAll(MARK, (mark) => words[mark.charCodeAt(1) - FIRST] ?? ''),
  };
}

const FIRST = 0xe100;
const MARK = /\uE000[\uE100-\uF8FF]\uE001/g;

function markOf(index: number): string {
  return `\uE000${String.fromCharCode(FIRST + index)}\uE001`;
}
