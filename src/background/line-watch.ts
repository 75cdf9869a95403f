// Owns asking the witnesses while a pass goes on: often enough that every failure has words near it, never in a hurry.
import type { Testimony } from '../domain/line.ts';
import type { Settings } from '../domain/settings.ts';
import { askFreshName, askWitnesses } from '../probes/witnesses.ts';
import { seconds } from '../time/duration.ts';
import { between, type Instant } from '../time/instant.ts';
import type { LineReport } from '../store/schema.ts';
import type { World } from './world.ts';

const OFTEN = seconds(5);

export interface LineWatch {
  /** Something failed just now: the witnesses are asked, unless they were a moment ago. */
  onFailure(): void;
  /** Asks the witnesses, and waits for them. */
  ask(): Promise<void>;
  /** Everything that was said, once nobody is being asked any more. */
  testimonies(): Promise<readonly Testimony[]>;
  resolverWorks(): Promise<boolean>;
  /** The last time that the witnesses were asked; null: they were not. */
  report(): LineReport | null;
}

export function watchLine(world: World, settings: Settings): LineWatch {
  const said: Testimony[] = [];
  let asking: Promise<void> = Promise.resolve();
  let askedAt: Instant | null = null;
  let report: LineReport | null = null;

  const ask = () => {
    askedAt = world.clock.wall();
    asking = asking.then(async () => {
      const words = await askWitnesses(world.network, settings.witnesses);
      said.push(...words);
      const answered = words.filter((word) => word.answered).length;
      report = { at: world.clock.wall(), answered, asked: words.length };
    });
    return asking;
  };
  return {
    ask,
    onFailure() {
      if (askedAt === null || between(askedAt, world.clock.wall()) > OFTEN) void ask();
    },
    async testimonies() {
      await asking;
      return said;
    },
    resolverWorks: () => askFreshName(world.network, settings.freshNames, world.randomName().slice(0, 12)),
    report: () => report,
  };
}
