// Owns Google Cloud and Firebase: every incident of the last year in one list, the open ones among them.
import type { HttpUrl } from '../../base/http-url.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import { googleIncidents, isWorkspace, readGoogleIncidents } from '../parsing/google-incidents.ts';
import { reportOf } from '../parsing/report-of.ts';

const PAGE = 'https://status.cloud.google.com/' as HttpUrl;

export const gcp: Adapter = {
  technology: 'gcp',
  hosts: /^status\.(?:cloud|firebase)\.google\.com$/,
  recognize: (body, { url }) => {
    const items = googleIncidents(body);
    return items !== null && items.length > 0 && !isWorkspace(items, url);
  },
  endpoints: ({ url }) => endpointsAt(url, { state: ['/incidents.json'] }),
  read: (bodies) => {
    const lists = bodies.map(googleIncidents);
    return reportOf(
      'gcp',
      lists.map((items) => items && { incidents: readGoogleIncidents(items, PAGE), isComplete: true }),
      'external_desc',
    );
  },
};
