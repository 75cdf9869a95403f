// Owns judging the entries of a list: what to watch, what to ask about first, and what not, each with its reasons.
import { parseHttpUrl, hostnameOf, type HttpUrl } from '../base/http-url.ts';
import { isPrivateHost } from '../base/private-host.ts';
import { LIMITS } from '../domain/target-defaults.ts';
import type { TargetDraft } from '../domain/target-draft.ts';
import { seconds, type Duration } from '../time/duration.ts';
import { cleanAddress, cleanName, hasSecret, hostIn } from './clean.ts';
import type { Entry, Loss, SkipReason, WebEntry } from './entry.ts';
import { oneRange } from './reading/statuses.ts';

/** Why it is not watched unless the user says so. */
export type Doubt = 'private-address' | 'needs-credentials' | 'paused' | 'uncertain';

export type Proposal = {
  /** Fit to be saved as it stands. */
  readonly draft: TargetDraft & { readonly url: HttpUrl };
  readonly doubts: readonly Doubt[];
  readonly losses: readonly Loss[];
};

export type Skipped = {
  /** Without secrets; empty: it has none that may be shown. */
  readonly name: string;
  /** In the order of the list, from 1. */
  readonly place: number;
  readonly why: SkipReason;
};

export type Proposals = { readonly proposals: readonly Proposal[]; readonly skipped: readonly Skipped[] };

/** `watched` are the addresses that are watched already. */
export function propose(entries: readonly Entry[], watched: ReadonlySet<string>): Proposals {
  const proposals: Proposal[] = [];
  const skipped: Skipped[] = [];
  const listed = new Set<string>();
  const judge = (entry: Entry): Proposal | SkipReason => {
    const judged = entry.kind === 'web' ? proposalOf(entry) : entry.why;
    if (typeof judged === 'string') return judged;
    const { url } = judged.draft;
    if (watched.has(url)) return 'already-watched';
    if (listed.has(url)) return 'listed-twice';
    if (watched.size + proposals.length >= LIMITS.targets) return 'too-many';
    listed.add(url);
    return judged;
  };
  for (const [index, entry] of entries.entries()) {
    const judged = judge(entry);
    if (typeof judged === 'string') skipped.push({ name: nameOf(entry), place: index + 1, why: judged });
    else proposals.push(judged);
  }
  return { proposals, skipped };
}

/** Its name, or else the host of its address: nothing else of one may be shown that is not taken. */
function nameOf(entry: Entry): string {
  const name = cleanName(entry.name);
  return name === '' && entry.kind === 'web' ? cleanName(hostIn(entry.url.trim())) : name;
}

function proposalOf(entry: WebEntry): Proposal | SkipReason {
  const clean = cleanAddress(entry.url.trim());
  if (typeof clean === 'string') return clean;
  const url = parseHttpUrl(clean.url);
  if (!url.ok) return url.problem === 'unsafe-port' ? 'unsafe-port' : 'bad-address';
  const losses = new Set<Loss>([...(entry.losses ?? []), ...clean.losses]);
  const doubts: Doubt[] = [];
  if (isPrivateHost(hostnameOf(url.value))) doubts.push('private-address');
  if (losses.has('credentials') || losses.has('query')) doubts.push('needs-credentials');
  if (entry.isPaused) doubts.push('paused');
  if (entry.isUncertain) doubts.push('uncertain');
  const draft = {
    url: url.value,
    ...named(entry),
    ...timing(entry, losses),
    ...expectation(entry, losses),
  };
  return { draft, doubts, losses: [...losses] };
}

/** What a list says about a target beside its address. */
type Words = Partial<Omit<TargetDraft, 'url'>>;

function named({ name, group = '' }: WebEntry): Words {
  const [clean, site] = [cleanName(name), cleanName(group)];
  return { ...(clean && { name: clean }), ...(site && { site }) };
}

function timing(
  { everySeconds = null, timeOutSeconds = null, slowAfterMs = null }: WebEntry,
  losses: Set<Loss>,
): Words {
  const every = within(everySeconds, LIMITS.checkEvery);
  const patience = within(timeOutSeconds, LIMITS.timeOutAfter);
  if (every !== null && every !== everySeconds) losses.add('interval');
  const isSlowKnown = slowAfterMs !== null && slowAfterMs >= 1 && slowAfterMs <= 60_000;
  return {
    ...(every !== null && { checkEverySeconds: every }),
    ...(patience !== null && { timeOutAfterSeconds: patience }),
    ...(isSlowKnown && { slowAfterMs }),
  };
}

type Limits = { readonly least: Duration; readonly most: Duration };

/** In seconds; null: nothing is said. */
function within(count: number | null, { least, most }: Limits): number | null {
  if (count === null || !(count > 0)) return null;
  return Math.min(Math.max(count, least / seconds(1)), most / seconds(1));
}

function expectation(entry: WebEntry, losses: Set<Loss>): Words {
  const range = oneRange(entry.statuses ?? []);
  if (range && !range.isWhole) losses.add('statuses');
  const text = (wanted: string | undefined) => {
    if (!wanted) return null;
    if (wanted.length <= LIMITS.text && !hasSecret(wanted)) return wanted;
    losses.add('text');
    return null;
  };
  const [wanted, unwanted] = [text(entry.mustContain), text(entry.mustNotContain)];
  return {
    ...(range && { statusFrom: range.from, statusTo: range.to }),
    ...(wanted !== null && { mustContain: wanted }),
    ...(unwanted !== null && { mustNotContain: unwanted }),
    ...((wanted !== null || unwanted !== null) && entry.wrongTextIs && { wrongTextIs: entry.wrongTextIs }),
  };
}
