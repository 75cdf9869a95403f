// Owns the posts that Statuspage writes into its pages and feeds: a label, a text, and a date without a year.
import type {
  Impact,
  Incident,
  Maintenance,
  ProviderUpdate,
  StatusReport,
  Worded,
} from '../../domain/status-report.ts';
import type { HttpUrl } from '../../base/http-url.ts';
import type { Instant } from '../../time/instant.ts';
import { incidentState, maintenanceState } from '../words.ts';
import { readDate } from './dates.ts';
import { oldestFirst } from './order.ts';
import { plainLine, plainText } from './plain-text.ts';

export type Post = { readonly label: string; readonly when: string; readonly markup: string };

export type Posted = {
  readonly id: string;
  readonly title: string;
  readonly url: HttpUrl | null;
  /** A class of the page; feeds do not tell. */
  readonly impact: Worded<Impact>;
  readonly affected: readonly string[];
  /** As they stand there: newest first. */
  readonly posts: readonly Post[];
  /** `Dec 18, 16:00 - 17:00 UTC`, or with another date before the end, and when that is about; null: none is announced. */
  readonly window: { readonly text: string; readonly near: Instant } | null;
  /** When the newest post can have been written at the latest; the years are counted back from it. */
  readonly until: Instant;
};

const PLANNED = /^(?:scheduled|in progress|verifying|completed|cancell?ed)$/i;

/** Incidents and maintenances, which pages and feeds mix. */
export function readPosted(all: readonly Posted[]): Pick<StatusReport, 'incidents' | 'maintenances'> {
  const isPlanned = ({ posts, window, impact }: Posted) =>
    window !== null || impact.is === 'maintenance' || posts.some(({ label }) => PLANNED.test(label));
  return {
    incidents: all.filter((each) => !isPlanned(each)).map(incidentOf),
    maintenances: all.filter(isPlanned).map(maintenanceOf),
  };
}

function incidentOf({ impact, ...posted }: Posted): Incident {
  const updates = updatesOf(posted, incidentState);
  return {
    ...announced(posted, updates, incidentState),
    impact,
    startedAt: updates.find(({ at }) => at !== null)?.at ?? null,
    resolvedAt: updates.findLast(({ state }) => state.is === 'resolved')?.at ?? null,
  };
}

function maintenanceOf(posted: Posted): Maintenance {
  const updates = updatesOf(posted, maintenanceState);
  const [from, to] = boundsOf(posted);
  // Once it goes on, they no longer tell when it was to begin: that is when it did, as far as they say.
  const began = updates.find(({ state }) => state.is === 'in_progress');
  return { ...announced(posted, updates, maintenanceState), from: from ?? began?.at ?? null, to };
}

function announced<State>(
  { id, title, url, affected }: Pick<Posted, 'id' | 'title' | 'url' | 'affected'>,
  updates: readonly ProviderUpdate<State>[],
  stateOf: (word: string | null) => Worded<State>,
) {
  return { id, title, url, affected, state: updates.at(-1)?.state ?? stateOf(null), updates };
}

/** `Update` says that the state is what it was. */
function updatesOf<State>(
  { posts, until }: Pick<Posted, 'posts' | 'until'>,
  stateOf: (word: string | null) => Worded<State>,
): ProviderUpdate<State>[] {
  let { is } = stateOf(null);
  return oldestFirst(
    posts.toReversed().map(({ label, when, markup }) => {
      const word = plainLine(label);
      if (word !== 'Update') ({ is } = stateOf(word));
      // Only a postmortem is written when all is over.
      const year = word === 'Postmortem' ? { near: until } : { before: until };
      const at = readDate(plainLine(when), 'utc', year);
      return { id: null, at, state: { is, word }, text: plainText(markup) };
    }),
  );
}

function boundsOf({ window }: Posted): [Instant | null, Instant | null] {
  if (!window) return [null, null];
  const [, day, start, lastDay = day, end, zone] =
    /^(\p{L}+ +\d+),? +([\d:]+) *[-–] *(?:(\p{L}+ +\d+),? +)?([\d:]+) *(\S*)$/u.exec(window.text) ?? [];
  const from = readDate(`${day} ${start} ${zone}`, 'utc', { near: window.near });
  const to = readDate(`${lastDay} ${end} ${zone}`, 'utc', { near: from ?? window.near });
  return [from, to];
}

/** The posts in the body of a feed's entry: `<small>date</small><br><strong>label</strong> - text`, one behind the other. */
export function postsIn(body: string): Post[] {
  const posts: Post[] = [];
  for (const piece of body.split('<small>').slice(1)) {
    const end = piece.indexOf('</small>');
    const text = piece.slice(end + 8);
    const [head, label] =
      /^\s{0,9}(?:<br ?\/?>)?\s{0,9}<strong>([^<]{1,40})<\/strong>\s{0,9}-?/.exec(text) ?? [];
    if (end < 0 || head === undefined || label === undefined) continue;
    posts.push({ label, when: piece.slice(0, end), markup: text.slice(head.length) });
  }
  return posts;
}
