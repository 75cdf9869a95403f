// Owns keeping secrets in: a pure function of any text, also of one that the user has edited. Twice is the same as once.
import { hidePrivate } from './private-address.ts';
import { apartFromUrls } from './redact-url.ts';
import { STARS } from './stars.ts';
import { isToken } from '../base/token.ts';

export type RedactOptions = {
  /** Stay as they are, where they stand by themselves. */
  readonly publicWords: readonly string[];
  readonly hidePrivateAddresses: boolean;
};

/** A name that says that what follows is secret; it may be the end of a longer one, `db_password`. */
const NAMES =
  'pass(?:word|wd|phrase|code)?|passwort|kennwort|pwd|secret|token|(?:api|access|private|secret)[ _-]?key|' +
  'auth(?:orization)?|credential|session(?:[_-]?id)?|sid|sig|signature|otp|pin';
const NAME = String.raw`(?:\b|(?<=_))(?:${NAMES})\d{0,3}\b`;
/** `dbPassword`, `myAuthToken`. */
const CAMEL = String.raw`\b[a-z][A-Za-z\d]{0,40}(?:Pass(?:word)?|Pwd|Secret|Token|(?:Api|Access|Private|Secret)Key)`;
/** What parts a name from its value, in notes, settings and programs. */
const SIGN = String.raw`["']?\s{0,3}(?:=>|:=|[:=\uFF1A])\s{0,3}`;
const VALUE = String.raw`(?:"[^"\n]*"|'[^'\n]*'|[^\s"',;&)]+)`;

type Rule = readonly [RegExp, string];

/** Of whole lines and more. What is starred already is left alone. */
const LINES: readonly Rule[] = [
  [/-----BEGIN [A-Z ]{0,30}-----[\s\S]*?(?:-----END [A-Z ]{0,30}-----|$)/g, STARS],
  // `Authorization: Bearer abc`, `Cookie: a=b; c=d`: to the end of the line.
  [
    /\b((?:proxy-)?authorization|(?:set-)?cookie|x-api-key)(\s{0,3}[:=]\s{0,3})(?!\*\*\*)[^\s][^\n]*/gi,
    `$1$2${STARS}`,
  ],
];

const WORDS: readonly Rule[] = [
  [/\b(bearer|basic)(\s{1,3})[\w.~+/=-]{6,}/gi, `$1$2${STARS}`],
  [new RegExp(`(${NAME}${SIGN})${VALUE}`, 'gi'), `$1${STARS}`],
  [new RegExp(`(${CAMEL}${SIGN})${VALUE}`, 'g'), `$1${STARS}`],
  // `--password hunter2` and `the password is hunter2`: figures are in few other words that stand there.
  [new RegExp(String.raw`((?<![\w-])--?(?:${NAMES})\s{1,3})(?!-)${VALUE}`, 'gi'), `$1${STARS}`],
  [
    /\b(pass(?:word|phrase|code)?|pwd|pin|otp|secret)(\s{1,3}(?:is|was)\s{1,3})(?=\S{0,60}\d)\S{4,}/gi,
    `$1$2${STARS}`,
  ],
  // user:password@host without a scheme.
  [/(^|[\s"'(<]|\/\/)[^\s:@/"'(<]{1,64}:[^\s@/]{1,128}@(?=[\w.-]+)/g, `$1${STARS}@`],
  [/\beyJ[\w-]{4,}\.[\w-]*(?:\.[\w-]*)*/g, STARS],
  [
    /\b(?:gh[opsur]_|github_pat_|glpat-|xox[abeprs]-|sk_|pk_|rk_|sk-|npm_|AKIA|ASIA|AIza|ya29\.|dop_v1_|SG\.)[\w.-]{8,}/g,
    STARS,
  ],
  [/(?<![\w])(?:0x)?[0-9a-f]{20,}(?![\w])/gi, STARS],
];

/** A long run of letters, figures and the signs of base64, that may be no word. */
const RUNS = /[A-Za-z0-9+/_=-]{16,}/g;

export function redact(text: string, { publicWords, hidePrivateAddresses }: RedactOptions): string {
  const kept = keepAside(text, publicWords);
  let safe = kept.text;
  // What one rule leaves may be what another one looks for.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = starred(safe, hidePrivateAddresses);
    if (next === safe) break;
    safe = next;
  }
  return kept.putBack(safe);
}

const MOST_ROUNDS = 9;

function starred(text: string, hidePrivateAddresses: boolean): string {
  const whole = LINES.reduce(apply, text);
  const safe = apartFromUrls(whole, (words) => WORDS.reduce(apply, words).replaceAll(RUNS, starRun));
  return hidePrivateAddresses ? hidePrivate(safe) : safe;
}

function apply(text: string, [pattern, stars]: Rule): string {
  return text.replaceAll(pattern, stars);
}

/** A stroke parts the words of a path, or is a sign of base64 among others. */
function starRun(run: string): string {
  if (/[+=]/.test(run) && isToken(run)) return STARS;
  return run
    .split('/')
    .map((part) => (isToken(part) ? STARS : part))
    .join('/');
}

type Kept = { readonly text: string; readonly putBack: (text: string) => string };

/** Public words are out of the way of every rule. Their places are marked by characters that no text has. */
function keepAside(text: string, publicWords: readonly string[]): Kept {
  const words = [...new Set(publicWords)]
    .filter((word) => word !== '')
    .sort((one, other) => other.length - one.length);
  const bare = text.replaceAll(/[\uE000-\uF8FF]/g, '');
  const marked = words.reduce((rest, word, index) => {
    const alone = new RegExp(`(?<![\\w/])${escapePattern(word)}(?![\\w/])`, 'g');
    return rest.replaceAll(alone, markOf(index));
  }, bare);
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

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}
