// Owns how every letter to a desk ends: what is asked, everything that happened, who is meant, and how sure this is.
import { section, steps, type Item, type Maybe, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { identifiers } from './identifiers.ts';
import { integrity } from './integrity.ts';
import { timelineTable } from './timeline-table.ts';

export function closing(scene: Scene, asks: readonly Maybe<Item>[]): Maybe<Section>[] {
  return [
    section('What I ask', steps(...asks)),
    timelineTable(scene, scene.rows),
    identifiers(scene),
    integrity(scene),
  ];
}
