// Owns stories: an outage as data, and what each of its targets really did at any moment.
import { Temporal } from 'temporal-polyfill';

export type Answer =
  | 'ok'
  | 'refused'
  | 'timeout'
  | 'reset'
  | 'dns'
  | { readonly status: number; readonly body?: string }
  | { readonly flap: number };

export type StoryTarget = {
  readonly id: string;
  readonly path: string;
  readonly host: string;
  readonly mustContain?: string;
};

export type ObserverState = 'asleep' | 'closed' | 'offline' | 'captive-portal' | 'dns-down';

export type Story = {
  readonly title: string;
  readonly zone: string;
  /** What the company is called, for its contract; left out: nobody says. */
  readonly provider?: string;
  readonly targets: readonly StoryTarget[];
  readonly truth: readonly TruthRow[];
  readonly status?: readonly {
    readonly at: string;
    readonly kind: string;
    readonly state?: string;
    readonly text?: string;
    readonly from?: string;
    readonly to?: string;
  }[];
  readonly acts?: readonly { readonly at: string; readonly act?: string; readonly text?: string }[];
  readonly observer?: readonly ObserverRow[];
  readonly until?: string;
  readonly must?: unknown;
};

export type TruthRow =
  | { readonly at: string; readonly target: string; readonly answer: Answer }
  | {
      readonly every: string;
      readonly from: string;
      readonly until: string;
      readonly for: string;
      readonly target: string;
      readonly answer: Answer;
    };

export type ObserverRow =
  | { readonly from: string; readonly to: string; readonly state: ObserverState }
  | { readonly at: string; readonly clockStep: string };

/** One stretch of truth: from `from` until something later, or until `to`, this is the answer. */
type Rule = { readonly from: number; readonly to: number; readonly target: string; readonly answer: Answer };

export type Truth = (target: string, at: number) => Answer;

/** The latest row in time that names the target or `*` is in force; in a tie the later row of the file wins. */
export function truthOf(story: Story): Truth {
  const rules = story.truth.flatMap((row) =>
    'at' in row ? [onceRule(row)] : repeatedRules(row, story.zone),
  );
  const byTarget = new Map(
    story.targets.map(({ id }) => [
      id,
      rules
        .filter(({ target }) => target === id || target === '*')
        .sort((one, other) => one.from - other.from),
    ]),
  );
  return (target, at) => {
    const inForce = byTarget.get(target)?.findLast(({ from, to }) => from <= at && at < to);
    return inForce?.answer ?? 'ok';
  };
}

function onceRule(row: Extract<TruthRow, { readonly at: string }>): Rule {
  return { from: epoch(row.at), to: Infinity, target: row.target, answer: row.answer };
}

/** Repeats at the local wall time of the story's zone. */
function repeatedRules(row: Extract<TruthRow, { readonly every: string }>, zone: string): Rule[] {
  const step = Temporal.Duration.from(row.every);
  const length = Temporal.Duration.from(row.for).total('milliseconds');
  const rules: Rule[] = [];
  let at = Temporal.Instant.from(row.from).toZonedDateTimeISO(zone);
  while (at.epochMilliseconds < epoch(row.until)) {
    const from = at.epochMilliseconds;
    rules.push({ from, to: from + length, target: row.target, answer: row.answer });
    at = at.add(step);
  }
  return rules;
}

export type Span = { readonly from: number; readonly to: number };

/** The story's first moment, and its last: one hour after the last row, if it does not say. */
export function spanOf(story: Story): Span {
  const moments = [
    ...story.truth.flatMap((row) => ('at' in row ? [row.at] : [row.from, row.until])),
    ...(story.status ?? []).map(({ at }) => at),
    ...(story.acts ?? []).map(({ at }) => at),
    ...(story.observer ?? []).flatMap((row) => ('at' in row ? [row.at] : [row.from, row.to])),
  ].map(epoch);
  const first = Math.min(...story.truth.map((row) => epoch('at' in row ? row.at : row.from)));
  return { from: first, to: story.until ? epoch(story.until) : Math.max(...moments) + 3_600_000 };
}

export function observedStates(story: Story, state: ObserverState): Span[] {
  return (story.observer ?? []).flatMap((row) =>
    'state' in row && row.state === state ? [{ from: epoch(row.from), to: epoch(row.to) }] : [],
  );
}

export type ClockStep = { readonly at: number; readonly by: number };

export function clockSteps(story: Story): ClockStep[] {
  return (story.observer ?? []).flatMap((row) =>
    'clockStep' in row
      ? [{ at: epoch(row.at), by: Temporal.Duration.from(row.clockStep).total('milliseconds') }]
      : [],
  );
}

export function epoch(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds;
}
