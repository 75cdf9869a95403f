// Owns desks that are a conversation in a corner of a page: nothing of one stands in an address.
import { NOTHING, type Family } from '../family.ts';
import { isUnder } from '../form-address.ts';

const NOT_KNOWN = { format: 'plain', standing: 'unknown', sources: [] } as const;

export const helpscout: Family = {
  kind: 'helpscout',
  ...NOT_KNOWN,
  taking: ({ host }) => (isUnder(host, 'helpscoutdocs.com') ? NOTHING : null),
};

export const intercom: Family = {
  kind: 'intercom',
  ...NOT_KNOWN,
  taking: ({ host }) => (isUnder(host, 'intercom.help') ? NOTHING : null),
};
