// Owns Google Workspace, Search and Ads, whose dashboards are that of Google Cloud with other products.
import type { HttpUrl } from '../../base/http-url.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import { googleIncidents, isWorkspace, readGoogleIncidents } from '../parsing/google-incidents.ts';
import { reportOf } from '../parsing/report-of.ts';

const PAGE = 'https://www.google.com/appsstatus/dashboard/' as HttpUrl;

export const googleWorkspace: Adapter = {
  technology: 'google-workspace',
  // Not www.google.com: much else is there.
  hosts: /^status\.search\.google\.com$/,
  recognize: (body, { url }) => {
    const items = googleIncidents(body);
    return items !== null && items.length > 0 && isWorkspace(items, url);
  },
  endpoints: ({ url }) => {
    const isOther = /^(?:status\.search|ads)\.google\.com$/.test(url.hostname);
    const folder = url.hostname === 'ads.google.com' ? '/status/publisher' : '';
    return endpointsAt(url, {
      state: [isOther ? `${folder}/incidents.json` : new URL('incidents.json', PAGE).href],
    });
  },
  read: (bodies) => {
    const lists = bodies.map(googleIncidents);
    return reportOf(
      'google-workspace',
      lists.map((items) => items && { incidents: readGoogleIncidents(items, PAGE), isComplete: true }),
      'external_desc',
    );
  },
};
