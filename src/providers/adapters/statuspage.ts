// Owns Atlassian Statuspage: the commonest of all, and the shape that others imitate.
import { isRootly } from './rootly.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Adapter } from '../adapter.ts';
import { reportOf } from '../parsing/report-of.ts';
import { isStatuspagePage, statuspagePagePart } from '../parsing/statuspage-page.ts';
import { hasUlids, statuspagePart } from '../parsing/statuspage-shape.ts';

export const statuspage: Adapter = {
  technology: 'statuspage',
  hosts: /(?:^|\.)(?:statuspage\.io|status\.atlassian\.com)$/,
  recognize: (body, { url }) => {
    if (body.kind === 'html') return isStatuspagePage(body.text);
    const part = statuspagePart(body);
    return part !== null && !hasUlids(part) && !isRootly(part, url);
  },
  endpoints: ({ url }) =>
    endpointsAt(url, {
      state: ['/api/v2/summary.json'],
      history: ['/api/v2/incidents.json', '/api/v2/scheduled-maintenances.json'],
    }),
  read: (bodies, { at }) => {
    const parts = bodies.map((body) =>
      body.kind === 'html' ? statuspagePagePart(body.text, at) : statuspagePart(body),
    );
    return reportOf('statuspage', parts, 'page');
  },
};
