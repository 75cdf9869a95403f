// Owns the part of a claim that says how its figures were reckoned, so that billing can reckon them again.
import { lines, section, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { sayLength } from '../words/duration.ts';

export function claimBasis({ options: { claim } }: Scene): Section | null {
  if (!claim) return null;
  const { downtime, basis } = claim;
  return section(
    'How it was reckoned',
    lines(downtime !== null && `Downtime that counts: at least ${sayLength(downtime)}.`, ...basis),
  );
}
