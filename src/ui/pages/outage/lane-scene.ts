// Owns what every group of lanes is drawn from.
import type { Instant } from '../../../time/instant.ts';
import type { Interval } from '../../../time/interval.ts';
import type { OutageView } from '../../data/outage-view.ts';
import type { LaneNav } from './lane.tsx';

export type LaneScene = {
  readonly view: OutageView;
  readonly now: Instant;
  readonly seen: Interval;
  /** Pixels of the axis. */
  readonly width: number;
  readonly nav: LaneNav;
};
