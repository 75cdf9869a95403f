// Owns a run of the real extension against a crowd: more hosts that hang than may be asked at once, and some that answer.
import type { Observation } from '../../../src/domain/observation.ts';
import type { TargetId } from '../../../src/domain/target.ts';
import type { Site } from '../../lab/site.ts';
import type { LabRun } from './watch-lab.ts';

export type Crowd = {
  /** By this computer's clock, when everything became due. */
  readonly startedAt: number;
  readonly hanging: readonly Observation[];
  readonly brisk: readonly Observation[];
  /** Milliseconds after which a hanging one is given up. */
  readonly patience: number;
  readonly sharedHost: Site;
  readonly sharedTargets: number;
};

/** The extension asks 64 at once. */
const HANGING = 66;
const BRISK = 12;
const SHARED_PATHS = ['/', '/blog', '/shop', '/admin'];
const PATIENCE_SECONDS = 6;

/** Nothing else is watched afterwards. */
export async function watchCrowd({ session, lab, targets }: LabRun): Promise<Crowd> {
  await session.send('pause', { ids: 'all' });
  await session.send('remove-targets', { ids: targets });
  const save = async (url: string) => {
    const draft = { url, provider: 'Crowd', timeOutAfterSeconds: PATIENCE_SECONDS };
    const saved = await session.send('save-target', { draft, id: null });
    if (!saved.ok) throw new Error(`${url} was not saved: ${JSON.stringify(saved.problem)}`);
    return saved.value.id;
  };
  const hangingIds = new Set<TargetId>();
  const briskIds = new Set<TargetId>();
  for (let count = 0; count < HANGING; count += 1) {
    await lab.add(`hanging-${count}`, { fault: 'silent' });
    hangingIds.add(await save(lab.url(`hanging-${count}`)));
  }
  for (let count = 0; count < BRISK; count += 1) {
    await lab.add(`brisk-${count}`);
    briskIds.add(await save(lab.url(`brisk-${count}`)));
  }
  const sharedHost = await lab.add('shared', { afterMs: 150, body: 'One of several.' });
  for (const path of SHARED_PATHS) await save(lab.url('shared', path));
  await session.hear();

  const startedAt = Date.now();
  await session.send('resume', { ids: 'all' });
  const heard = await session.hearUntil(
    (announcement) =>
      announcement.kind === 'observations' &&
      announcement.observations.some(({ target }) => hangingIds.has(target)),
    30_000,
  );
  const observations = heard.flatMap((each) => (each.kind === 'observations' ? each.observations : []));
  return {
    startedAt,
    hanging: observations.filter(({ target }) => hangingIds.has(target)),
    brisk: observations.filter(({ target }) => briskIds.has(target)),
    patience: PATIENCE_SECONDS * 1000,
    sharedHost,
    sharedTargets: SHARED_PATHS.length,
  };
}
