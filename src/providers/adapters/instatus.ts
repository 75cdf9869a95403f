// Owns Instatus: its JSON, which has no ids and no updates, its page, which has both, and its feed.
// https://instatus.com/help/api/public-data
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { instatusFeedPart, isInstatusFeed } from '../parsing/instatus-feed.ts';
import { instatusPart } from '../parsing/instatus-shape.ts';
import { flightIn, flightValue } from '../parsing/next-flight.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import type { Instant } from '../../time/instant.ts';

export const instatus: Adapter = {
  technology: 'instatus',
  hosts: /(?:^|\.)instatus\.com$/,
  recognize: (body) => {
    if (body.kind === 'html') return body.text.includes('__next_f') && body.text.includes('mainStatus');
    if (body.kind === 'feed') return isInstatusFeed(body.feed);
    return body.kind === 'json' && instatusPart(body.value) !== null;
  },
  endpoints: ({ url }) =>
    endpointsAt(url, { state: ['/summary.json', '/v2/components.json'], history: ['/history.atom'] }),
  read: (bodies, { at }) =>
    reportOf(
      'instatus',
      bodies.map((body) => partOf(body, at)),
      'page',
    ),
};

function partOf(body: Body, at: Instant): Part | null {
  if (body.kind === 'feed') return instatusFeedPart(body.feed, at);
  if (body.kind === 'json') return instatusPart(body.value);
  if (body.kind !== 'html') return null;
  const flight = flightIn(body.text);
  return instatusPart({
    page: flightValue(flight, '"site":{'),
    activeIncidents: flightValue(flight, '"activeIncidents":['),
    activeMaintenances: flightValue(flight, '"activeMaintenances":['),
    notices: flightValue(flight, '"notices":{'),
  });
}
