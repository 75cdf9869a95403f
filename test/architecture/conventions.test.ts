// Owns the conventions that no linter knows.
import { describe, expect, test } from 'vitest';
import { entriesOf, filesIn, readText, type SourceFile } from './source.ts';

const sources = filesIn('src', ['.ts', '.tsx', '.css']);
const scripts = filesIn('scripts', ['.ts', '.mjs']);
const tests = filesIn('test', ['.ts']);
const all = [...sources, ...scripts, ...tests];

/** Names that say nothing about what is inside. */
const VAGUE = /(^|[-/.])(utils?|helpers?|common|misc|manager|service|shared)([-/.]|$)/;

const pathsOf = (files: readonly SourceFile[]) => files.map(({ path }) => path);

describe('every file', () => {
  test('is seen', () => {
    expect(sources.length).toBeGreaterThan(120);
    expect(scripts.length).toBeGreaterThan(30);
    expect(tests.length).toBeGreaterThan(10);
  });

  test('says in its first line what it owns', () => {
    const silent = all.filter(({ lines }) => !/^(\/\/|\/\*) Owns /.test(lines[0] ?? ''));
    expect(pathsOf(silent)).toEqual([]);
  });

  test('has a name in kebab case that says something', () => {
    const odd = all.filter(({ path }) => !/^[a-z\d./-]+$/.test(path) || VAGUE.test(path));
    expect(pathsOf(odd)).toEqual([]);
  });

  test('of the extension is no longer than 250 lines', () => {
    expect(pathsOf(sources.filter(({ lines }) => lines.length > 251))).toEqual([]);
  });

  test('is short for the most part', () => {
    const lengths = sources.map(({ lines }) => lines.length).sort((one, other) => one - other);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
  });
});

describe('the extension', () => {
  test('reads the time in one place', () => {
    const clocks = sources.filter(({ text }) => /Date\.now\(\)|new Date\(\)/.test(text));
    expect(pathsOf(clocks)).toEqual(['src/platform/clock.ts']);
  });

  test('exports by name only, and trusts no markup from outside', () => {
    const wrong = sources.filter(({ text }) => /export default|innerHTML|dangerouslySet/.test(text));
    expect(pathsOf(wrong)).toEqual([]);
  });

  test('silences no compiler', () => {
    const silenced = [...sources, ...scripts].filter(({ text }) => /@ts-(ignore|nocheck|expect)/.test(text));
    expect(pathsOf(silenced)).toEqual([]);
  });

  test('has timers only where they end soon', () => {
    const timed = sources.filter(({ text }) => /\bset(Timeout|Interval)\(/.test(text));
    const known = ['src/platform/clock.ts', 'src/platform/keep-alive.ts'];
    expect(timed.map(({ path }) => path).filter((path) => !path.startsWith('src/ui/'))).toEqual(known);
  });

  test('asks for no host at install, and exposes nothing to pages', () => {
    const manifest = JSON.parse(readText('manifest.json')) as Record<string, unknown>;
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).toHaveProperty('externally_connectable', { ids: [] });
    expect(manifest['permissions']).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'offscreen',
      'sidePanel',
      'storage',
      'unlimitedStorage',
      'webRequest',
    ]);
    const { extension_pages: policy } = manifest['content_security_policy'] as { extension_pages: string };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('frame-src mailto:;');
    expect(policy).not.toContain('upgrade-insecure-requests');
  });
});

describe('the tests', () => {
  test('leave none out', () => {
    const marks = ['skip', 'only', 'todo'].map((mark) => `.${mark}(`);
    expect(pathsOf(tests.filter(({ text }) => marks.some((mark) => text.includes(mark))))).toEqual([]);
  });
});

describe('the repository', () => {
  test('has nothing at its top that a stranger would not look for', () => {
    const usual = new Set(
      [
        '.ci .git .github .gitignore .npmrc .oxfmtrc.json .oxlintrc.json LICENSE README.md dist knip.json',
        'manifest.json node_modules out package-lock.json package.json public scripts src test',
        'tsconfig.json tsconfig.node.json tsconfig.pure.json tsconfig.worker.json vite.config.ts',
      ].flatMap((line) => line.split(' ')),
    );
    expect(entriesOf('.').filter((name) => !usual.has(name))).toEqual([]);
  });

  test('names no registry in its lock file', () => {
    expect(readText('package-lock.json')).not.toMatch(/"resolved"/);
  });
});
