// Owns the command `read-report`: what it prints, and what it says of what it cannot read.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'read-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}

function readReport(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/run.mjs', 'read-report', ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const report = file(
  'report.txt',
  'The outage began on 14 May 2024 at 10:00 MST.\n\nIt was resolved at 11:30 MST. They told us they were unaware of any issue.',
);

describe('read-report', () => {
  test('prints one JSON object, and nothing else', () => {
    const { status, stdout } = readReport(report, '--zone', 'America/Denver', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      statements: [
        {
          asStated: '14 May 2024 at 10:00 MST',
          from: '2024-05-14T10:00:00-06:00',
          to: null,
          zone: 'MST',
          ambiguous: true,
          otherReading: { from: '2024-05-14T11:00:00-06:00', to: null },
          text: 'The outage began on 14 May 2024 at 10:00 MST.',
        },
        {
          asStated: '11:30 MST',
          from: '2024-05-14T11:30:00-06:00',
          to: null,
          zone: 'MST',
          ambiguous: true,
          otherReading: { from: '2024-05-14T12:30:00-06:00', to: null },
          text: 'It was resolved at 11:30 MST.',
        },
        {
          asStated: 'unaware of any issue',
          from: null,
          to: null,
          zone: 'America/Denver',
          ambiguous: true,
          otherReading: null,
          text: 'They told us they were unaware of any issue.',
        },
      ],
      window: { from: '2024-05-14T10:00:00-06:00', to: '2024-05-14T11:30:00-06:00' },
    });
  });

  test('prints lines for people, with the other reading under each', () => {
    const { stdout } = readReport(report, '--zone', 'America/Denver');
    expect(stdout).toContain('2024-05-14T10:00:00-06:00  14 May 2024 at 10:00 MST');
    expect(stdout).toContain('    or  2024-05-14T11:00:00-06:00\n');
    expect(stdout).toContain('    not placed\n');
    expect(stdout).toContain(
      'Out from 2024-05-14T10:00:00-06:00 to 2024-05-14T11:30:00-06:00, by their word.',
    );
  });

  test('counts days from when it was written, if it is told', () => {
    const post = file('post.txt', 'Yesterday at 10:00 the mail failed.');
    const { stdout } = readReport(post, '--zone', 'Europe/Berlin', '--at', '2024-05-02T12:00:00Z', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      statements: [{ from: '2024-05-01T10:00:00+02:00' }],
      window: null,
    });
  });

  test.each([
    [
      'a file that is not there',
      ['nowhere.txt', '--zone', 'UTC'],
      'nowhere.txt cannot be read: is it there?',
    ],
    ['a zone that is none', [report, '--zone', 'Denver'], 'Denver is not a time zone'],
    ['no zone', [report], 'npm run read-report -- FILE --zone ZONE'],
    ['a folder', [folder, '--zone', 'UTC'], 'is not a file'],
    ['no text', [file('picture.bin', new Uint8Array([137, 80, 0, 0])), '--zone', 'UTC'], 'is not text'],
    ['too much', [file('log.txt', ' '.repeat(1_000_001)), '--zone', 'UTC'], 'larger than 1 MB'],
    ['a time that is none', [report, '--zone', 'UTC', '--at', 'noon'], 'noon is not a time'],
    ['an option that it does not have', [report, '--zones', 'UTC'], "Unknown option '--zones'"],
  ])('says so of %s', (_what, words, sentence) => {
    const { status, stdout, stderr } = readReport(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('gives help', () => {
    const { status, stdout } = readReport('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('FILE --zone ZONE [--at TIME] [--json]');
  });
});
