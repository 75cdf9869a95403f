// Owns the promise that times which name no zone are not told as if they did.
import { describe, expect, test } from 'vitest';
import type { HttpUrl } from '../../src/base/http-url.ts';
import { NO_DESK } from '../../src/domain/desk.ts';
import type { Technology } from '../../src/domain/technology.ts';
import { sceneOf } from '../../src/reports/log-paper.ts';
import { statementsSection } from '../../src/reports/sections/words.ts';
import { materialOf, PLAIN } from '../support/export-material.ts';
import { at } from '../support/watching.ts';

/** What the part of the report says beside its table, of a provider whose page is made with this. */
function notesOf(technology: Technology): readonly string[] {
  const { log, manner } = materialOf(PLAIN);
  const page = 'https://status.example/' as HttpUrl;
  const source = { page, technology, pageId: null, endpoints: [], foundAt: at(0), evidence: '' };
  const name = log.threads[0]?.provider ?? '';
  const providers = new Map([[name, { name, source, desk: NO_DESK }]]);
  const { blocks } = statementsSection(sceneOf({ ...log, providers }, manner));
  return blocks.flatMap((block) => (block.kind === 'lines' ? block.items : []));
}

describe('what a provider stated', () => {
  test('in times without a zone is told with that', () => {
    const [note, ...others] = notesOf('cachet');
    expect(note).toMatch(/^The status page of .+ names no time zone: its times are read as UTC/);
    expect(others).toEqual([]);
  });

  test('in times with one needs no word about it', () => {
    expect(notesOf('statuspage')).toEqual([]);
  });
});
