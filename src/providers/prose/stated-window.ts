// Owns from when to when it was out, by the word of a text: a stretch that it calls an outage, or what began and what ended it.
import type { Interval } from '../../time/interval.ts';
import { earliest, latest } from '../../time/instant.ts';
import type { ProseStatement } from './prose-report.ts';

const BAD =
  /\b(?:outages?|downtime|(?<!(?:narrow|track|slow|br[eo]a?k|step|cut|wind|writ|bogg|hunt|calm)\w{0,4}\s)down|offline|off\s?line|unavailab\w*|unreachable|unresponsive|disruptions?|interruptions?|inaccessible|failed|failure|crashed|ceased|degraded|went dark|not respond\w*|affected|impacted|störung\w*|ausfall\w*|ausgefallen|nicht erreichbar|offline)\b/iu;
const OVER =
  /\b(?:resolved|restored|recovered|rectified|fixed|solved|completed?|back (?:up|on\s?line|to (?:full|normal)|in service)|fully operational|(?:is|are|was|were|came|all \w+) (?:back|up|online|reachable)|(?:normal|all) operations?|full capacity|behoben|wiederhergestellt|wieder (?:erreichbar|online|verfügbar)|gelöst)\b/iu;
const NOT_YET =
  /\b(?:will|not|no|partial\w*|hope|expect\w*|should|estimated|eta|until|still|unable|wird|noch)\b/iu;

/** Null: the text does not say both ends. */
export function statedWindow(statements: readonly ProseStatement[]): Interval | null {
  const stretches = statements.flatMap(({ from, to, text }) =>
    from !== null && to !== null ? [{ from, to, text }] : [],
  );
  const named =
    stretches.find(({ text }) => BAD.test(text)) ?? (stretches.length === 1 ? stretches[0] : undefined);
  if (named) return { from: named.from, to: named.to };
  const moments = statements.flatMap(({ from, text }) => (from === null ? [] : [{ at: from, text }]));
  const ended = moments.filter(({ text }) => OVER.test(text) && !NOT_YET.test(text)).map(({ at }) => at);
  const to = ended.length === 0 ? null : latest(...ended);
  const begun = moments
    .filter(({ at, text }) => to !== null && at < to && BAD.test(text))
    .map(({ at }) => at);
  return to === null || begun.length === 0 ? null : { from: earliest(...begun), to };
}
