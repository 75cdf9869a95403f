// Owns incident.io's status pages: their own JSON, the imitation of Statuspage beside it, the page itself and its feed.
// https://docs.incident.io/status-pages/api
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import type { Body } from '../parsing/body.ts';
import { incidentioFeedPart, isIncidentioFeed } from '../parsing/incidentio-feed.ts';
import { incidentioPagePart, isIncidentioPage } from '../parsing/incidentio-page.ts';
import { incidentioPart } from '../parsing/incidentio-shape.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { hasUlids, statuspagePart } from '../parsing/statuspage-shape.ts';

export const incidentio: Adapter = {
  technology: 'incidentio',
  hosts: /^statuspage\.incident\.io$/,
  recognize: (body) => {
    if (body.kind === 'html') return isIncidentioPage(body.text);
    if (body.kind === 'feed') return isIncidentioFeed(body.feed);
    if (body.kind !== 'json') return false;
    const imitation = statuspagePart(body);
    return incidentioPart(body.value) !== null || (imitation !== null && hasUlids(imitation));
  },
  endpoints: ({ url }) => {
    // On their own host, pages stand side by side under their names.
    const name = url.hostname === 'statuspage.incident.io' ? url.pathname.split('/')[1] : url.host;
    return endpointsAt(url, { state: [`/proxy/${name}`], history: [`/proxy/${name}/incidents`] });
  },
  read: (bodies) => reportOf('incidentio', bodies.map(partOf), 'summary'),
};

function partOf(body: Body): Part | null {
  if (body.kind === 'feed') return incidentioFeedPart(body.feed);
  if (body.kind === 'json') return incidentioPart(body.value) ?? statuspagePart(body);
  return body.kind === 'html' ? incidentioPagePart(body.text) : null;
}
