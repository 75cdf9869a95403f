// Owns the promise that every language says all that the English catalogue says, in words of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { ownManner } from '../../src/ui/pages/verifier/words.ts';

type Catalogue = Readonly<Record<string, { readonly message: string }>>;

const LOCALES = fileURLToPath(new URL('../../public/_locales/', import.meta.url));
const LANGUAGES = readdirSync(LOCALES).filter((name) => name !== 'en');
const ENGLISH: Catalogue = english;
/** What a store shows of us has so many characters at the most. */
const MOST = { extensionName: 45, extensionDescription: 132 } as const;

/** Signs, names, and what the rest only puts between its own words: the same wherever it is read. */
const SIGNS = [
  ...['extensionName', 'failureHttp', 'tooltipDown', 'noticeDownMessage', 'optionsVersion', 'timeOffset'],
  ...['durationSeconds', 'durationDaysHours', 'durationRange', 'timeRange', 'workBounds', 'popupUpRow'],
  ...['popupJoin', 'stripJoin', 'factJoin', 'popupPlusMinus', 'popupFromTo', 'outageFromTo', 'outageZone'],
  ...['slaInMoney', 'ticketNumber', 'ticketTitle', 'amendedFromTo', 'recordedFromTo', 'latencyMilliseconds'],
  ...['latencySeconds', 'latencyAbout', 'eventsUtc', 'eventsOffset', 'eventSince', 'eventFailing'],
  ...[
    'reportTicketState',
    'reportOf',
    'exportTheirWork',
    'exportAs_json',
    'exportAs_html',
    'exportAs_markdown',
  ],
  ...['stretchShort_24h', 'boardPercent', 'boardNone', 'boardPlace', 'boardVantages', 'boardFromTo'],
];
const isName = (key: string) => /^(?:technology|listFormat)_/.test(key);
/** Words that a language shares with English. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: [
    ...['columnTicket', 'optionsKnownSupport', 'optionsOwnWorkName', 'reportTickets', 'ticketText'],
    'usualMedian',
  ],
};
/** How a language does not speak to its user, and marks that it does not quote with. */
const FOREIGN: Readonly<Record<string, RegExp>> = { de: /\b(?:du|dich|dir|dein\w*|euch|euer)\b|[”"]/i };

const read = (language: string) =>
  JSON.parse(readFileSync(`${LOCALES}${language}/messages.json`, 'utf8')) as Catalogue;
/** Substitutions, and what a user has to type just so. */
const fixed = ({ message }: { readonly message: string }) =>
  [...new Set(message.match(/\$\d|\{\w+\}/g))].toSorted();

test('there is another language than English', () => {
  expect(LANGUAGES).toContain('de');
});

describe.each(LANGUAGES)('in the language %s', (language) => {
  const catalogue = read(language);
  const said = Object.entries(catalogue);

  test('everything is said, and nothing else', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(ENGLISH).toSorted());
  });

  test('the pages know which language they are in', () => {
    expect(catalogue['catalogueLanguage']?.message).toBe(language.replace('_', '-'));
  });

  test('every sentence has the same substitutions, and stands as far from its neighbours', () => {
    const margins = (text: string) => [/^\s*/, /\s*$/].map((margin) => margin.exec(text)?.[0]);
    for (const [key, entry] of said) {
      const model = ENGLISH[key] ?? { message: '' };
      expect(fixed(entry), key).toEqual(fixed(model));
      expect(margins(entry.message), key).toEqual(margins(model.message));
    }
  });

  test('nothing was left in English but signs, names and shared words', () => {
    const same = said.filter(([key, { message }]) => message === ENGLISH[key]?.message).map(([key]) => key);
    const left = same.filter((key) => !isName(key));
    expect(left.toSorted()).toEqual([...SIGNS, ...(SHARED[language] ?? [])].toSorted());
  });

  test('the user is spoken to in one way, and quoted with the marks of the language', () => {
    const foreign = FOREIGN[language];
    expect(said.filter(([, { message }]) => foreign?.test(message)).map(([key]) => key)).toEqual([]);
  });

  test('the verifier, which has no browser to ask, speaks it too', () => {
    const { say } = ownManner([`${language.replace('_', '-')}-XX`]);
    expect(say('verifierTitle')).toBe(catalogue['verifierTitle']?.message);
  });

  test('name and description fit into a store', () => {
    for (const [key, most] of Object.entries(MOST))
      expect(catalogue[key]?.message.length, key).toBeLessThanOrEqual(most);
  });
});
