// Owns what is told of a desk by the address that the user pasted.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deskOf } from '../../../src/tickets/desk/desk-of.ts';
import { FAMILIES } from '../../../src/tickets/desk/families.ts';
import { deskAt } from '../../support/desks.ts';

const FORMS: readonly [typed: string, kind: string, subject: string | null, body: string | null][] = [
  ['https://github.com/acme/hosting/issues/new', 'github', 'title', 'body'],
  ['https://github.com/acme/hosting/issues/new?template=outage.yml', 'github', 'title', null],
  ['https://github.com/acme/hosting/issues/new/choose', 'github', null, null],
  ['https://gitlab.com/a/b/c/-/issues/new', 'gitlab', 'issue[title]', 'issue[description]'],
  ['https://gitlab.acme.example/a/b/issues/new', 'gitlab', 'issue[title]', 'issue[description]'],
  ['https://gitlab.com/a/b/-/work_items/new', 'gitlab', null, null],
  ['https://codeberg.org/acme/hosting/issues/new', 'gitea', 'title', 'body'],
  ['https://a.example/redmine/projects/x/issues/new', 'redmine', 'issue[subject]', 'issue[description]'],
  ['https://acme.zendesk.com/hc/en-us/requests/new', 'zendesk', 'tf_subject', 'tf_description'],
  ['https://help.acme.example/hc/requests/new/', 'zendesk', 'tf_subject', 'tf_description'],
  ['my.acme.example/submitticket.php?step=2&deptid=1', 'whmcs', 'subject', 'message'],
  ['https://my.acme.example/billing/submitticket.php', 'whmcs', null, null],
  [
    'https://jira.acme.example/secure/CreateIssueDetails!init.jspa?pid=1&issuetype=3',
    'jira',
    'summary',
    'description',
  ],
  ['https://jira.acme.example/secure/CreateIssue!default.jspa', 'jira', null, null],
  ['https://acme.atlassian.net/servicedesk/customer/portal/3', 'jira-portal', null, null],
  ['https://acme.youtrack.cloud/newIssue?project=OPS', 'youtrack', 'summary', 'description'],
  ['https://forum.acme.example/new-topic', 'discourse', 'title', 'body'],
  ['https://forum.acme.example/new-message?groupname=support', 'discourse', 'title', 'body'],
  ['https://acme.freshdesk.com/support/home', 'freshdesk', null, null],
  ['https://support.acme.example/en/support/tickets/new', 'freshdesk', null, null],
  ['https://acme.helpscoutdocs.com/contact', 'helpscout', null, null],
  ['https://intercom.help/acme/en', 'intercom', null, null],
  ['https://panel.dreamhost.com/?tree=support.msg', 'other', null, null],
  ['mailto:support@acme.example', 'mail', 'subject', 'body'],
  ['support+eu@acme.example', 'mail', 'subject', 'body'],
  ['https://acme.example/new?s={subject}', 'template', '{subject}', null],
  ['acme.example/tickets/{number}#{body}', 'template', null, '{body}'],
];

describe('a desk', () => {
  test.each(FORMS)('%s is told by its address', (typed, kind, subject, body) => {
    const desk = deskAt(typed);
    expect([desk.kind, desk.subject?.name ?? null, desk.body?.name ?? null]).toEqual([kind, subject, body]);
  });

  test('has every family among those that are tried, and a source for each name that it knows', () => {
    const told = new Set(FORMS.map(([, kind]) => kind));
    expect(FAMILIES.filter(({ kind }) => !told.has(kind))).toEqual([]);
    const unknown = FAMILIES.filter(({ standing }) => standing === 'unknown');
    expect(unknown.map(({ kind }) => kind)).toEqual(['jira-portal', 'freshdesk', 'helpscout', 'intercom']);
    for (const { standing, sources } of FAMILIES) expect(sources.length > 0).toBe(standing !== 'unknown');
    for (const [typed] of FORMS) {
      const { standing, subject, body } = deskAt(typed);
      if (standing === 'unknown') expect([subject, body]).toEqual([null, null]);
    }
  });

  test('keeps what else stands in its address, the hash among it', () => {
    const console = 'https://console.aws.amazon.com/support/home?region=eu#/case/create';
    expect(deskAt(console).address).toBe(console);
    expect(deskAt('my.acme.example/submitticket.php?step=2&deptid=1').address).toBe(
      'https://my.acme.example/submitticket.php?step=2&deptid=1',
    );
  });

  test('says what the user should know', () => {
    const caveats = (typed: string) => deskAt(typed).caveats;
    expect(caveats('https://my.acme.example/submitticket.php?step=2')).toEqual(['choose-first']);
    expect(caveats('http://my.acme.example/submitticket.php?step=2&deptid=1')).toEqual(['not-encrypted']);
    expect(caveats('http://localhost:8080/contact')).toEqual([]);
    expect(caveats('https://acme.zendesk.com/hc/requests/new')).toEqual(['sign-in-first', 'line-breaks']);
    expect(caveats('https://gitlab.com/a/b/-/issues/new?issuable_template=Bug')).toEqual(['below-template']);
    expect(caveats('https://github.com/a/b/issues/new?template=outage.yaml')).toEqual(['own-form']);
    expect(
      caveats('https://acme.atlassian.net/secure/CreateIssueDetails!init.jspa?pid=1&issuetype=3'),
    ).toEqual(['not-promised']);
  });
});

describe('what is no desk', () => {
  test.each<readonly [typed: string, problem: string]>([
    ['', 'empty'],
    ['javascript:alert(1)//@x', 'not-http'],
    ['javascript:alert(1)', 'not-http'],
    ['data:text/html,hi', 'not-http'],
    ['javascript:{subject}', 'not-http'],
    ['https://me:secret@acme.example/new?s={subject}', 'has-credentials'],
    ['https://me:secret@acme.example/new', 'has-credentials'],
    ['https://acme.example:25/new', 'unsafe-port'],
    ['mailto:', 'not-a-recipient'],
    ['mailto:a@acme.example,b@acme.example', 'not-a-recipient'],
    ['mailto:a@acme.example%0d%0aBcc:b@acme.example', 'not-a-recipient'],
    ...['a,b', 'a%2Cb', 'a;b', 'a&b', 'a/b', 'a#b', 'a%', 'a b', 'a<b', "a'b", '-a', 'a.', 'ä'].map(
      (name): [string, string] => [`mailto:${name}@acme.example`, 'not-a-recipient'],
    ),
    ['mailto:"a b"@acme.example', 'not-a-recipient'],
    ['mailto:a@[127.0.0.1]', 'not-a-recipient'],
    ['a..b@acme.example', 'not-a-recipient'],
    ['a@acme', 'not-a-recipient'],
    ['mailto:a@acme.example\r\nbcc:b@acme.example', 'not-a-recipient'],
    ['https://acme.example/new?s={subjet}', 'unknown-place'],
    ['https://{number}.acme.example/new', 'misplaced-place'],
    ['https://acme.example/{subject}/new', 'misplaced-place'],
  ])('%j is refused as %s', (typed, problem) => {
    expect(deskOf(typed)).toEqual({ ok: false, problem });
  });

  test('is longer than any address that a person has', () => {
    expect(deskOf(`https://acme.example/${'x'.repeat(2000)}`)).toEqual({ ok: false, problem: 'too-long' });
  });

  test('is never opened, whatever was pasted', () => {
    const nasty = fc.constantFrom(
      'mailto:',
      'https://',
      '{subject}',
      '@',
      '#',
      '?',
      '\\',
      '%',
      '\r\n',
      'javascript:',
    );
    const typed = fc
      .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 12 })))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(typed, (text) => {
        const desk = deskOf(text);
        if (desk.ok) expect(desk.value.address).toMatch(/^(https?:\/\/|mailto:[^?&,%\s]+@)/i);
      }),
      { numRuns: 2000 },
    );
  });

  test('hands nothing on of what followed a mail address', () => {
    expect(deskAt('mailto:support@acme.example?cc=x@y.example&body=hi').address).toBe(
      'mailto:support@acme.example',
    );
  });
});
