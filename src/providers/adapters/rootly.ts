// Owns Rootly's status pages: the shape of Statuspage under /api/v1/, without an id of the page.
// https://docs.rootly.com/configuration/status-page-public-api
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import { word } from '../parsing/json.ts';
import { reportOf } from '../parsing/report-of.ts';
import { statuspagePart, type StatuspagePart } from '../parsing/statuspage-shape.ts';

export const rootly: Adapter = {
  technology: 'rootly',
  hosts: null,
  recognize: (body, { url }) => {
    const part = statuspagePart(body);
    return part !== null && isRootly(part, url);
  },
  endpoints: ({ url }) =>
    endpointsAt(url, { state: ['/api/v1/status.json'], history: ['/api/v1/incidents.json?per_page=100'] }),
  read: (bodies) => reportOf('rootly', bodies.map(statuspagePart), 'page'),
};

/** Statuspage itself was under /api/v1/ once, but never without an id. */
export function isRootly({ page }: StatuspagePart, url: URL | null): boolean {
  const isAnonymous = page !== null && word(page, 'id') === null;
  return isAnonymous && (word(page, 'time_zone') !== null || url?.pathname.startsWith('/api/v1/') === true);
}
