// Owns the promises of a backup in a browser: it is saved, wiped and restored to the same log, and verified from disk.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { BrowserName, Page } from '../../scripts/browser/browser.ts';
import { poll } from '../../scripts/browser/wait.ts';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import type { Dump } from '../../scripts/extension/dump.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { readDraft } from '../../src/domain/target-draft.ts';
import { addTarget } from '../../src/domain/watchlist.ts';
import { changeSettings, changeWatchlist } from '../../src/store/write/config.ts';
import { savedLines } from '../support/backups.ts';
import { openOptions, type OptionsPage } from '../support/options-page.ts';
import { newMachine } from '../support/record.ts';
import { AFTER, tellRichStory } from '../support/rich-record.ts';
import { at, up } from '../support/watching.ts';
import { BROWSERS } from '../support/watched-lab.ts';

/** What a wake changes nothing of, whenever it comes. */
const LASTING = ['window', 'windowPack', 'gap', 'blip', 'thread', 'report', 'pasted', 'ticket', 'draft'];

let folder = '';
let lines: readonly string[] = [];
const fileNamed = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'downlog-backup-'));
  const store = await tellRichStory();
  // Nobody checks anything here: the record is compared as it was saved.
  await changeSettings(store, (settings) => ({ ...settings, pausedSince: AFTER }));
  lines = await savedLines(store, AFTER);
  store.close();
  const text = (all: readonly string[]) => all.map((line) => `${line}\n`).join('');
  writeFileSync(fileNamed('good.gz'), gzipSync(text(lines)));
  const tampered = lines.map((line) => line.replace('All fine here.', 'We are sorry.'));
  writeFileSync(fileNamed('tampered.gz'), gzipSync(text(tampered)));
  writeFileSync(fileNamed('cut.gz'), gzipSync(text(lines.slice(0, 9))));
  writeFileSync(fileNamed('laptop.gz'), gzipSync(text(await anothersLines())));
});

/** Of a laptop that has watched one of the targets, too. */
async function anothersLines(): Promise<readonly string[]> {
  const machine = await newMachine();
  await machine.start(at(0), { birth: 'laptop' });
  const draft = readDraft({ url: 'https://one.example/', provider: 'Host' }, []);
  if (!draft.ok) throw new Error(JSON.stringify(draft.problem));
  await changeWatchlist(machine.store, (list) => ({ ...addTarget(list, draft.value, at(0)), outcome: null }));
  for (let second = 0; second <= 600; second += 30) await machine.see(at(second), { 1: up });
  const all = await savedLines(machine.store, AFTER);
  machine.store.close();
  return all;
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Two at a time: each test has an `expect` of its own, as the shared one forgets which of them it is in.
describe.concurrent.each<BrowserName>(BROWSERS)('a backup in %s', (name) => {
  let session: Session;
  let options: OptionsPage;

  const open = async () => {
    session = await openSession(name, { dist: await findOrBuild(name), grantOptional: true });
    await session.send('page-opened', { dark: false });
    options = await openOptions(session);
  };
  beforeAll(open, 120_000);
  afterAll(() => session?.close());

  const text = () => options.page.evaluate<string>('document.body.innerText');
  const choose = async (file: string) => {
    await options.page.upload('[name="backup"]', [file]);
    await options.page.waitFor("document.querySelector('.dry-run, .problem') !== null");
  };
  const restore = async (file: string) => {
    await choose(file);
    await options.press('Restore it');
    await options.told('Record restored');
  };
  const downloaded = (pattern: RegExp) =>
    poll(
      'the file',
      () =>
        Promise.resolve(
          readdirSync(session.browser.downloads, { recursive: true, encoding: 'utf8' }).find((each) =>
            pattern.test(each),
          ),
        ),
      { timeoutMs: 20_000 },
    );
  const log = async () => {
    const dump = await session.dump();
    if (!dump) throw new Error('there is no log');
    return dump.stores;
  };

  test.sequential('that is cut, or proves nothing, says so before anything is written', async ({
    expect,
  }) => {
    await options.page.upload('[name="backup"]', [fileNamed('cut.gz')]);
    await expect.poll(text).toContain('This file ends before its end');
    await choose(fileNamed('tampered.gz'));
    expect(await text()).toContain('Nothing proves that this file is as it was written');
    const isDisabled = () =>
      options.page.evaluate<boolean>("document.querySelector('.dry-run button.primary').disabled");
    expect(await isDisabled()).toBe(true);
    // What comes after the first paint may move the box away from under the click.
    const isTicked = () => options.page.evaluate<boolean>('document.querySelector("[name=known]").checked');
    const tick = async () => {
      if (!(await isTicked())) await options.tick('known');
      return isDisabled();
    };
    await expect.poll(tick, { timeout: 10_000, interval: 300 }).toBe(false);
    await options.press('Cancel');
    expect((await log())['window']).toEqual([]);
  });

  test.sequential('is saved, and gives the same log in a browser that knows nothing', async ({ expect }) => {
    await choose(fileNamed('good.gz'));
    expect(await text()).toContain('Nothing has been recorded here yet.');
    expect(await text()).toMatch(/Outages of targets\s+2\s+0\s+0/);
    await options.press('Restore it');
    await options.told('Record restored');
    await expect.poll(() => options.shows('https://one.example')).toBe(true);
    const before = await log();
    expect(before['window']).toHaveLength(2);

    await options.press('Save a backup');
    const saved = path.join(session.browser.downloads, await downloaded(/downlog-[\d-]+\.gz$/));
    await options.told('Backup saved');
    const own = readFileSync(saved);
    writeFileSync(fileNamed(`${name}.gz`), own);
    expect(gunzipSync(own).toString()).toContain('"kind":"downlog-backup"');
    await session.close();
    await open();
    expect((await log())['window']).toEqual([]);
    await restore(fileNamed(`${name}.gz`));
    const after = await log();
    for (const store of LASTING) expect([store, after[store]]).toEqual([store, before[store]]);
    const facts = (dump: Dump['stores']) => (dump['fact'] ?? []).filter(([, fact]) => isKept(fact));
    expect(facts(after).slice(0, facts(before).length)).toEqual(facts(before));
    expect(configOf(after)).toEqual(configOf(before));
    // The second copy has become that of the restored record.
    const head =
      "(globalThis.browser ?? globalThis.chrome).storage.local.get('canary').then(({ canary }) => canary.head.seq)";
    await expect.poll(() => session.page.evaluate<number>(head)).toBe((await log())['fact']?.length);
  });

  test.sequential('is saved by itself into the downloads folder, once that is allowed', async ({
    expect,
  }) => {
    await options.tick('weekly-backup');
    await expect.poll(text, { timeout: 20_000 }).toContain('Saved by itself');
    // The driver of Chromium names what is downloaded itself.
    const file = await downloaded(
      name === 'firefox' ? /Downlog.downlog-backup-\d\.gz$/ : /^[\da-f-]{36}\.gz$/,
    );
    const written = gunzipSync(readFileSync(path.join(session.browser.downloads, file))).toString();
    expect(written).toContain('"kind":"end"');
  });

  test.sequential('of another computer stands beside the record, is told of in the report, and can be removed again', async ({
    expect,
  }) => {
    const before = await log();
    const shownOn = async (page: string, words: string) => {
      const opened = await session.browser.open(`src/ui/pages/${page}/index.html`);
      const has = () => opened.evaluate<string>('document.body.innerText');
      await expect.poll(has, { timeout: 15_000 }).toContain(words);
      await opened.close();
    };
    await choose(fileNamed('laptop.gz'));
    await options.press('Add the other computer’s record');
    await options.told('The other computer’s record stands beside this one');
    await shownOn('report', 'Seen together with other computers');
    await options.press('Remove this record …');
    await options.press('Remove it');
    await options.told('It is removed');
    const after = await log();
    for (const store of [...LASTING, 'vantage'])
      expect([store, after[store]]).toEqual([store, before[store]]);
    const told = (after['fact'] ?? []).map(([, fact]) => fact as { kind: string; hash: string | null });
    const vantage = told.filter(({ kind }) => kind === 'vantage').slice(-2);
    expect(vantage.map(({ hash }) => hash === null)).toEqual([false, true]);
    await expect.poll(text).not.toContain('Remove this record');
  });

  test.sequential('is verified by a page from disk, without the extension', async () => {
    const page: Page = await session.browser.open(pathToFileURL('dist/downlog-verifier.html').href);
    const verdict = async (file: string, sentence: string) => {
      await page.upload('[name="file"]', [fileNamed(file)]);
      const isThere = (wanted: string) => document.querySelector('main')?.innerText.includes(wanted);
      await page.waitFor(isThere, { args: [sentence], timeoutMs: 20_000 });
    };
    await verdict('good.gz', 'Everything in this file fits together');
    await verdict('tampered.gz', 'This file is not as it was written');
    await verdict('cut.gz', 'This file ends before its end');
    const { hash } = (JSON.parse(lines[0] ?? '') as { head: { hash: string } }).head;
    await page.type('[name="seek"]', hash.slice(0, 16));
    await verdict('good.gz', 'The hash that you gave is that of entry');
    await page.close();
  });
});

/** The fold at the end of an hour seals what was checked, whenever it comes. */
function isKept(fact: unknown): boolean {
  return (fact as { readonly kind: string }).kind !== 'checks';
}

function configOf(stores: Dump['stores']) {
  return (stores['config'] ?? []).filter(([key]) => key !== 'scheme');
}
