// Owns the words by which a text says that something began to fail, or that it was over.

const THING = String.raw`(?:incident|problem|issue|event|störung|ausfall)s?`;
const BAD = new RegExp(
  [
    String.raw`\b(?:outages?|downtime|offline|off\sline|unavailab\w{0,6}|unreachable|unresponsive|inaccessible|not\srespond\w{0,3})\b`,
    String.raw`(?<!(?:narrow|track|slow|br[eo]a?k|step|cut|wind|writ|bogg|hunt|calm)\w{0,4}\s)\bdown\b`,
    String.raw`\b(?:disruptions?|interruptions?|failed|fails|failures?|failing|faults?|crash(?:ed|es)|ceased|degraded|went\sdark|affected|impacted|errors|lost|investigating)\b`,
    String.raw`\b${THING}\s(?:has\s|had\s|was\s|were\s)?(?:first\s)?(?:began|begun|started|occurred|reported|noticed|detected|begann)\b`,
    String.raw`^\W{0,4}(?:start|begin|beginn)(?:ed|s)?(?:\s(?:time|date))?\s?:`,
    String.raw`\b(?:störung\w{0,3}|ausfall|ausfälle|ausgefallen|nicht\serreichbar|fiel\s.{0,40}\saus)(?![\p{L}])`,
  ].join('|'),
  'iu',
);
const OVER = new RegExp(
  [
    String.raw`\b(?:resolved|restored|recovered|rectified|fixed|solved|completed?|ended|over|back\s(?:up|online|on\sline|to\s(?:full|normal)|in\sservice)|fully\soperational|work(?:s|ing)\sagain)\b`,
    String.raw`\b(?:is|are|was|were|came|all\s\w{1,20})\s(?:back|up|online|reachable|operational)\b`,
    String.raw`^\W{0,4}(?:end|ended|ends|finish|finished|ende)(?:\s(?:time|date))?\s?:`,
    String.raw`\b(?:normal|all)\soperations?\b|\bfull\scapacity\b`,
    String.raw`\b(?:behoben|wiederhergestellt|beendet|gelöst|wieder\s(?:erreichbar|online|verfügbar|da))(?![\p{L}])`,
  ].join('|'),
  'iu',
);
const NOT_YET =
  /\b(?:will|not|no|partial\w{0,4}|hope|expect\w{0,3}|should|estimated|eta|still|unable|wird|werden|noch)\b/iu;

export function saysBad(words: string): boolean {
  return BAD.test(words);
}

export function saysOver(words: string): boolean {
  return OVER.test(words) && !NOT_YET.test(words);
}
