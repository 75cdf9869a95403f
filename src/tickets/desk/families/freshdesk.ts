// Owns tickets in a portal of Freshdesk.
import { NOTHING, type Family } from '../family.ts';
import { isUnder } from '../form-address.ts';

/** Its form takes nothing from its address; portals that do have a script of their own for it, with names of their own. */
export const freshdesk: Family = {
  kind: 'freshdesk',
  format: 'plain',
  standing: 'unknown',
  sources: [],
  taking: ({ host, path }) =>
    isUnder(host, 'freshdesk.com') || path.endsWith('/support/tickets/new') ? NOTHING : null,
};
