// Owns what happens while the record cannot be written: it is said on the toolbar, remembered, and tried again.
import { withDeadline } from '../store/deadline.ts';
import { readCanary } from '../store/mirror.ts';
import type { StoreProblem } from '../store/problem.ts';
import { readEverything } from '../store/read/everything.ts';
import { seconds } from '../time/duration.ts';
import { between, later, type Instant } from '../time/instant.ts';
import { sayDuration } from '../text/duration.ts';
import type { Life } from './start.ts';
import type { ToolbarLook, World } from './world.ts';

const RETRY_EVERY = seconds(60);
/** A database that fails for this long, and this often, will not come back: the second copy takes over. */
const HOPELESS = { tries: 3, for: seconds(120) } as const;

export async function stopRecording(world: World, life: Life, met: StoreProblem): Promise<void> {
  const now = world.clock.wall();
  // Chromium says "internal error" when it cannot open a database on a full disk.
  const problem = met.kind === 'failed' && !(await hasRoom(world)) ? { ...met, kind: 'full' as const } : met;
  const kept = await world.fleeting.get(['notRecordingSince', 'failures', 'shown', 'dark']);
  const since = (kept['notRecordingSince'] as Instant | undefined) ?? now;
  const failures = problem.kind === 'failed' ? ((kept['failures'] as number | undefined) ?? 0) + 1 : 0;
  // The colours that the browser wears are in the record: what was shown last tells them.
  const shown = life.shown ?? (kept['shown'] as string | null | undefined);
  const dark = shown ? (JSON.parse(shown) as ToolbarLook).dark : kept['dark'] === true;
  life.shown = null;
  await world.fleeting.set({ notRecordingSince: since, failures, problem, shown: null, dark });
  await world.setAlarm(later(now, RETRY_EVERY));
  const { say } = world.manner();
  await world.showToolbar({
    state: 'unknown',
    glyphs: '!',
    title: say(`notRecording_${problem.kind}`, sayDuration(say, between(since, now))),
    dark,
  });
  world.announce({ kind: 'badge', at: now, text: '!', state: 'not-recording' });
  const isHopeless = failures >= HOPELESS.tries && between(since, now) >= HOPELESS.for;
  if (isHopeless && (await isReplaceable(world))) await giveUp(world, problem);
}

export async function resumeRecording(world: World): Promise<void> {
  await world.fleeting.remove(['notRecordingSince', 'failures', 'problem']);
}

/** Only a database that cannot be opened or read, and only while the second copy can take its place: a full disk is no damage. */
async function isReplaceable({ store, lasting }: World): Promise<boolean> {
  const readable = await readEverything(store);
  if (readable.ok || readable.problem.kind !== 'failed') return false;
  try {
    return (await readCanary(lasting)) !== null;
  } catch {
    return false;
  }
}

const ROOM = 'room';

/** Whether there is room for more than what fits into the last corner of a disk. */
async function hasRoom({ lasting }: World): Promise<boolean> {
  try {
    await lasting.set({ [ROOM]: '-'.repeat(262_144) });
    return true;
  } catch {
    return false;
  } finally {
    await lasting.remove([ROOM]).catch(() => {});
  }
}

async function giveUp(world: World, { message }: StoreProblem): Promise<void> {
  world.store.close();
  await world.fleeting.set({ gaveUp: message });
  try {
    await withDeadline(world.clock, world.deleteDatabase());
  } catch {
    // The next wake tries again.
  }
}
