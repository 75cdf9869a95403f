// Owns the list of what a status page may be made with.

/** In the order in which they are asked whether a body is theirs: a shape of one's own goes before one that looks like it. */
export const TECHNOLOGIES = [
  'incidentio',
  'statuspage',
  'statuspal',
  'rootly',
  'statusio',
  'instatus',
  'betterstack',
  'cstate',
  'sorry',
  'heroku',
  'slack',
  'salesforce',
  'zendesk',
  'uptime-kuma',
  'gatus',
  'cachet',
  'upptime',
  'openstatus',
  'onlineornot',
  'status-online',
  'gcp',
  'google-workspace',
  'aws',
  'hetzner',
  'pagerduty',
  'azure',
  'statuspage-feed',
  'betterstack-feed',
  'hund',
  'kener',
  'feed',
] as const;

export type Technology = (typeof TECHNOLOGIES)[number];

/**
 * Whether its dates name no zone. They are read as UTC, which is what the program is set to unless its owner has changed
 * that; a page that goes by other clocks is hours off, so it is said wherever its times are told.
 */
export function hasNoZone(technology: Technology): boolean {
  return technology === 'cachet';
}
