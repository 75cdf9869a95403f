// Owns the tests of what browsers share: it fits, it comes back as it was, and nothing in it is taken on trust.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength } from '../../src/base/byte-length.ts';
import type { HttpUrl } from '../../src/base/http-url.ts';
import type { Provider, Providers } from '../../src/domain/provider.ts';
import { allTargets } from '../../src/domain/target.ts';
import type { TargetDraft } from '../../src/domain/target-draft.ts';
import { patchTargets } from '../../src/domain/watchlist.ts';
import { managedOffers, offersOf } from '../../src/watchlists/offers-of.ts';
import { sharingOf } from '../../src/watchlists/sharing-of.ts';
import { watchlistOf } from '../support/targets.ts';
import { START } from '../support/watching.ts';

const NOBODY: Providers = new Map();
const drafts: readonly Partial<TargetDraft>[] = [
  { url: 'https://shop.example/', site: 'Shop', provider: 'Acme', mustContain: 'basket', slowAfterMs: 800 },
  { url: 'https://api.example/health', checkEverySeconds: 30, statusFrom: 204, wrongTextIs: 'degraded' },
];
const known = (...list: readonly Partial<TargetDraft>[]) =>
  allTargets(watchlistOf(...list).sites).map(({ target }) => target);

test('another browser is offered what is watched here, as it is watched here', () => {
  const { items, shared, leftOut } = sharingOf(watchlistOf(...drafts).sites, NOBODY);
  expect([shared, leftOut]).toEqual([2, 0]);
  const { targets } = offersOf(items, []);
  const again = known(...targets.map(({ draft }) => draft));
  const before = known(...drafts).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  expect(again.map(({ id: _id, ...rest }) => rest)).toEqual(before.map(({ id: _id, ...rest }) => rest));
});

test('what is watched here, or was removed here, is not offered', () => {
  const { items } = sharingOf(watchlistOf(...drafts).sites, NOBODY);
  const [, api] = drafts;
  expect(offersOf(items, known(api ?? {})).targets.map(({ draft }) => draft.url)).toEqual([
    'https://shop.example/',
  ]);
});

test('what was removed here is no longer shared, until somebody else shares it', () => {
  const list = watchlistOf(...drafts);
  const [first] = allTargets(list.sites);
  const { items, gone } = sharingOf(
    patchTargets(list, first ? [first.target.id] : [], { removedAt: START }).sites,
    NOBODY,
  );
  const [key] = Object.keys(sharingOf(watchlistOf(drafts[0] ?? {}).sites, NOBODY).items);
  expect(gone).toEqual([key]);
  expect(Object.keys(items)).toHaveLength(1);
});

test('a provider comes with its page and its desk, and without its contract', () => {
  const page = 'https://status.acme.example/' as HttpUrl;
  const source = {
    page,
    technology: 'statuspage',
    pageId: null,
    endpoints: [],
    foundAt: START,
    evidence: '',
  };
  const desk = {
    ...{ address: 'https://acme.example/help', identifiers: 'Customer: 7', zone: 'Europe/Berlin' },
    ...{
      hidesPrivateAddresses: true,
      contract: { preset: 'free-form', changes: {}, savedOn: { year: 2026, month: 1, day: 1 } },
    },
  };
  const acme = { name: 'Acme', source, desk } as Provider;
  const { items } = sharingOf(watchlistOf(...drafts).sites, new Map([['Acme', acme]]));
  const { contract: _contract, ...reached } = desk;
  expect(offersOf(items, []).providers).toEqual([{ name: 'Acme', page, account: null, desk: reached }]);
});

test('however long the list is, what is shared fits into what the browser takes', () => {
  const long = 'ü'.repeat(400);
  const many = Array.from({ length: 700 }, (_, index) => ({ mustContain: index % 2 === 0 ? long : '' }));
  const { items, shared, leftOut } = sharingOf(watchlistOf(...many).sites, NOBODY);
  const sizes = Object.entries(items).map(
    ([key, value]) => byteLength(key) + byteLength(JSON.stringify(value)),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(102_400);
  expect(Math.max(...sizes)).toBeLessThan(8192);
  expect(sizes.length).toBeLessThan(512);
  expect(shared).toBeGreaterThan(100);
  expect(shared + leftOut).toBe(700);
});

test('a policy offers its targets, and everything in it that is none is left out', () => {
  const policy = {
    targets: [
      { url: 'https://intranet.example/' },
      { url: 'ftp://x' },
      { url: 7 },
      null,
      'https://text.example/',
    ],
    providers: [{ name: 'Acme', page: 'javascript:alert(1)' }, { page: 'https://nameless.example/' }],
  };
  const { targets, providers } = managedOffers(policy, []);
  expect(targets.map(({ draft }) => draft.url)).toEqual(['https://intranet.example/']);
  expect(providers).toEqual([{ name: 'Acme', page: null, account: null, desk: null }]);
});

test('whatever lies in the shared place, what is offered can be saved', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('t:a', 't:b', 'p:a', '__proto__', 'x'), fc.anything()),
      (items) => {
        const { targets } = offersOf(items, []);
        expect(known(...targets.map(({ draft }) => draft))).toHaveLength(targets.length);
      },
    ),
  );
  fc.assert(
    fc.property(
      fc.record({
        url: fc.webUrl(),
        site: fc.anything(),
        statusFrom: fc.anything(),
        slowAfterMs: fc.anything(),
      }),
      (item) => {
        const { targets } = offersOf({ 't:a': item }, []);
        expect(known(...targets.map(({ draft }) => draft))).toHaveLength(targets.length);
      },
    ),
  );
});
