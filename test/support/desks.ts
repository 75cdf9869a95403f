// Owns desks and letters for tests of the hand-over.
import { deskOf } from '../../src/tickets/desk/desk-of.ts';
import type { Desk } from '../../src/tickets/desk/desk.ts';
import type { Handed } from '../../src/tickets/desk/hand-over.ts';

/** An address of every kind that takes something. */
export const TAKING = [
  'https://github.com/acme/hosting/issues/new?labels=outage',
  'https://git.acme.example/acme/hosting/issues/new',
  'https://gitlab.com/acme/hosting/-/issues/new?issuable_template=Outage',
  'https://bugs.acme.example/projects/hosting/issues/new',
  'https://acme.zendesk.com/hc/en-us/requests/new?ticket_form_id=36&tf_40630945=vps',
  'https://my.acme.example/submitticket.php?step=2&deptid=1',
  'https://jira.acme.example/secure/CreateIssueDetails!init.jspa?pid=10420&issuetype=4#top',
  'https://acme.youtrack.cloud/newIssue?project=OPS&c=Priority+Critical',
  'https://forum.acme.example/new-topic?category=outages',
  'mailto:support@acme.example',
  'https://acme.example/form?about={subject}&text={body}&re={number}#{number}',
] as const;

export function deskAt(typed: string): Desk {
  const desk = deskOf(typed);
  if (!desk.ok) throw new Error(`${typed}: ${desk.problem}`);
  return desk.value;
}

export function handed(given: Partial<Handed> = {}): Handed {
  return {
    subject: '[Outage] shop.example – 2026-03-05 06:10 UTC – ongoing',
    plain: 'WHAT IS DOWN\nshop.example: HTTP 500, 46 of 46 checks\n\nWHAT I ASK\n1. Restore it.',
    html: '<h3>What is down</h3>\n<p>shop.example: HTTP 500, 46 of 46 checks</p>',
    short: 'shop.example: HTTP 500 since 06:10 UTC, still down.',
    number: null,
    ...given,
  };
}
