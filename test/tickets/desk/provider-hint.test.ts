// Owns what is said of single providers' desks.
import { describe, expect, test } from 'vitest';
import { earlyNotice, hintsFor } from '../../../src/tickets/desk/provider-hint.ts';
import { PROVIDER_HINTS } from '../../../src/tickets/desk/provider-hints.ts';
import { replyAdvice } from '../../../src/tickets/desk/reply-advice.ts';
import { at } from '../../support/watching.ts';

describe('a hint', () => {
  test('is found by a name as people write it, and by the address of the desk', () => {
    for (const name of ['StableHost', 'stable host', 'STABLE-HOST'])
      expect(hintsFor(name, null)).toMatchObject([{ hint: { kind: 'counts-from-report' } }]);
    expect(hintsFor('My host', 'https://billing.stablehost.com/submitticket.php')).toHaveLength(1);
    expect(hintsFor('My host', 'mailto:support@StableHost.com')).toHaveLength(1);
    expect(hintsFor('My host', 'https://notstablehost.com/')).toEqual([]);
    expect(hintsFor('Stable', null)).toEqual([]);
    expect(hintsFor('', 'not an address')).toEqual([]);
  });

  test('is never passed off as verified', () => {
    expect(PROVIDER_HINTS.every(({ standing }) => standing === 'unverified')).toBe(true);
    const withoutSource = PROVIDER_HINTS.filter(({ source }) => source === null);
    expect(withoutSource.flatMap(({ names }) => names)).toEqual(['DomiServer']);
    for (const { source } of PROVIDER_HINTS) if (source !== null) expect(source).toMatch(/^https?:\/\//);
  });

  test('asks for an early notice where time before the report is lost, or a notice has a date', () => {
    expect(earlyNotice('HostingKing', null)?.hint).toEqual({ kind: 'counts-from-report', by: ['any'] });
    expect(earlyNotice('OVHcloud US', null)?.hint.kind).toBe('counts-from-report');
    expect(earlyNotice('Cloudflare', null)?.hint).toEqual({ kind: 'notice-due', businessDays: 5 });
    expect(earlyNotice('AWS', null)).toBeNull();
    expect(earlyNotice('Somebody', null)).toBeNull();
  });

  test('warns of answering oneself where that costs the place in the queue', () => {
    const kinds = hintsFor('?', 'https://www.thiswebhost.com/clients/submitticket.php').map(
      ({ hint }) => hint.kind,
    );
    expect(kinds).toEqual(['do-not-bump']);
    const waits = { waitingSinceAt: at(0), isReminderDue: false };
    const due = { ...waits, isReminderDue: true };
    const answered = { waitingSinceAt: null, isReminderDue: false };
    // Before it is time to ask again, too: then a new letter would bump as well.
    expect(replyAdvice(waits, 'ThisWebHost', null)).toBe('do-not-bump');
    expect(replyAdvice(due, 'ThisWebHost', null)).toBe('do-not-bump');
    expect(replyAdvice(answered, 'ThisWebHost', null)).toBeNull();
    expect(replyAdvice(waits, 'Somebody', null)).toBeNull();
    expect(replyAdvice(due, 'Somebody', null)).toBe('ask-again');
  });
});
