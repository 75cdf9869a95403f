// Owns what a provider says about itself at one moment, in one set of words for every technology.
import type { HttpUrl } from '../base/http-url.ts';
import type { Instant } from '../time/instant.ts';

/** How bad it is. `none` was said by someone; `unknown` was said by nobody, or in a word that we do not know. */
export type Impact = 'none' | 'maintenance' | 'minor' | 'major' | 'critical' | 'unknown';

export type ComponentStatus =
  | 'operational'
  | 'degraded_performance'
  | 'partial_outage'
  | 'major_outage'
  | 'under_maintenance'
  | 'unknown';

export type IncidentState =
  | 'investigating'
  | 'identified'
  | 'monitoring'
  | 'resolved'
  | 'postmortem'
  /** A post that claims nothing about any service. */
  | 'notice'
  | 'unknown';

export type MaintenanceState =
  | 'scheduled'
  | 'in_progress'
  | 'verifying'
  | 'completed'
  | 'cancelled'
  | 'unknown';

/** What their word means to us, and the word: it is what can be quoted, and all there is when we do not know it. */
export type Worded<Meaning> = { readonly is: Meaning; readonly word: string };

export type Component = {
  readonly id: string;
  /** Plain text. The name of its group, where there is one, stands before it: `Europe / Web hosting`. */
  readonly name: string;
  readonly status: Worded<ComponentStatus>;
};

/** One thing that they wrote, at the time that they say they wrote it. */
export type ProviderUpdate<State> = {
  /** Their own id; null: they give none. */
  readonly id: string | null;
  readonly at: Instant | null;
  readonly state: Worded<State>;
  /** Plain text, 20 kB at the most. */
  readonly text: string;
};

type Announced<State> = {
  /** Unique among what this source says, and the same at every reading. */
  readonly id: string;
  readonly title: string;
  readonly state: Worded<State>;
  readonly url: HttpUrl | null;
  /** Names of the components that they say are affected. */
  readonly affected: readonly string[];
  /** Oldest first. */
  readonly updates: readonly ProviderUpdate<State>[];
};

export type Incident = Announced<IncidentState> & {
  readonly impact: Worded<Impact>;
  /** By their word, which may be written later than it says. */
  readonly startedAt: Instant | null;
  readonly resolvedAt: Instant | null;
};

export type Maintenance = Announced<MaintenanceState> & {
  /** The announced bounds. */
  readonly from: Instant | null;
  readonly to: Instant | null;
};

export type StatusReport = {
  /** What the page's own headline says; null: it has none. */
  readonly headline: Worded<Impact> | null;
  readonly components: readonly Component[];
  /** Newest first. */
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
  /** The source tells of every incident that is open: without one, there is none. False for a blog that tells what it likes. */
  readonly isComplete: boolean;
  /** IANA: by whose clocks the page tells the time; left out: it does not say. */
  readonly zone?: string;
};

const IMPACT_OF: Readonly<Record<ComponentStatus, Impact>> = {
  operational: 'none',
  degraded_performance: 'minor',
  partial_outage: 'major',
  major_outage: 'critical',
  under_maintenance: 'maintenance',
  unknown: 'unknown',
};

const RANK: readonly Impact[] = ['unknown', 'none', 'maintenance', 'minor', 'major', 'critical'];

/** Whether it goes on, as far as they say. */
export function isOpen({ state, resolvedAt }: Incident): boolean {
  const isOver = state.is === 'resolved' || state.is === 'postmortem' || state.is === 'notice';
  return !isOver && !(state.is === 'unknown' && resolvedAt !== null);
}

/** An incident that they call harmless, and do not close, is one all the same. */
function claimedImpact({ impact }: Incident): Impact {
  return impact.is === 'none' || impact.is === 'unknown' ? 'minor' : impact.is;
}

/**
 * The worst of headline, components and open incidents: a page is not well because its headline is green. Nor is it well
 * where it says nothing of how it is, or something that we do not know.
 */
export function overallOf(report: StatusReport): Impact {
  const said = [
    ...(report.headline ? [report.headline.is] : []),
    ...report.components.map(({ status }) => IMPACT_OF[status.is]),
    ...report.incidents.filter(isOpen).map(claimedImpact),
    ...(report.isComplete && report.components.length === 0 && !report.headline ? ['none' as const] : []),
  ];
  const worst = said.reduce<Impact>(
    (found, each) => (RANK.indexOf(each) > RANK.indexOf(found) ? each : found),
    'unknown',
  );
  return worst === 'none' && isUnknown(report) ? 'unknown' : worst;
}

/** The headline, or a component where there is none, may be anything. */
function isUnknown({ headline, components }: StatusReport): boolean {
  const words = headline ? [headline] : components.map(({ status }) => status);
  return words.some(({ is }) => is === 'unknown');
}

/** The page is green, and one of its own incidents is open. */
export function contradictsItself({ headline, incidents }: StatusReport): boolean {
  return headline?.is === 'none' && incidents.some(isOpen);
}
