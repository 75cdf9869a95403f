// Owns a support desk of every family on this machine: each fills its form by the family's own names, and tells what arrived.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a desk's page reads, written down apart from what we send. Null: the page reads nothing of its address. */
type Page = { readonly form: string; readonly subject: string | null; readonly body: string | null };

const PAGES = {
  gitea: { form: '/acme/hosting/issues/new', subject: 'title', body: 'body' },
  gitlab: { form: '/acme/hosting/-/issues/new', subject: 'issue[title]', body: 'issue[description]' },
  redmine: { form: '/projects/hosting/issues/new', subject: 'issue[subject]', body: 'issue[description]' },
  zendesk: {
    form: '/hc/en-us/requests/new?ticket_form_id=360000&tf_40630945=vps-7',
    subject: 'tf_subject',
    body: 'tf_description',
  },
  whmcs: { form: '/clients/submitticket.php?step=2&deptid=3', subject: 'subject', body: 'message' },
  jira: {
    form: '/secure/CreateIssueDetails!init.jspa?pid=10420&issuetype=4',
    subject: 'summary',
    body: 'description',
  },
  youtrack: { form: '/youtrack/newIssue?project=OPS', subject: 'summary', body: 'description' },
  discourse: { form: '/new-topic?category=outages', subject: 'title', body: 'body' },
  template: { form: '/own/form?about={subject}&text={body}&re={number}', subject: 'about', body: 'text' },
  'jira-portal': { form: '/servicedesk/customer/portal/3/group/1/create/12', subject: null, body: null },
  freshdesk: { form: '/support/tickets/new', subject: null, body: null },
  other: { form: '/contact?lang=en#form', subject: null, body: null },
} as const satisfies Readonly<Record<string, Page>>;

export type OpenDesk = keyof typeof PAGES;

/** One form as it was opened; null: that field came empty. */
export type Arrived = {
  readonly desk: OpenDesk;
  readonly subject: string | null;
  readonly body: string | null;
  /** All that stood in the address, in its order. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
};

export type OpenDesks = {
  /** What a user would paste. GitHub is missing: it is told by its host, and its form has the names of Gitea's. */
  readonly addresses: Readonly<Record<OpenDesk, string>>;
  /** Oldest first. The page itself has the two fields as `#subject` and `#body`, under a heading with the desk's name. */
  readonly arrived: readonly Arrived[];
  close(): Promise<void>;
};

export async function openDesks(): Promise<OpenDesks> {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => answer(request, response, arrived));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const entries = Object.entries(PAGES).map(([desk, { form }]) => [desk, `http://127.0.0.1:${port}${form}`]);
  return {
    addresses: Object.fromEntries(entries) as Record<OpenDesk, string>,
    arrived,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function answer({ url = '/' }: IncomingMessage, response: ServerResponse, arrived: Arrived[]): void {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const found = Object.entries(PAGES).find(([, { form }]) => form.split(/[?#]/)[0] === pathname);
  if (!found) return void response.writeHead(404).end();
  const [desk, page] = found as [OpenDesk, Page];
  const read = (name: string | null) => (name === null ? null : searchParams.get(name));
  const [subject, body] = [read(page.subject), read(page.body)];
  arrived.push({ desk, subject, body, parameters: [...searchParams] });
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><title>${desk}</title><h1>${desk}</h1>
<p><input id="subject" aria-label="Subject" size="80" value="${escapeHtml(subject)}">
<p><textarea id="body" aria-label="Body" cols="80" rows="30">
${escapeHtml(body)}</textarea>`);
}

function escapeHtml(text: string | null): string {
  return (text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
