// Owns the shape in which a report is printed as JSON: times in ISO 8601 with the offset that the writer's clock had.
import type { ProseReport, Reading } from '../../src/providers/prose/prose-report.ts';
import { toIsoIn } from '../../src/time/wall-clock.ts';

export type ReportObject = ReturnType<typeof reportObject>;

export function reportObject({ statements, window }: ProseReport, zone: string) {
  const ends = ({ from, to }: Reading) => ({
    from: toIsoIn(zone, from),
    to: to === null ? null : toIsoIn(zone, to),
  });
  return {
    statements: statements.map((each) => ({
      asStated: each.asStated,
      ...(each.from === null ? { from: null, to: null } : ends({ from: each.from, to: each.to })),
      zone: each.zone,
      ambiguous: each.ambiguous,
      otherReading: each.otherReading && ends(each.otherReading),
      text: each.text,
    })),
    window: window && ends(window),
  };
}
