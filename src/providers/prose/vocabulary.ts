// Owns the words for time in the languages in which reports are pasted.

const LOCALES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];

/** Names of months, in lower case, and which month each is, 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...namesOf({ month: 'long' }, 12, (index) => Date.UTC(2001, index, 15)).map(
    ([name, index]): [string, number] => [name, index + 1],
  ),
  ...numbered('jan feb mar apr may jun jul aug sep oct nov dec', 1),
  ...numbered('jän febr mär - mai - - - sept okt - dez', 1),
  ['jänner', 1],
  ['mrz', 3],
]);

/** Names of weekdays, in lower case; 0 is Sunday. 7 January 2001 was one. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...namesOf({ weekday: 'long' }, 7, (index) => Date.UTC(2001, 0, 7 + index)),
  ...numbered('sun mon tue wed thu fri sat', 0),
  ...numbered('- - tues weds thur - -', 0),
  ['thurs', 4],
]);

/** Short names that are other words, unless they are written like a name. */
export const OFTEN_OTHER_WORDS: ReadonlySet<string> = new Set([
  'may',
  'mar',
  'march',
  'sun',
  'sat',
  'wed',
  'mars',
]);

/** Days from the one on which it is said. */
export const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['heute', 0],
  ['yesterday', -1],
  ['gestern', -1],
  ['vorgestern', -2],
  ['tomorrow', 1],
]);

export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

export const DAY_PARTS: ReadonlyMap<string, DayPart> = new Map<string, DayPart>([
  ['morning', 'morning'],
  ['morgens', 'morning'],
  ['früh', 'morning'],
  ['vormittag', 'morning'],
  ['afternoon', 'afternoon'],
  ['nachmittag', 'afternoon'],
  ['nachmittags', 'afternoon'],
  ['evening', 'evening'],
  ['abend', 'evening'],
  ['abends', 'evening'],
  ['tonight', 'evening'],
  ['night', 'night'],
  ['nacht', 'night'],
  ['nachts', 'night'],
]);

/** Hours of the day that have a name of their own. */
export const NAMED_HOURS: ReadonlyMap<string, number> = new Map([
  ['noon', 12],
  ['midday', 12],
  ['mittags', 12],
  ['midnight', 0],
  ['mitternacht', 0],
]);

/** What stands between the parts of one time and says nothing about it. */
export const FILLERS: ReadonlySet<string> = new Set(
  [
    'a about after and approx approximately around at before between beginning by ca circa early from hours hr hrs in just',
    'last late later local of on or roughly shortly since starting the then this time to until till',
    'ab am auf bei bis dem den der etwa gegen im in kurz nach rund seit um und ungefähr uhr vom von vor zum zwischen',
  ].flatMap((line) => line.split(' ')),
);

/** What stands between the two ends of a stretch of time. */
export const UNTIL: ReadonlySet<string> = new Set(['to', 'until', 'till', 'til', 'through', 'thru', 'bis']);

/** `between` one `and` the other: it joins two ends there, and lists two moments elsewhere. */
export const BETWEEN = /\b(?:between|zwischen)\s(?:[^.]{0,40}\s)?$/i;
export const AND: ReadonlySet<string> = new Set(['and', 'und']);

/** What happens every day states no moment. */
export const EVERY_DAY =
  /\b(?:every (?:day|night|morning|evening|week|hour)|each (?:day|night)|daily|nightly|täglich|jede[nr]? (?:tag|nacht|morgen))\b/i;

function namesOf(
  options: Intl.DateTimeFormatOptions,
  count: number,
  at: (index: number) => number,
): [string, number][] {
  return LOCALES.flatMap((locale) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return Array.from({ length: count }, (_, index): [string, number] => [
      format.format(at(index)).toLowerCase(),
      index,
    ]);
  });
}

function numbered(names: string, first: number): [string, number][] {
  return names.split(' ').map((name, index): [string, number] => [name, index + first]);
}
