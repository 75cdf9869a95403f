// Owns the promises of the watchlist: what changing a site, and bringing a target back, leave behind.
import { describe, expect, test } from 'vitest';
import { readSiteDraft } from '../../src/domain/site-draft.ts';
import { readDraft } from '../../src/domain/target-draft.ts';
import type { SiteId, TargetId } from '../../src/domain/target.ts';
import {
  addTarget,
  changeSite,
  EMPTY_WATCHLIST,
  patchTargets,
  restoreTargets,
  type Watchlist,
} from '../../src/domain/watchlist.ts';
import { minutes } from '../../src/time/duration.ts';
import { instant } from '../../src/time/instant.ts';

const NOW = instant(1_700_000_000_000);

function withTarget(watchlist: Watchlist, url: string, site: string, provider: string): Watchlist {
  const read = readDraft({ url, site, provider }, []);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return addTarget(watchlist, read.value, NOW).watchlist;
}

const one = (url: string) => withTarget(EMPTY_WATCHLIST, url, 'Shop', 'Hoster');
const change = { name: 'Shop', provider: 'Hoster', notifyAfter: minutes(5) };

describe('a changed site', () => {
  test('keeps its id and its targets', () => {
    const changed = changeSite(one('https://a.example/'), 1 as SiteId, { ...change, name: 'Store' });
    expect(changed?.sites).toMatchObject([
      { id: 1, name: 'Store', notifyAfter: 300_000, targets: [{ id: 1 }] },
    ]);
  });

  test('takes in the targets of the site that it is now called like, at the same provider only', () => {
    const two = withTarget(one('https://a.example/'), 'https://b.example/', 'Blog', 'Hoster');
    const three = withTarget(two, 'https://c.example/', 'Shop', 'Another');
    const changed = changeSite(three, 2 as SiteId, change);
    expect(changed?.sites.map(({ id, targets }) => [id, targets.map((target) => target.id)])).toEqual([
      [2, [2, 1]],
      [3, [3]],
    ]);
  });

  test('is nothing where there is no such site', () => {
    expect(changeSite(one('https://a.example/'), 9 as SiteId, change)).toBeNull();
  });
});

describe('a removed target', () => {
  const removed = patchTargets(one('https://a.example/'), [1 as TargetId], { removedAt: NOW });

  test('comes back as it was', () => {
    expect(restoreTargets(removed, [1 as TargetId])).toEqual(one('https://a.example/'));
  });

  test('stays away while its address is watched by another one', () => {
    const again = withTarget(removed, 'https://a.example/', 'Shop', 'Hoster');
    expect(restoreTargets(again, [1 as TargetId])).toEqual(again);
  });
});

describe('what a person typed about a site', () => {
  test('is its own provider where none is named', () => {
    const read = readSiteDraft({ name: ' Shop ', provider: ' ', notifyAfterMinutes: 0 });
    expect(read).toMatchObject({ ok: true, value: { name: 'Shop', provider: 'Shop', notifyAfter: 0 } });
  });

  test('has a problem for each field that is wrong', () => {
    const read = readSiteDraft({ name: ' ', provider: 'x'.repeat(201), notifyAfterMinutes: Number.NaN });
    expect(read).toEqual({
      ok: false,
      problem: [
        { field: 'name', problem: 'empty' },
        { field: 'provider', problem: 'too-long', most: 200 },
        { field: 'notifyAfterMinutes', problem: 'out-of-range', least: 0, most: 1440 },
      ],
    });
  });
});
