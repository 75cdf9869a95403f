// Owns what of an outage a provider answers for: all but what the user says was not their doing.
import { outageOf, type Outage } from './outage.ts';

/** The outage itself where all of it, or nothing, is theirs. */
export function theirPart(outage: Outage): Outage {
  const { id, provider, windows, recorded = windows, notTheirs = [] } = outage;
  const theirs = windows.filter((window) => !notTheirs.includes(window.id));
  if (theirs.length === 0 || theirs.length === windows.length) return outage;
  return { ...outageOf(provider, theirs), id, recorded, notTheirs };
}
