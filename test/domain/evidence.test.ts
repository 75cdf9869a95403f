// Owns what counts as evidence: the line that is proven, the page that is another one, the name of a failure.
import { describe, expect, test } from 'vitest';
import { failureLabel } from '../../src/domain/failure.ts';
import { recognizeFailurePage } from '../../src/domain/failure-page.ts';
import { isOtherPage, learn, type Fingerprint } from '../../src/domain/fingerprint.ts';
import { isLineProven, type Surroundings, type Testimony } from '../../src/domain/line.ts';
import { subtractTally } from '../../src/domain/subtract-tally.ts';
import { addTallies, EMPTY_TALLY, failedRatio, tallyOf } from '../../src/domain/tally.ts';
import { days, seconds } from '../../src/time/duration.ts';
import { at } from '../support/watching.ts';

describe('our own line', () => {
  const failing = { startedAt: at(100), endedAt: at(110) };
  const word = (speaker: string, second: number, answered = true): Testimony => ({
    ...{ speaker, answered },
    startedAt: at(second),
    endedAt: at(second + 0.1),
  });
  const proven = (witnesses: Testimony[], changes: Partial<Surroundings> = {}) =>
    isLineProven(failing, {
      witnesses,
      otherProviders: [],
      witnessCount: 3,
      everythingFails: false,
      ...changes,
    });

  test('is proven by two witnesses near the failure, one of them after it', () => {
    expect(proven([word('a', 111), word('b', 111)])).toBe(true);
    expect(proven([word('a', 85), word('b', 111)])).toBe(true);
    expect(proven([word('a', 85), word('b', 90)])).toBe(false);
    expect(proven([word('a', 111)])).toBe(false);
  });

  test('is not proven by one witness that says it twice, nor by silence, nor from afar', () => {
    expect(proven([word('a', 111), word('a', 112)])).toBe(false);
    expect(proven([word('a', 111), word('b', 111, false)])).toBe(false);
    expect(proven([word('a', 111), word('b', 131)])).toBe(false);
    expect(proven([word('a', 111), word('b', 79)])).toBe(false);
  });

  test('is proven by a healthy site of another provider, too', () => {
    expect(proven([word('a', 111)], { otherProviders: [word('elsewhere', 105)] })).toBe(true);
  });

  test('needs all witnesses after the failure where everything fails at once', () => {
    const everythingFails = true;
    expect(proven([word('a', 111), word('b', 111)], { everythingFails })).toBe(false);
    expect(proven([word('a', 111), word('b', 111), word('c', 109)], { everythingFails })).toBe(false);
    expect(proven([word('a', 111), word('b', 111), word('c', 112)], { everythingFails })).toBe(true);
  });

  test('has the weaker proof of a single witness where the user names only one', () => {
    expect(proven([word('a', 111)], { witnessCount: 1 })).toBe(true);
    expect(proven([], { witnessCount: 0 })).toBe(false);
  });
});

describe('a failure', () => {
  test('has one word for what a reader would call the same', () => {
    expect(failureLabel({ kind: 'http', status: 404 })).toBe('http-404');
    expect(failureLabel({ kind: 'tls', reason: 'wrong-host' })).toBe('tls-wrong-host');
    expect(failureLabel({ kind: 'tls', reason: 'unknown' })).toBe('tls');
    expect(failureLabel({ kind: 'timeout', phase: 'connect' })).toBe('timeout');
    expect(failureLabel({ kind: 'timeout', phase: 'headers' })).toBe('timeout');
    expect(failureLabel({ kind: 'timeout', phase: 'body' })).toBe('timeout-body');
    expect(failureLabel({ kind: 'redirected-elsewhere', host: 'a.example' })).toBe('redirected-elsewhere');
  });
});

describe('a well-known failure page', () => {
  test('is recognised by the words that its makers wrote', () => {
    const pages: readonly (readonly [string, string])[] = [
      ['database-error', '<h1>Error establishing a database connection</h1>'],
      ['default-server-page', '<title>Welcome to nginx!</title>'],
      ['suspended-account', '<title>Account Suspended</title>'],
      ['parked-domain', '<p>This domain is parked free of charge'],
      ['under-construction', '<title>Coming soon</title>'],
    ];
    for (const [page, text] of pages) expect(recognizeFailurePage(text, text.length)).toBe(page);
  });

  test('is short: a long page with such words writes about it', () => {
    const text = 'How to fix "Error establishing a database connection"';
    expect(recognizeFailurePage(text, 30_000)).toBeNull();
    expect(recognizeFailurePage('<title>My shop</title>', 22)).toBeNull();
  });
});

describe('a fingerprint', () => {
  const words = 'alpaca basket candle dolphin elephant flower garden harbour island jungle';
  const page = (title: string, text: string, repeat = 1) => {
    const body = `<title>${title}</title>${text.repeat(repeat)}`;
    return { text: body, size: body.length };
  };
  const usual = page('Shop', words, 5);
  const learned = (count: number, from?: Fingerprint) => {
    let known = from;
    for (let index = 0; index < count; index += 1) known = learn(known, usual, at(index * 60));
    return known ?? learn(undefined, usual, at(0));
  };

  test('says nothing before it has seen three good answers', () => {
    expect(isOtherPage(learned(2), page('Parked', 'quite other content'))).toBe(false);
    expect(isOtherPage(learned(3), page('Parked', 'quite other content'))).toBe(true);
  });

  test('needs title, size and words to differ: a new article never raises it', () => {
    expect(isOtherPage(learned(5), page('Shop', 'quite other content'))).toBe(false);
    expect(isOtherPage(learned(5), page('Parked', words, 5))).toBe(false);
    expect(isOtherPage(learned(5), page('News of today', words, 11))).toBe(false);
    expect(isOtherPage(learned(5), usual)).toBe(false);
  });

  test('settles, and is taken anew once a day', () => {
    const settled = learned(12);
    expect(learn(settled, usual, at(3600))).toBe(settled);
    const next = learn(settled, page('New shop', words, 5), at(days(1) / seconds(1) + 3600));
    expect(next).toMatchObject({ title: 'New shop', learnedFrom: 12 });
  });
});

describe('a tally', () => {
  test('weighs checks by the time they stand for, so that looking closer does not make it worse', () => {
    const minute = tallyOf(false, seconds(60));
    const failing = addTallies(tallyOf(true, seconds(30)), tallyOf(true, seconds(30)));
    expect(failedRatio(addTallies(minute, failing))).toBe(0.5);
    expect(subtractTally(addTallies(minute, failing), failing)).toEqual(minute);
  });

  test('falls back to counting where checks stand for no time', () => {
    expect(failedRatio(EMPTY_TALLY)).toBe(0);
    expect(failedRatio(addTallies(tallyOf(true, seconds(0)), tallyOf(false, seconds(0))))).toBe(0.5);
  });
});
