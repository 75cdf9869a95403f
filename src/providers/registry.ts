// Owns the adapters, in the order in which they are asked whether a body is theirs.
import type { Adapter } from './adapter.ts';
import { aws } from './adapters/aws.ts';
import { azure } from './adapters/azure.ts';
import { betterstack } from './adapters/betterstack.ts';
import { betterstackFeed } from './adapters/betterstack-feed.ts';
import { cachet } from './adapters/cachet.ts';
import { cstate } from './adapters/cstate.ts';
import { feed } from './adapters/feed.ts';
import { gatus } from './adapters/gatus.ts';
import { gcp } from './adapters/gcp.ts';
import { googleWorkspace } from './adapters/google-workspace.ts';
import { heroku } from './adapters/heroku.ts';
import { hetzner } from './adapters/hetzner.ts';
import { hund } from './adapters/hund.ts';
import { incidentio } from './adapters/incidentio.ts';
import { instatus } from './adapters/instatus.ts';
import { kener } from './adapters/kener.ts';
import { onlineornot } from './adapters/onlineornot.ts';
import { openstatus } from './adapters/openstatus.ts';
import { pagerduty } from './adapters/pagerduty.ts';
import { rootly } from './adapters/rootly.ts';
import { salesforce } from './adapters/salesforce.ts';
import { slack } from './adapters/slack.ts';
import { sorry } from './adapters/sorry.ts';
import { statusOnline } from './adapters/status-online.ts';
import { statusio } from './adapters/statusio.ts';
import { statuspage } from './adapters/statuspage.ts';
import { statuspageFeed } from './adapters/statuspage-feed.ts';
import { statuspal } from './adapters/statuspal.ts';
import { upptime } from './adapters/upptime.ts';
import { uptimeKuma } from './adapters/uptime-kuma.ts';
import { zendesk } from './adapters/zendesk.ts';

export const ADAPTERS: readonly Adapter[] = [
  incidentio,
  statuspage,
  statuspal,
  rootly,
  statusio,
  instatus,
  betterstack,
  cstate,
  sorry,
  heroku,
  slack,
  salesforce,
  zendesk,
  uptimeKuma,
  gatus,
  cachet,
  upptime,
  openstatus,
  onlineornot,
  statusOnline,
  gcp,
  googleWorkspace,
  aws,
  hetzner,
  pagerduty,
  azure,
  statuspageFeed,
  betterstackFeed,
  hund,
  kener,
  feed,
];
