// Owns writing down that the user stopped the watch over some targets, or over everything, and went on with it.
import type { Result } from '../../base/result.ts';
import { fallSilent } from '../../domain/coverage.ts';
import { recall } from '../../domain/memory.ts';
import { endPauses, type Silence } from '../../domain/silence.ts';
import type { TargetId } from '../../domain/target.ts';
import type { TargetState } from '../../domain/target-state.ts';
import type { Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import { readLive } from '../read/live.ts';
import type { Live } from '../schema.ts';
import type { Store } from '../store.ts';

type Who = readonly TargetId[] | 'all';

export function beginPause(store: Store, who: Who, at: Instant): Promise<Result<void, StoreProblem>> {
  const pause: Silence = { from: at, reason: 'paused', until: null };
  return store.write(['live'], 'relaxed', async (transaction) => {
    const liveStore = transaction.objectStore('live');
    const known = await readLive(liveStore);
    if (!known) return;
    const { live, memory } = known;
    const states = new Map(live.states);
    if (who !== 'all') for (const id of who) states.set(id, fallSilent(recall(memory, id), pause));
    const silence = who === 'all' ? [...live.silence, pause] : live.silence;
    await liveStore.put({ ...live, states, silence }, 'live');
  });
}

/** `nobodyWatched`: nothing else was checked meanwhile either, so the time until `at` needs no other reason. */
export function endPause(
  store: Store,
  who: Who,
  at: Instant,
  nobodyWatched: boolean,
): Promise<Result<void, StoreProblem>> {
  return store.write(['live'], 'relaxed', async (transaction) => {
    const liveStore = transaction.objectStore('live');
    const live = (await readLive(liveStore))?.live;
    if (!live) return;
    const heartbeat = live.heartbeat && nobodyWatched ? { ...live.heartbeat, at } : live.heartbeat;
    const ended = who === 'all' ? endForAll(live, at) : { states: endFor(live.states, who, at) };
    await liveStore.put({ ...live, ...ended, heartbeat }, 'live');
  });
}

function endFor(states: Live['states'], who: readonly TargetId[], at: Instant): Live['states'] {
  const next = new Map(states);
  for (const id of who) {
    const state = states.get(id);
    if (state) next.set(id, { ...state, silence: endPauses(state.silence, at) });
  }
  return next;
}

/** Targets may have taken the pause of everything into their own memory; a pause of their own goes on. */
function endForAll({ states, silence }: Live, at: Instant): Pick<Live, 'states' | 'silence'> {
  const begun = new Set(silence.filter(({ until }) => until === null).map(({ from }) => from));
  const ended = (state: TargetState) =>
    state.silence.map((one) => (one.until === null && begun.has(one.from) ? { ...one, until: at } : one));
  return {
    silence: endPauses(silence, at),
    states: new Map([...states].map(([id, state]) => [id, { ...state, silence: ended(state) }])),
  };
}
