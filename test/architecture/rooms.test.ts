// Owns the house: rooms, the arrows between them, and the compilers that keep them pure.
import { describe, expect, test } from 'vitest';
import { ARROWS, objection, PACKAGES } from './arrows.ts';
import { entriesOf, filesIn, importsOf, readText, roomOf } from './source.ts';

const sources = filesIn('src', ['.ts', '.tsx']);
const imports = sources.flatMap(importsOf);

describe('the rooms', () => {
  test('are seen: files, imports and packages', () => {
    expect(sources.length).toBeGreaterThan(120);
    expect(imports.length).toBeGreaterThan(400);
    for (const name of Object.keys(PACKAGES))
      expect(imports.some(({ to }) => to === name || to.startsWith(`${name}/`))).toBe(true);
  });

  test('are those of the map, and no other', () => {
    const folders = entriesOf('src').filter((name) => !name.includes('.'));
    expect(folders.sort()).toEqual(Object.keys(ARROWS).sort());
  });

  test('import only what their arrows allow', () => {
    const wrong = imports.flatMap(({ from, to }) => {
      const why = objection(from, to);
      return why === null ? [] : [`${from} → ${to}: ${why}`];
    });
    expect(wrong).toEqual([]);
  });

  test('would be told of a wrong arrow', () => {
    expect(objection('src/domain/run.ts', 'src/store/store.ts')).not.toBeNull();
    expect(objection('src/ui/pages/x.tsx', 'src/store/write/fold.ts')).not.toBeNull();
    expect(objection('src/ui/pages/x.tsx', 'src/background/wake.ts')).not.toBeNull();
    expect(objection('src/background/wake.ts', 'webextension-polyfill')).not.toBeNull();
    expect(objection('src/time/instant.ts', 'lodash')).not.toBeNull();
  });

  test('load nothing on demand where a worker would never get it', () => {
    const dynamic = sources.filter(({ path, text }) => roomOf(path) !== 'ui' && /\bimport\(/.test(text));
    expect(dynamic.map(({ path }) => path)).toEqual([]);
  });

  test('have the arrows that the map draws', () => {
    const drawn = [...readText('src/README.md').matchAll(/^\| `(\w+)\/` *\|[^|]*\| ([^|]*?) *\|$/gm)].map(
      ([, room = '', arrows = '']) => [room, arrows === '—' ? [] : arrows.split(/[ ,]+/).filter(Boolean)],
    );
    expect(Object.fromEntries(drawn)).toEqual(ARROWS);
  });
});

describe('the compilers', () => {
  const includedBy = (config: string) => {
    const { include } = JSON.parse(readText(config)) as { include: string[] };
    return include;
  };

  test('have each room once', () => {
    const rooms = ['tsconfig.pure.json', 'tsconfig.worker.json', 'tsconfig.json'].flatMap(includedBy);
    expect(rooms.sort()).toEqual(
      Object.keys(ARROWS)
        .map((room) => `src/${room}`)
        .sort(),
    );
  });

  test('give the pure rooms no browser, and the worker rooms no page', () => {
    const libOf = (config: string) =>
      (JSON.parse(readText(config)) as { compilerOptions: { lib: string[]; types?: string[] } })
        .compilerOptions;
    expect(libOf('tsconfig.pure.json').types).toEqual([]);
    expect(libOf('tsconfig.pure.json').lib.filter((lib) => /dom|worker/i.test(lib))).toEqual([]);
    expect(libOf('tsconfig.worker.json').lib.filter((lib) => /^dom/i.test(lib))).toEqual([]);
    expect(libOf('tsconfig.worker.json').lib).toContain('WebWorker');
  });

  test('keep pages, and nobody else, in the room with a document', () => {
    const touching = sources.filter(({ path, text }) => roomOf(path) !== 'ui' && /\bdocument\./.test(text));
    expect(touching.map(({ path }) => path)).toEqual([]);
  });
});
