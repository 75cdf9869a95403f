// Owns the proof, in real browsers with really damaged files, that a loss is noticed, recorded, made good and told.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browser/browser.ts';
import { poll } from '../../scripts/browser/wait.ts';
import type { Session } from '../../scripts/extension/session.ts';
import { breakHeader, flipBytes, loseCopy, removeFiles, wipeDatabase, type Damage } from './damage/damage.ts';
import { KeptProfile } from './damage/kept-profile.ts';
import { openLine, type Line } from './damage/line.ts';
import { deleteDatabase, raiseVersion, readLocal } from './damage/in-page.ts';
import { readRecord, recordOf, type Recorded } from './damage/read-record.ts';
import { recordWithLoss } from './damage/record-with-loss.ts';
import { canMount, putOnSmallDisk } from './damage/small-disk.ts';

const PROFILES = { chromium: new KeptProfile('chromium'), firefox: new KeptProfile('firefox') };
/** What each record was like before any damage. */
const records = new Map<BrowserName, Recorded>();

let line: Line;
beforeAll(async () => {
  line = await openLine();
  const outages = Object.values(PROFILES).map(async (profile) => {
    records.set(profile.browser, await profile.record(line));
  });
  await Promise.all(outages);
});
afterAll(() => {
  line.close();
  for (const profile of Object.values(PROFILES)) profile.forget();
});

describe.each(['chromium', 'firefox'] as const)('in %s', (browser) => {
  const profile = PROFILES[browser];
  let before: Recorded;
  beforeAll(() => {
    const record = records.get(browser);
    if (!record) throw new Error('There is no record');
    before = record;
  });

  /** A start on a fresh copy of the profile, after `damage`. */
  async function afterDamage(damage: Damage, look: (session: Session) => Promise<void>): Promise<void> {
    profile.renew();
    damage(profile);
    await inSession(look);
  }

  async function inSession(look: (session: Session) => Promise<void>): Promise<void> {
    const session = await profile.open();
    try {
      await look(session);
    } finally {
      await session.close();
    }
  }

  const DAMAGES: readonly (readonly [string, Damage])[] = [
    ['wiped', wipeDatabase],
    ['damaged in the middle', flipBytes],
    ['damaged at its head', breakHeader],
    ['removed', removeFiles],
  ];
  it.each(DAMAGES)('a database that was %s comes back from the second copy', async (_, damage) => {
    await afterDamage(damage, async (session) => {
      const { loss, windows, facts, birth } = await recordWithLoss(session);
      expect(loss.restoredWindows).toBe(1);
      expect(['replaced', 'unreadable']).toContain(loss.cause);
      expect(loss.from).toBeGreaterThan(before.windows[0]?.startedAt ?? Infinity);
      expect(loss.to).toBeGreaterThan(loss.from ?? Infinity);
      expect(birth).not.toBe(before.birth);
      expect(windows.map(({ id, endedAt }) => [id, endedAt])).toEqual(
        before.windows.map(({ id, endedAt }) => [id, endedAt]),
      );
      expect(facts.filter(({ kind }) => kind === 'loss')).toHaveLength(1);
      // What nobody can vouch for is not observed, and the chain goes on.
      await session.send('check-now', { ids: 'all' });
      const after = await recordOf(session);
      expect(after.gaps.map(({ target, reason }) => `${target} ${reason}`).sort()).toEqual([
        '1 database-lost',
        '2 database-lost',
      ]);
      expect(after.facts[0]?.seq).toBeGreaterThan(before.facts.at(-1)?.seq ?? Infinity);
      await session.send('dismiss-loss', null);
      expect((await recordOf(session)).loss).toBeNull();
    });
  });

  it('a database that vanishes under the running browser comes back, too', async () => {
    profile.renew();
    await inSession(async (session) => {
      await session.page.evaluate(deleteDatabase);
      await session.send('check-now', { ids: 'all' });
      const { loss, windows } = await recordWithLoss(session);
      expect(loss).toMatchObject({ cause: 'replaced', restoredWindows: 1 });
      expect(windows[0]).toMatchObject({ id: before.windows[0]?.id, endedAt: null });
    });
  });

  it('a second copy that was lost is made again, and nothing else changes', async () => {
    await afterDamage(loseCopy, async (session) => {
      const { loss, windows, birth } = await recordWithLoss(session);
      expect(loss).toMatchObject({ cause: 'mirror-lost', restoredWindows: 0 });
      expect([birth, windows]).toEqual([before.birth, before.windows]);
      const items = await poll('the copy', async () => {
        const all = await session.page.evaluate(readLocal);
        return 'canary' in all ? all : null;
      });
      expect(Object.keys(items)).toContain(`window:${before.windows[0]?.id}`);
      expect(items).toHaveProperty('watchlist');
    });
  });

  it('a database of a later version is read, told of, and not touched', async () => {
    profile.renew();
    await inSession((session) => session.page.evaluate(raiseVersion));
    await inSession(async (session) => {
      await session.send('check-now', { ids: 'all' });
      const { title } = await poll('the badge', async () => {
        const badge = await session.badge();
        return badge.text === '!' ? badge : null;
      });
      expect(title).toContain('later version');
      const after = await recordOf(session);
      expect(after.version).toBe(before.version + 1);
      expect(after.windows).toEqual(before.windows);
      expect(after.loss).toBeNull();
    });
  });

  it('a start without damage says nothing', async () => {
    profile.renew();
    await inSession(async (session) => {
      await session.send('check-now', { ids: 'all' });
      const { loss, birth, windows } = await recordOf(session);
      expect(loss).toBeNull();
      expect(birth).toBe(before.birth);
      expect(windows.map(({ id }) => id)).toEqual(before.windows.map(({ id }) => id));
      if (browser === 'firefox')
        expect(await session.page.evaluate('navigator.storage.persisted()')).toBe(true);
    });
  });

  it.each(canMount() ? ['a full disk'] : [])(
    '%s is told of, and recording goes on once there is room',
    async () => {
      profile.renew();
      const disk = putOnSmallDisk([profile.database, profile.copy]);
      try {
        await inSession(async (session) => {
          await session.send('check-now', { ids: 'all' });
          const { round } = await recordOf(session);
          disk.fill();
          const { title } = await poll(
            'the badge',
            async () => {
              await session.send('check-now', { ids: 'all' });
              const badge = await session.badge();
              return badge.text === '!' ? badge : null;
            },
            { timeoutMs: 30_000 },
          );
          expect(title).toMatch(/^NOT RECORDING .*the disk is full$/);
          disk.free();
          await poll(
            'recording to go on',
            async () => {
              await session.send('check-now', { ids: 'all' });
              const isTold = (await session.badge()).text === '!';
              return !isTold && ((await readRecord(session))?.round ?? 0) > round;
            },
            { timeoutMs: 30_000 },
          );
          expect((await recordOf(session)).windows.map(({ id }) => id)).toEqual(
            before.windows.map(({ id }) => id),
          );
        });
      } finally {
        disk.remove();
      }
    },
  );
});
