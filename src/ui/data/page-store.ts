// Owns this page's way to the log: it reads, and never writes.
import { politeClock } from '../../platform/clerk-at-work.ts';
import { systemClock } from '../../platform/clock.ts';
import { openForReading } from '../../store/open.ts';
import { makeStore } from '../../store/store.ts';

export const pageStore = makeStore(politeClock(systemClock), openForReading);
export const pageClock = systemClock;
