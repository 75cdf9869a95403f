// Owns one report of what several bodies of a technology say.
import { failure, success, type Result } from '../../base/result.ts';
import type { ReadProblem } from '../../domain/poll.ts';
import type { StatusReport } from '../../domain/status-report.ts';
import type { Technology } from '../../domain/technology.ts';
import { addedById, mergedById, newestFirst } from './order.ts';

/** What one body tells; what it does not speak of is missing. */
export type Part = Partial<StatusReport>;

/** A null is a body that is not the technology's; where there is nothing else, `missing` names what it would have had. */
export function reportOf(
  technology: Technology,
  parts: readonly (Part | null)[],
  missing: string,
): Result<StatusReport, ReadProblem> {
  const told = parts.filter((part) => part !== null);
  if (told.length === 0) return failure({ kind: 'wrong-shape', technology, missing });
  const zone = told.find((part) => part.zone !== undefined)?.zone;
  return success({
    ...(zone !== undefined && { zone }),
    headline: told.find(({ headline }) => headline)?.headline ?? null,
    components: addedById(told.map(({ components }) => components ?? null)),
    incidents: newestFirst(mergedById(told.map(({ incidents }) => incidents ?? null))),
    maintenances: mergedById(told.map(({ maintenances }) => maintenances ?? null)),
    isComplete: told.some(({ isComplete }) => isComplete),
  });
}
