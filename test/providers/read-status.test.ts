// Owns the command `read-status`: a row for every file, and what it says of what it cannot read.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'read-status-'));
afterAll(() => rmSync(folder, { recursive: true }));

const YAML = 'url: https://shop.example\nstatus: down\nresponseTime: 12\nlastUpdated: 2026-01-01T00:00:00Z\n';
const REPORT = {
  ...{ overall: 'critical', incidents: [], maintenances: [] },
  components: [{ name: 'shop.example', status: 'major_outage' }],
};
mkdirSync(path.join(folder, 'deep'));
writeFileSync(path.join(folder, 'a.json'), '{"hello":"world"}');
writeFileSync(path.join(folder, 'deep', 'site.yml'), YAML);
writeFileSync(path.join(folder, 'empty'), '');
writeFileSync(path.join(folder, 'huge.json'), '[');
truncateSync(path.join(folder, 'huge.json'), 3 * 1024 ** 3);
symlinkSync(path.join('deep', 'site.yml'), path.join(folder, 'same.yml'));

function readStatus(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/run.mjs', 'read-status', ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('read-status', () => {
  test('prints one array with a row for every file of a folder, by its path in there', () => {
    const { status, stdout } = readStatus(folder, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      { file: 'a.json', technology: null, error: expect.stringMatching(/^It is JSON/), report: null },
      { file: 'deep/site.yml', technology: 'upptime', error: null, report: REPORT },
      { file: 'empty', technology: null, error: 'There is nothing in it.', report: null },
      { file: 'huge.json', technology: null, error: 'It cannot be read: too-large.', report: null },
      { file: 'same.yml', technology: 'upptime', error: null, report: REPORT },
    ]);
  });

  test('prints an array for one file, too', () => {
    const { stdout } = readStatus(path.join(folder, 'deep', 'site.yml'), '--json');
    expect(JSON.parse(stdout)).toEqual([
      { file: 'site.yml', technology: 'upptime', error: null, report: REPORT },
    ]);
  });

  test('says so of a file that is not there, of two, and of an address that is none', () => {
    for (const words of [['nowhere'], [folder, folder], [folder, '--url', 'ftp://x']]) {
      const { status, stdout, stderr } = readStatus(...words, '--json');
      expect([words, status === 0, stdout]).toEqual([words, false, '']);
      expect(stderr.trim()).not.toMatch(/\n\s+at /);
    }
  });
});
