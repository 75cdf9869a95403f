// Owns what the prose tests look at: statements in short lines, with times as the writer's clock shows them.
import { readProse } from '../../../src/providers/prose/read-prose.ts';
import type { Reading } from '../../../src/providers/prose/prose-report.ts';
import { instant } from '../../../src/time/instant.ts';
import { toIsoIn } from '../../../src/time/wall-clock.ts';

export type Outside = { readonly writtenAt?: string; readonly around?: readonly [string, string] };

const at = (spelled: string) => instant(Date.parse(spelled));

export function read(text: string, zone: string, { writtenAt, around }: Outside = {}) {
  return readProse(text, {
    zone,
    writtenAt: writtenAt === undefined ? null : at(writtenAt),
    around: around ? { from: at(around[0]), to: at(around[1]) } : null,
  });
}

/** `2024-05-01T10:00:00-06:00`, `… – …`, with `or …` or `?` behind it where it is ambiguous; `?` alone: not placed. */
export function saidIn(text: string, zone: string, outside?: Outside): string[] {
  return read(text, zone, outside).statements.map(({ from, to, ambiguous, otherReading }) => {
    if (from === null) return '?';
    const doubt = otherReading ? ` or ${spelled(otherReading, zone)}` : ' ?';
    return spelled({ from, to }, zone) + (ambiguous ? doubt : '');
  });
}

export function windowIn(text: string, zone: string, outside?: Outside): string | null {
  const { window } = read(text, zone, outside);
  return window && spelled(window, zone);
}

function spelled({ from, to }: Reading, zone: string): string {
  const short = (moment: Reading['from']) => toIsoIn(zone, moment).replace(':00-', '-').replace(':00+', '+');
  return to === null ? short(from) : `${short(from)} – ${short(to)}`;
}
