// Owns recognising that somebody says that nothing is wrong.

const THINGS = String.raw`(?:issues?|problems?|outages?|incidents?|faults?|disruptions?|interruptions?|trouble)`;
const KIND = String.raw`(?:(?:known|network|service|server|such|current|active|ongoing|reported|general|widespread)\s){0,3}`;
const DENIAL = new RegExp(
  [
    String.raw`\b(?:not|n['’]t)\s(?:currently\s|presently\s)?(?:aware|informed)\sof\s(?:any|an|a)\s${KIND}${THINGS}`,
    String.raw`\bunaware\sof\s(?:any|an|a)\s${KIND}${THINGS}`,
    String.raw`\b(?:there\s(?:are|is|were|was)|we\s(?:have|see|know\sof|found|find|had)|shows?|reports?|showing)\s(?:currently\s)?no\s${KIND}${THINGS}`,
    String.raw`\b(?:do(?:es)?|did|can|could)(?:\snot|n['’]t|not)\s(?:currently\s)?(?:see|find|detect|have|notice|indicate\sthere\swas)\s(?:any|an|a)\s${KIND}${THINGS}`,
    String.raw`\b(?:no\sknown|all\ssystems\soperational)\b(?:\s${THINGS})?`,
    String.raw`\bkeine\s(?:bekannten\s)?(?:störung(?:en)?|probleme|ausfälle)(?:\sbekannt)?`,
  ].join('|'),
  'iu',
);

/** The words of the denial; null: the sentence is none. */
export function denialIn(sentence: string): string | null {
  return DENIAL.exec(sentence)?.[0] ?? null;
}

/** Said by the writer of the text about now: `we are not aware`, not `they were unaware`. */
export function isFirstHand(sentence: string): boolean {
  return /\b(?:we|i|wir)(?:['’]re|['’]m|\s(?:are|am|do|see|have|know|can|haben|sehen|sind))\b/iu.test(
    sentence,
  );
}
