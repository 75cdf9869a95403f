// Owns the zone that is said once for a whole text: `All times MST`, `Alle Zeiten in MEZ`, `Times are Pacific`.
import type { StatedZone } from './item.ts';
import { zoneAt } from './word-at.ts';

const SAID =
  /(?:\b(?:all|the)\s(?:dates\sand\s)?times?|\btimes\s(?:are|is|shown|below|listed|given|in|\()|\btimes?\s?\(|\btime\s?zone\b|\balle\s(?:zeiten|zeitangaben|uhrzeiten)|\bzeitzone\b|\bzeit(?:en|angaben)\s(?:in|sind))/giu;
const REACH = 60;
const WORD_START = /(?<![\p{L}\d])[\p{L}+\-−]/gu;

/** Null: none is said. */
export function textZoneOf(text: string): StatedZone | null {
  for (const { index, 0: said } of text.matchAll(SAID)) {
    const start = index + said.length;
    const reach = text.slice(start, start + REACH).split(/[.;!?]\s|\n/, 1)[0] ?? '';
    for (const { index: at } of reach.matchAll(WORD_START)) {
      const zone = zoneAt(reach, at);
      if (zone) return zone.what;
    }
  }
  return null;
}
