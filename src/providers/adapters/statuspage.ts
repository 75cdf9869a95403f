// Owns Atlassian Statuspage: the commonest of all, and the shape that others imitate.
import { failure, success } from '../../base/result.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Adapter } from '../adapter.ts';
import { hasUlids, mergeParts, statuspageParts } from '../parsing/statuspage-shape.ts';

export const statuspage: Adapter = {
  technology: 'statuspage',
  hosts: /(?:^|\.)(?:statuspage\.io|status\.atlassian\.com)$/,
  recognize: (body) => {
    const parts = statuspageParts(body);
    return parts !== null && !hasUlids(parts);
  },
  endpoints: ({ url }) =>
    endpointsAt(url, {
      state: ['/api/v2/summary.json'],
      history: ['/api/v2/incidents.json', '/api/v2/scheduled-maintenances.json'],
    }),
  read: (bodies) => {
    const parts = bodies.map(statuspageParts).filter((part) => part !== null);
    return parts.length === 0
      ? failure({ kind: 'wrong-shape', technology: 'statuspage', missing: 'page' })
      : success(mergeParts(parts));
  },
};
