// Owns the rows of a day's checks, drawn part by part: thousands of them keep the page from nothing.
import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { RawCheck } from '../../../domain/chunk.ts';
import type { Observation } from '../../../domain/observation.ts';
import { isBadCode, UP } from '../../../domain/outcome.ts';
import { toIso } from '../../../time/instant.ts';
import { toIsoIn } from '../../../time/wall-clock.ts';
import type { Dossier } from '../../../timeline/dossier.ts';
import { withEvidence, type CheckFold } from '../../data/check-days.ts';
import { pageManner, say } from '../../data/manner.ts';
import { useGrowing } from '../../kit/use-growing.ts';
import { sayOffset } from './say-date.ts';
import { sayCheckLatency, sayKept, sayOutcome } from './say-check.ts';

/** As many are drawn at a time: that takes a few milliseconds. */
const PART = 50;
const COLUMNS = ['checkOutcome', 'checkLatency', 'checkAddress', 'eventsEvidence'] as const;

type Line = readonly [check: RawCheck, full: Observation | null];
/** Which clocks stand beside a check: the user's own where it is another one, with its offset where that changes. */
type Clocks = { readonly isOther: boolean; readonly tellsOffset: boolean };
type CheckRowsProps = { readonly fold: CheckFold; readonly dossier: Dossier; readonly label: string };

export function CheckRows({ fold, dossier, label }: CheckRowsProps) {
  const { checks, watched } = fold;
  const lines = useMemo(
    () =>
      withEvidence(
        checks,
        dossier.evidence.filter(({ target }) => target === watched.target.id),
      ),
    [checks, dossier.evidence],
  );
  const clocks = useMemo(() => clocksOf(checks), [checks]);
  const parts = Math.ceil(lines.length / PART);
  const shown = useGrowing(parts);
  // What is drawn stays drawn: the past does not change, and nothing is compared twice.
  const drawn = useRef(new Map<string, VNode>());
  const partAt = (index: number) => {
    const own = lines.slice(index * PART, (index + 1) * PART);
    const key = `${own[0]?.[0].at}-${own.at(-1)?.[0].at}-${own.length}`;
    const known = drawn.current.get(key) ?? <Part key={key} lines={own} clocks={clocks} />;
    drawn.current.set(key, known);
    return known;
  };
  return (
    <div
      class="checks"
      style={{ '--clocks': clocks.isOther ? 2 : 1 }}
      role="table"
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-busy={shown < parts}
    >
      <div class="check-head" role="row">
        {[...(clocks.isOther ? ['eventsLocal'] : []), 'eventsUtc', ...COLUMNS].map((column) => (
          <span key={column} role="columnheader">
            {say(column)}
          </span>
        ))}
      </div>
      {Array.from({ length: shown }, (_, index) => partAt(index))}
    </div>
  );
}

function clocksOf(checks: readonly RawCheck[]): Clocks {
  const [first, last] = [checks[0], checks.at(-1)].map(
    (each) => each && toIsoIn(pageManner.zone, each.at).slice(19),
  );
  return { isOther: first !== '+00:00' || last !== '+00:00', tellsOffset: first !== last };
}

type PartProps = { readonly lines: readonly Line[]; readonly clocks: Clocks };

/** Off the screen it is not laid out: its place is reckoned from how many rows it has. */
function Part({ lines, clocks }: PartProps) {
  return (
    <div class="check-part" role="rowgroup" style={{ '--rows': lines.length }}>
      {lines.map((line) => (
        <CheckRow key={line[0].at} line={line} clocks={clocks} />
      ))}
    </div>
  );
}

function CheckRow({ line: [check, full], clocks }: { readonly line: Line; readonly clocks: Clocks }) {
  const { at, outcome } = check;
  const look = isBadCode(outcome) ? 'is-bad' : outcome === UP ? '' : 'is-silent';
  return (
    <div class={`check ${look}`} role="row">
      {clocks.isOther && (
        <span role="cell">
          {sayOffset(toIsoIn(pageManner.zone, at).slice(11, clocks.tellsOffset ? undefined : 19))}
        </span>
      )}
      <span role="cell" class={clocks.isOther ? 'muted' : ''}>
        {toIso(at).slice(11, 19)}
      </span>
      <span role="cell" class="check-outcome">
        {sayOutcome(check, full)}
      </span>
      <span role="cell">{sayCheckLatency(check, full)}</span>
      <span role="cell" class="check-address">
        {full?.evidence.address ?? ''}
      </span>
      <span role="cell" class="check-kept">
        {sayKept(full).map((each) => (
          <code key={each}>{each}</code>
        ))}
      </span>
    </div>
  );
}
