// Owns a wake of the background from nothing: one alarm, with no process of any extension running before.
import { makeDue } from './in-page.ts';
import type { Actor, Stage } from './stage.ts';

export const TICK = 'tick';
/** Time to close the page that set the alarm, and for its process to end. */
const AHEAD_MS = 1200;
/** Long enough for everything that a wake does. */
export const WAKE_MS = 1500;

/** Lets one alarm ring with nothing of any extension running; `during` sees the wake, which is over afterwards. */
export async function coldWake<Value>(
  stage: Stage,
  actor: Actor,
  during: (when: number) => Promise<Value>,
): Promise<Value> {
  for (;;) {
    const when = await stage.visit(actor, (page) => page.evaluate(makeDue, TICK, AHEAD_MS));
    await stage.clear();
    // A machine that was too busy to clear the stage in time gets another chance.
    if (Date.now() < when - 100) return during(when);
  }
}
