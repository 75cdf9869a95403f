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
import { sayCheckLatency, sayKept, sayOutcome } from './say-check.ts';

/** As many are drawn at a time: that takes a few milliseconds. */
const PART = 50;
const COLUMNS = [
  'checkLocal',
  'eventsUtc',
  'checkOutcome',
  'checkLatency',
  'checkAddress',
  'eventsEvidence',
] as const;

type Line = readonly [check: RawCheck, full: Observation | null];
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
  const parts = Math.ceil(lines.length / PART);
  const shown = useGrowing(parts);
  // What is drawn stays drawn: the past does not change, and nothing is compared twice.
  const drawn = useRef(new Map<string, VNode>());
  const partAt = (index: number) => {
    const own = lines.slice(index * PART, (index + 1) * PART);
    const key = `${own[0]?.[0].at}-${own.at(-1)?.[0].at}-${own.length}`;
    const known = drawn.current.get(key) ?? <Part key={key} lines={own} />;
    drawn.current.set(key, known);
    return known;
  };
  return (
    <div
      class="checks"
      role="table"
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-busy={shown < parts}
    >
      <div class="check-head" role="row">
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader">
            {say(column)}
          </span>
        ))}
      </div>
      {Array.from({ length: shown }, (_, index) => partAt(index))}
    </div>
  );
}

/** Off the screen it is not laid out: its place is reckoned from how many rows it has. */
function Part({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <div class="check-part" role="rowgroup" style={{ '--rows': lines.length }}>
      {lines.map((line) => (
        <CheckRow key={line[0].at} line={line} />
      ))}
    </div>
  );
}

function CheckRow({ line: [check, full] }: { readonly line: Line }) {
  const { at, outcome } = check;
  const look = isBadCode(outcome) ? 'is-bad' : outcome === UP ? '' : 'is-silent';
  return (
    <div class={`check ${look}`} role="row">
      <span role="cell">{toIsoIn(pageManner.zone, at).slice(11, 19)}</span>
      <span role="cell" class="muted">
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
