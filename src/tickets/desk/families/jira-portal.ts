// Owns requests in a customer portal of Jira Service Management.
import { NOTHING, type Family } from '../family.ts';

/** Nothing reliable says that a portal takes values from its address. */
export const jiraPortal: Family = {
  kind: 'jira-portal',
  format: 'plain',
  standing: 'unknown',
  sources: [],
  taking: ({ path }) => (/\/servicedesk\/customer\/portals?(?:\/|$)/.test(path) ? NOTHING : null),
};
