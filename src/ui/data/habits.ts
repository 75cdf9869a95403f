// Owns which patterns a page speaks of: those that what it shows is part of. Pure.
import { minuteOfDayIn, patternsOf, type Pattern } from '../../domain/recurrence.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import { midpoint } from '../../time/instant.ts';

/** The pattern of most starts that one of `shown` belongs to; null: none does. */
export function habitOf(
  shown: readonly DowntimeWindow[],
  remembered: readonly DowntimeWindow[],
  zone: string,
): Pattern | null {
  const targets = new Set(shown.map(({ target }) => target));
  const known = new Map(
    [...remembered, ...shown].filter(({ target }) => targets.has(target)).map((each) => [each.id, each]),
  );
  const starts = new Set(
    shown.map(
      ({ target, startedAfter, startedAt }) => `${target} ${midpoint(startedAfter ?? startedAt, startedAt)}`,
    ),
  );
  const [first = null, ...rest] = patternsOf([...known.values()], minuteOfDayIn(zone)).filter((pattern) =>
    pattern.starts.some((at) => starts.has(`${pattern.target} ${at}`)),
  );
  return rest.reduce((most, each) => (most && each.starts.length > most.starts.length ? each : most), first);
}
