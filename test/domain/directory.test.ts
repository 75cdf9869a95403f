// Owns the directory of providers: what is in it, and how it is found.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseHttpUrl } from '../../src/base/http-url.ts';
import {
  KNOWN_PROVIDERS,
  providerNamed,
  providerOfHost,
  searchProviders,
} from '../../src/domain/directory/directory.ts';
import { TECHNOLOGIES } from '../../src/domain/technology.ts';

const SOURCE = '../shared/status-pages/providers.tsv';

const isTechnology = (word: string | undefined) => TECHNOLOGIES.some((each) => each === word);

describe('the directory', () => {
  test('has providers with addresses that can be read, each once', () => {
    expect(KNOWN_PROVIDERS.length).toBeGreaterThan(250);
    expect(new Set(KNOWN_PROVIDERS.map(({ name }) => name)).size).toBe(KNOWN_PROVIDERS.length);
    for (const { name, page, technology, support, domains } of KNOWN_PROVIDERS) {
      expect(technology === undefined || isTechnology(technology), `${name}: ${technology}`).toBe(true);
      for (const url of [page, ...(support === undefined ? [] : [support])])
        expect(parseHttpUrl(url).ok, `${name}: ${url}`).toBe(true);
      for (const domain of domains) expect(domain, name).toMatch(/^[a-z\d-]+(\.[a-z\d-]+)+$/);
    }
  });

  test('weighs no more than what a page may load late', () => {
    const file = readFileSync('src/domain/directory/known-providers.json', 'utf8');
    expect(gzipSync(JSON.stringify(JSON.parse(file)), { level: 9 }).length).toBeLessThan(12_000);
  });

  test('has those whose page was seen in a source, and no other', () => {
    if (!existsSync(SOURCE)) return;
    const [head = '', ...lines] = readFileSync(SOURCE, 'utf8').trim().split('\n');
    const names = head.split('\t');
    const seen = lines
      .map((line) => new Map(line.split('\t').map((cell, index) => [names[index], cell])))
      .filter((row) => row.get('status_page_confidence') === 'seen');
    const told = (row: ReadonlyMap<string | undefined, string | undefined>) => {
      const technology = row.get('technology')?.replaceAll('.', '-');
      const isSeen = row.get('technology_confidence')?.startsWith('seen') && isTechnology(technology);
      return [row.get('name'), row.get('status_page_url'), isSeen ? technology : undefined];
    };
    const kept = KNOWN_PROVIDERS.map(({ name, page, technology }) => [name, page, technology]);
    expect(new Set(kept.map(String))).toEqual(new Set(seen.map(told).map(String)));
  });
});

describe('a provider is found', () => {
  test('by its name or a part of it, the nearest first', () => {
    expect(searchProviders('dreamhost')[0]?.name).toBe('DreamHost');
    expect(searchProviders('  HETZ ')[0]?.name).toBe('Hetzner');
    expect(searchProviders('amazonaws')[0]?.name).toBe('AWS');
    expect(searchProviders('')).toEqual([]);
    expect(searchProviders('a').length).toBeLessThanOrEqual(8);
    expect(providerNamed(' hetzner ')?.domains).toContain('hetzner.com');
    expect(providerNamed('Nobody Ltd')).toBeNull();
  });

  test('by a host of theirs, and never by one that only looks like it', () => {
    expect(providerOfHost('shop.netlify.app')?.name).toBe('Netlify');
    expect(providerOfHost('netlify.app')?.name).toBe('Netlify');
    expect(providerOfHost('bucket.s3.amazonaws.com')?.name).toBe('AWS');
    expect(providerOfHost('us.ovhcloud.com')?.name).toBe('OVHcloud US');
    expect(providerOfHost('notnetlify.app')).toBeNull();
    expect(providerOfHost('netlify.app.example')).toBeNull();
  });
});
